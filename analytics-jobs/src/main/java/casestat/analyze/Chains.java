package casestat.analyze;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Follows links to their ends, however long the chain: everyone looks at where whoever they look at
 * looks, until nobody has further to look.
 *
 * <p>Most chains are short. Whoever has arrived is put aside, and of those only whom the others
 * still look at is asked again, so that the few long chains cost little.
 */
final class Chains {
  /** A chain of this many doublings has more links than there are. */
  private static final int MOST_DOUBLINGS = 30;

  private final SparkSession spark;

  Chains(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * @param links of {@code id}, {@code settled} where it need look no further, and {@code root},
   *     which it looks at, perhaps itself
   * @return of {@code id} and {@code root}, which is the end of its chain; one that is not there is
   *     an end too, and so is some link of a ring
   */
  Dataset<Row> ends(Dataset<Row> links) {
    Dataset<Row> asked =
        links.selectExpr("id", "root", "settled or root = id as arrived").localCheckpoint();
    List<Dataset<Row>> ended = new ArrayList<>();
    ended.add(asked.where("arrived"));
    Dataset<Row> open = asked.where("not arrived");
    boolean isOpen = !open.isEmpty();
    for (int i = 0; isOpen && i < MOST_DOUBLINGS; i++) {
      Dataset<Row> further = further(open, asked).localCheckpoint();
      ended.add(further.where("arrived"));
      open = further.where("not arrived");
      isOpen = !open.isEmpty();
      if (isOpen) {
        asked = lookedAt(open, asked.where("arrived").union(further)).localCheckpoint();
      }
    }
    ended.add(open);
    return ended.stream()
        .map(rows -> rows.select("id", "root"))
        .reduce(Dataset::union)
        .orElseThrow();
  }

  private Dataset<Row> further(Dataset<Row> open, Dataset<Row> asked) {
    open.createOrReplaceTempView("open_links");
    asked.createOrReplaceTempView("asked_links");
    return spark.sql(
        """
        select a.id, coalesce(b.root, a.root) as root,
          b.id is null or b.arrived or b.root = a.id as arrived
        from open_links a left join asked_links b on a.root = b.id
        """);
  }

  private Dataset<Row> lookedAt(Dataset<Row> open, Dataset<Row> links) {
    open.createOrReplaceTempView("open_links");
    links.createOrReplaceTempView("known_links");
    return spark.sql("select * from known_links where id in (select root from open_links)");
  }
}
