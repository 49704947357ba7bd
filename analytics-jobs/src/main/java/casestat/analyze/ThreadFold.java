package casestat.analyze;

import casestat.ingest.SparkRows;
import casestat.lake.ConversationFacts;
import casestat.lake.Interaction;
import casestat.lake.MessageFacts;
import casestat.lake.Table;
import casestat.profile.ServiceProfile;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Folds a thread inside a Spark task: its key and messages go in, one row comes out. */
final class ThreadFold implements MapGroupsFunction<String, Row, Row>, Serializable {
  private final ConversationFold conversations;
  private final MessageFold messages;
  private final SparkRows<Interaction> interactions = SparkRows.of(Table.INTERACTIONS);
  private final SparkRows<ConversationFacts> conversationRows =
      SparkRows.of(Table.CONVERSATION_FACTS);
  private final SparkRows<MessageFacts> messageRows = SparkRows.of(Table.MESSAGE_FACTS);

  ThreadFold(ServiceProfile profile, Instant asOf) {
    this(new ConversationFold(profile, asOf), new MessageFold(profile.zone(), asOf));
  }

  ThreadFold(ConversationFold conversations, MessageFold messages) {
    this.conversations = conversations;
    this.messages = messages;
  }

  static StructType schema() {
    return new StructType()
        .add(
            "conversations",
            DataTypes.createArrayType(SparkRows.of(Table.CONVERSATION_FACTS).schema()))
        .add("messages", DataTypes.createArrayType(SparkRows.of(Table.MESSAGE_FACTS).schema()));
  }

  @Override
  public Row call(String key, Iterator<Row> rows) {
    List<Interaction> list = new ArrayList<>();
    rows.forEachRemaining(row -> list.add(interactions.record(row, 1)));
    MessageThread thread = MessageThread.of(list);
    return RowFactory.create(
        conversations.fold(key, thread).stream().map(conversationRows::row).toArray(Row[]::new),
        messages.fold(thread).stream().map(messageRows::row).toArray(Row[]::new));
  }
}
