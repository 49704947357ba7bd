package casestat.analyze;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Follows links to their ends, however long the chain: everyone looks at where whoever they look at
 * looks, until nobody has further to look.
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
   * @return the same, each root the end of its chain; one that is not there is an end too, and so
   *     is some link of a ring
   */
  Dataset<Row> ends(Dataset<Row> links) {
    Dataset<Row> roots = links;
    boolean open = !roots.where("not settled and root <> id").isEmpty();
    for (int i = 0; open && i < MOST_DOUBLINGS; i++) {
      Dataset<Row> further = step(roots).localCheckpoint();
      open = !further.where("moved").isEmpty();
      roots = further.drop("moved");
    }
    return roots;
  }

  private Dataset<Row> step(Dataset<Row> roots) {
    roots.createOrReplaceTempView("roots_so_far");
    return spark.sql(
        """
        select a.id,
          a.settled or coalesce(b.settled, false) as settled,
          case when a.settled or b.id is null then a.root else b.root end as root,
          not a.settled and b.id is not null and b.root <> a.root as moved
        from roots_so_far a
        left join roots_so_far b on not a.settled and a.root = b.id and a.id <> b.id
        """);
  }
}
