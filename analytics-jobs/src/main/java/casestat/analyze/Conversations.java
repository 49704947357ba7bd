package casestat.analyze;

import casestat.lake.Interaction;
import casestat.lake.Table;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Threads of messages and the conversations in them.
 *
 * <p>A thread is what the platform says it is; where it says nothing, messages are joined to what
 * they answer, however long the chain, by letting every message look at where its parent looks
 * until nobody has further to look.
 */
final class Conversations {
  private final SparkSession spark;
  private final ThreadFold fold;

  Conversations(SparkSession spark, ThreadFold fold) {
    this.spark = spark;
    this.fold = fold;
  }

  /** One row per thread of view {@code current_interactions}: its conversations and messages. */
  Dataset<Row> folded() {
    return threads()
        .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
        .mapGroups(fold, Encoders.row(ThreadFold.schema()));
  }

  /** A condition on the kind of an interaction. */
  static String isOne(Predicate<Interaction.Kind> wanted) {
    return Arrays.stream(Interaction.Kind.values())
        .filter(wanted)
        .map(kind -> "'" + kind + "'")
        .collect(Collectors.joining(", ", "kind in (", ")"));
  }

  private Dataset<Row> threads() {
    Dataset<Row> roots =
        spark.sql(
            """
            select interaction_id as id, conversation_id is not null as settled,
              coalesce(conversation_id, in_reply_to, interaction_id) as root
            from current_interactions where not (%s)
            """
                .formatted(isOne(kind -> kind.isVisit() || kind == Interaction.Kind.REPOST)));
    new Chains(spark).ends(roots).createOrReplaceTempView("thread_roots");
    return spark.sql(
        """
        select r.root as thread, %s
        from current_interactions i join thread_roots r on i.interaction_id = r.id
        """
            .formatted(
                String.join(
                    ", ", Table.INTERACTIONS.columns().stream().map(c -> "i." + c).toList())));
  }
}
