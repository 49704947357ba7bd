package casestat.analyze;

import casestat.ingest.SparkRows;
import casestat.lake.ConversationFacts;
import casestat.lake.Interaction;
import casestat.lake.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
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
  private final ConversationFold fold;

  Conversations(SparkSession spark, ConversationFold fold) {
    this.spark = spark;
    this.fold = fold;
  }

  /** View {@code folded_conversations} of view {@code current_interactions}. */
  void fold() {
    Dataset<Row> threads = threads();
    SparkRows<Interaction> messages = SparkRows.of(Table.INTERACTIONS);
    SparkRows<ConversationFacts> rows = SparkRows.of(Table.CONVERSATION_FACTS);
    // A task takes along what its function names: the fold, not the session.
    ConversationFold folding = fold;
    threads
        .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (thread, some) -> conversations(folding, thread, some, messages, rows),
            Encoders.row(rows.schema()))
        .createOrReplaceTempView("folded_conversations");
  }

  private static Iterator<Row> conversations(
      ConversationFold fold,
      String thread,
      Iterator<Row> some,
      SparkRows<Interaction> messages,
      SparkRows<ConversationFacts> rows) {
    List<Interaction> list = new ArrayList<>();
    some.forEachRemaining(row -> list.add(messages.record(row, 1)));
    return fold.fold(thread, list).stream().map(rows::row).iterator();
  }

  private Dataset<Row> threads() {
    Dataset<Row> roots =
        spark.sql(
            """
            select interaction_id as id, conversation_id is not null as settled,
              coalesce(conversation_id, in_reply_to, interaction_id) as root
            from current_interactions where kind not in ('VISIT', 'REPOST')
            """);
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
