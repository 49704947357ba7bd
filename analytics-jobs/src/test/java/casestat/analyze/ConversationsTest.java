package casestat.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.ingest.SparkRows;
import casestat.ingest.Sparks;
import casestat.lake.ConversationFacts;
import casestat.lake.Interaction;
import casestat.lake.Interaction.AuthorRole;
import casestat.lake.Interaction.Direction;
import casestat.lake.Interaction.Kind;
import casestat.lake.Table;
import casestat.profile.Social;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Threads as they occur, folded as {@code analyze} folds them; hours count from the first of May.
 */
@Tag("spark")
class ConversationsTest {
  private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");
  private static final Instant AS_OF = START.plus(Duration.ofDays(20));

  @TempDir private static Path folder;
  private static SparkSession spark;

  @BeforeAll
  static void start() {
    spark = Sparks.session(folder);
  }

  @Test
  void anAnswerEndsTheWait() {
    assertThat(told(post("a", 0), answer("b", 2, "a")))
        .containsExactly("a from 0 h: answered after 2 h, in time, 2 messages");
  }

  @Test
  void whoGoesOnWithTheirOwnPostBeginsNothingNew() {
    assertThat(told(post("a", 0), reply("b", 1, "a"), reply("c", 2, "b"), answer("d", 5, "c")))
        .containsExactly("a from 0 h: answered after 5 h, in time, 4 messages");
  }

  @Test
  void twoBranchesOfOneThreadAreOneConversation() {
    assertThat(
            told(
                post("a", 0),
                reply("b", 1, "a"),
                reply("c", 2, "a"),
                answer("d", 3, "c"),
                answer("e", 4, "b")))
        .containsExactly("a from 0 h: answered after 3 h, in time, 5 messages");
  }

  @Test
  void anAutomaticReplyIsNoAnswer() {
    assertThat(told(post("a", 0), bot("b", 0, "a")))
        .containsExactly("a from 0 h: not answered, not in time, 2 messages");
  }

  @Test
  void afterADayOfSilenceTheCitizenBeginsAnew() {
    assertThat(told(post("a", 0), answer("b", 1, "a"), reply("c", 26, "b"), answer("d", 28, "c")))
        .containsExactly(
            "a from 0 h: answered after 1 h, in time, 2 messages",
            "a#2 from 26 h: answered after 2 h, in time, 2 messages");
  }

  @Test
  void anAnswerAfterADayOfSilenceIsALateAnswer() {
    assertThat(told(post("a", 0), answer("b", 30, "a")))
        .containsExactly("a from 0 h: answered after 30 h, not in time, 2 messages");
  }

  @Test
  void whatWasTakenBackBeforeAnyoneAnsweredIsWithdrawn() {
    assertThat(told(post("a", 0), deletion("x", 2, "a")))
        .containsExactly("a from 0 h: not answered, not in time, 1 messages, withdrawn");
    assertThat(told(post("a", 0), deletion("x", 2, "a"), answer("b", 3, "a")))
        .containsExactly("a from 0 h: answered after 3 h, in time, 2 messages, withdrawn");
    assertThat(told(post("a", 0), answer("b", 1, "a"), deletion("x", 2, "a")))
        .containsExactly("a from 0 h: answered after 1 h, in time, 2 messages");
    assertThat(told(post("a", 0), reply("b", 1, "a"), deletion("x", 2, "a")))
        .containsExactly("a from 0 h: not answered, not in time, 2 messages");
  }

  @Test
  void aQuoteOfTheServiceAnswersWhomItQuotes() {
    assertThat(told(inThread("a", "a", 0), answer("q", 3, "a")))
        .containsExactly("a from 0 h: answered after 3 h, in time, 2 messages");
  }

  @Test
  void aBoostAsksNothing() {
    assertThat(told(announcement("a", 0), message("b", 1, Kind.REPOST, AuthorRole.CITIZEN, null)))
        .isEmpty();
  }

  @Test
  void anAnnouncementThatGoesOnAnswersNobody() {
    Interaction more = answer("b", 3, "a");
    assertThat(told(announcement("a", 0), reply("c", 1, "a"), more))
        .containsExactly("a from 1 h: not answered, not in time, 2 messages");
    assertThat(told(announcement("a", 0), reply("c", 1, "a"), more, answer("d", 5, "c")))
        .containsExactly("a from 1 h: answered after 4 h, in time, 3 messages");
  }

  @Test
  void aMissingParentJoinsWhenItArrives() {
    assertThat(told(reply("b", 1, "a"), answer("c", 3, "b")))
        .containsExactly("a from 1 h: answered after 2 h, in time, 2 messages");
    assertThat(told(reply("b", 1, "a"), answer("c", 3, "b"), post("a", 0)))
        .containsExactly("a from 0 h: answered after 3 h, in time, 3 messages");
  }

  @Test
  void aReplyThatLooksOlderThanItsParentChangesNothing() {
    assertThat(told(post("a", 1), answer("b", 0, "a"), answer("c", 2, "a")))
        .containsExactly("a from 1 h: answered after 1 h, in time, 2 messages");
  }

