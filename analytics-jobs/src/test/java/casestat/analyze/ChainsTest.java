package casestat.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.ingest.Sparks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainsTest {
  private static final StructType LINKS =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("settled", DataTypes.BooleanType)
          .add("root", DataTypes.StringType);

  @TempDir private static Path folder;
  private static SparkSession spark;

  @BeforeAll
  static void start() {
    spark = Sparks.session(folder);
  }

  @Test
  void aLongChainEndsWhereItsFirstLinkDoesAndAShortOneBesideItToo() {
    List<Row> links = new ArrayList<>();
    links.add(link("0", "0"));
    for (int i = 1; i <= 100; i++) {
      links.add(link(Integer.toString(i), Integer.toString(i - 1)));
    }
    links.add(link("b", "a"));
    links.add(link("a", "a"));
    links.add(link("branch", "80"));

    Map<String, String> ends = ends(links);

    assertThat(ends).hasSize(104).containsEntry("a", "a").containsEntry("b", "a");
    ends.keySet().removeAll(List.of("a", "b"));
    assertThat(ends.values()).containsOnly("0");
  }

  @Test
  void whatIsNotThereIsAnEnd() {
    assertThat(ends(List.of(link("c", "b"), link("b", "gone"))))
        .containsExactly(Map.entry("b", "gone"), Map.entry("c", "gone"));
  }

  @Test
  void whoIsSettledLooksNoFurtherThoughWhatItLooksAtDoes() {
    assertThat(
            ends(
                List.of(
                    link("d", "c"),
                    link("c", "b"),
                    RowFactory.create("b", true, "t"),
                    link("t", "z"),
                    link("z", "z"))))
        .containsExactly(
            Map.entry("b", "t"),
            Map.entry("c", "t"),
            Map.entry("d", "t"),
            Map.entry("t", "z"),
            Map.entry("z", "z"));
  }

  @Test
  void aRingEndsAtSomeOfItsLinks() {
    Map<String, String> ends = ends(List.of(link("a", "b"), link("b", "a"), link("c", "a")));

    assertThat(ends).containsOnlyKeys("a", "b", "c");
    assertThat(ends.values()).isSubsetOf("a", "b");
  }

  private static Row link(String id, String root) {
    return RowFactory.create(id, false, root);
  }

  private static Map<String, String> ends(List<Row> links) {
    Map<String, String> ends = new TreeMap<>();
    for (Row row : new Chains(spark).ends(spark.createDataFrame(links, LINKS)).collectAsList()) {
      assertThat(ends.put(row.getAs("id"), row.getAs("root"))).isNull();
    }
    return ends;
  }
}