  @Test
  void whatTheOperatorLinkedToACaseIsLinkedAsAWhole() {
    Interaction linked = with(answer("b", 2, "a"), "SR-1");
    assertThat(told(post("a", 0), linked))
        .containsExactly("a from 0 h: answered after 2 h, in time, 2 messages, about SR-1");
  }

  @Test
  void theOrderOfArrivalChangesNothing() {
    List<Interaction> all =
        new ArrayList<>(
            List.of(
                post("a", 0),
                reply("b", 1, "a"),
                answer("c", 2, "b"),
                reply("d", 40, "c"),
                answer("e", 41, "d"),
                announcement("n", 0),
                reply("o", 5, "n"),
                answer("p", 6, "n"),
                inThread("t", "s", 3),
                deletion("x", 4, "t"),
                reply("u", 9, "gone"),
                bot("v", 9, "u")));
    List<String> expected = told(all.toArray(Interaction[]::new));
    Random random = new Random(1);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(all, random);

      assertThat(told(all.toArray(Interaction[]::new))).isEqualTo(expected);
    }
    assertThat(expected).hasSize(5);
  }

  /** Whoever can be judged was answered in time or was not. */
  @Test
  void answeredAndUnansweredAreAll() {
    List<ConversationFacts> facts =
        fold(post("a", 0), answer("b", 1, "a"), post("c", 2), post("d", 19 * 24 + 12));

    assertThat(facts)
        .extracting(ConversationFacts::answeredInTime)
        .containsExactly(true, false, null);
  }

  private static List<String> told(Interaction... messages) {
    return fold(messages).stream().map(ConversationsTest::told).toList();
  }

  private static String told(ConversationFacts c) {
    Long seconds = c.responseSeconds();
    Boolean inTime = c.answeredInTime();
    return "%s from %d h: %s, %s, %d messages%s%s"
        .formatted(
            c.conversationId(),
            Duration.between(START, c.startedAt()).toHours(),
            seconds == null ? "not answered" : "answered after " + seconds / 3600 + " h",
            inTime == null ? "undecided" : inTime ? "in time" : "not in time",
            c.messages(),
            c.stands() ? "" : ", withdrawn",
            c.caseId() == null ? "" : ", about " + c.caseId());
  }

  private static List<ConversationFacts> fold(Interaction... messages) {
    SparkRows<Interaction> rows = SparkRows.of(Table.INTERACTIONS);
    spark
        .createDataFrame(Arrays.stream(messages).map(rows::row).toList(), rows.schema())
        .createOrReplaceTempView("current_interactions");
    Social social = new Social(Duration.ofHours(24), Duration.ofHours(24));
    ThreadFold fold =
        new ThreadFold(
            new ConversationFold(social, null, ZoneOffset.UTC, AS_OF),
            new MessageFold(ZoneOffset.UTC, AS_OF));
    Dataset<Row> threads = new Conversations(spark, fold).folded();
    SparkRows<ConversationFacts> facts = SparkRows.of(Table.CONVERSATION_FACTS);
    List<ConversationFacts> folded = new ArrayList<>();
    for (Row row : threads.selectExpr("inline(conversations)").collectAsList()) {
      folded.add(facts.record(row, 0));
    }
    folded.sort(Comparator.comparing(ConversationFacts::conversationId));
    return folded;
  }

  private static Interaction post(String id, int hour) {
    return message(id, hour, Kind.POST, AuthorRole.CITIZEN, null);
  }

  private static Interaction reply(String id, int hour, String to) {
    return message(id, hour, Kind.REPLY, AuthorRole.CITIZEN, to);
  }

  private static Interaction answer(String id, int hour, String to) {
    return message(id, hour, Kind.REPLY, AuthorRole.AGENT, to);
  }

  private static Interaction bot(String id, int hour, String to) {
    return message(id, hour, Kind.REPLY, AuthorRole.BOT, to);
  }

  private static Interaction announcement(String id, int hour) {
    return message(id, hour, Kind.ANNOUNCEMENT, AuthorRole.AGENT, null);
  }

  private static Interaction deletion(String id, int hour, String of) {
    return message(id, hour, Kind.DELETION, AuthorRole.CITIZEN, of);
  }

  private static Interaction message(
      String id, int hour, Kind kind, AuthorRole role, @Nullable String parent) {
    return message(id, hour, kind, role, parent, null, null);
  }

  /** A post of a platform that says which thread it belongs to. */
  private static Interaction inThread(String id, String thread, int hour) {
    return message(id, hour, Kind.POST, AuthorRole.CITIZEN, null, thread, null);
  }

  private static Interaction with(Interaction m, String caseId) {
    int hour = (int) Duration.between(START, m.happenedAt()).toHours();
    return message(
        m.interactionId(),
        hour,
        m.kind(),
        m.authorRole(),
        m.inReplyTo(),
        m.conversationId(),
        caseId);
  }

  private static Interaction message(
      String id,
      int hour,
      Kind kind,
      AuthorRole role,
      @Nullable String parent,
      @Nullable String thread,
      @Nullable String caseId) {
    return new Interaction(
        id,
        START.plus(Duration.ofHours(hour)),
        kind,
        role == AuthorRole.CITIZEN ? Direction.INBOUND : Direction.OUTBOUND,
        role,
        "x",
        null,
        parent,
        thread,
        caseId,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "d",
        1,
        1,
        0);
  }
}
