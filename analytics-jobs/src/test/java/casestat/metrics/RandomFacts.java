package casestat.metrics;

import casestat.lake.CaseFacts;
import casestat.lake.CaseFacts.Flaw;
import casestat.lake.CaseSpell;
import casestat.lake.ClockReading;
import casestat.lake.ConversationFacts;
import casestat.lake.Milestone;
import casestat.lake.Outcome;
import casestat.lake.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Facts that no service would have, but any engine must count alike: columns are drawn each by
 * itself, so that every combination of states, empty cells and flaws comes up.
 */
final class RandomFacts {
  private static final long START = at(LocalDate.of(2023, 11, 1)).getEpochSecond();
  private static final long SPAN = 400L * 86_400;
  private static final List<String> MEMBERS =
      List.of("(not stated)", "Parks & Streets", "O'Higgins", "Água \"limpa\"");

  private final Random random;

  RandomFacts(long seed) {
    this.random = new Random(seed);
  }

  Facts facts(int rows) {
    List<CaseFacts> cases = new ArrayList<>();
    List<CaseSpell> spells = new ArrayList<>();
    List<ClockReading> readings = new ArrayList<>();
    List<ConversationFacts> conversations = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      cases.add(caseFacts("c" + i));
      spells.add(spell("c" + random.nextInt(rows), i));
      readings.add(reading("c" + random.nextInt(rows), i));
      conversations.add(conversation("t" + i));
    }
    return new Facts(cases, spells, readings, conversations, periods());
  }

  private CaseFacts caseFacts(String id) {
    Instant opened = instant();
    Instant answered = perhaps(instant());
    Instant resolved = perhaps(instant());
    return new CaseFacts(
        id,
        month(opened),
        month(opened) * 100 + 1,
        opened,
        opened.getEpochSecond(),
        member(),
        member(),
        member(),
        member(),
        member(),
        answered,
        answered == null ? null : Integer.valueOf(month(answered)),
        answered == null ? null : Long.valueOf(seconds()),
        resolved,
        resolved == null ? null : Integer.valueOf(month(resolved)),
        resolved,
        resolved == null ? null : Integer.valueOf(month(resolved)),
        resolved == null ? null : Long.valueOf(seconds()),
        perhaps(oneOf(Outcome.values())),
        resolved,
        perhaps("c0"),
        random.nextInt(3),
        random.nextInt(1000),
        seldom(oneOf(Flaw.values())));
  }

  private CaseSpell spell(String id, int number) {
    Instant started = instant();
    Instant ended = perhaps(instant());
    return new CaseSpell(
        id,
        number,
        month(started),
        started.getEpochSecond() - random.nextInt(9_000_000),
        member(),
        member(),
        member(),
        member(),
        member(),
        started,
        month(started),
        started.getEpochSecond(),
        ended,
        ended == null ? null : Integer.valueOf(month(ended)),
        perhaps(oneOf(Outcome.values())),
        perhaps(2_592_000L + random.nextInt(3) - 1),
        seldom(oneOf(Flaw.values())));
  }

  private ClockReading reading(String id, int number) {
    Instant due = perhaps(instant());
    Instant stopped = perhaps(instant());
    return new ClockReading(
        id,
        "policy",
        1,
        oneOf(Milestone.values()),
        number,
        random.nextInt(3),
        random.nextBoolean(),
        202401,
        member(),
        member(),
        member(),
        member(),
        member(),
        "office",
        "1",
        oneOf(ClockReading.State.values()),
        instant(),
        due,
        due == null ? null : Integer.valueOf(month(due)),
        stopped,
        stopped == null ? null : Integer.valueOf(month(stopped)),
        null,
        perhaps(3600L),
        perhaps(seconds()),
        0,
        0,
        0,
        true,
        perhaps(oneOf(ClockReading.State.values())),
        due,
        seldom(202401 + random.nextInt(12)),
        stopped);
  }

  private ConversationFacts conversation(String id) {
    Instant started = instant();
    return new ConversationFacts(
        id,
        month(started),
        started,
        member(),
        perhaps("c0"),
        member(),
        member(),
        member(),
        perhaps(instant()),
        perhaps(seconds()),
        perhaps(random.nextBoolean()),
        random.nextInt(9));
  }

  /** A year whose last month has only begun, inside a longer stretch of facts. */
  static List<Period> periods() {
    Instant asOf = Instant.parse("2024-10-11T12:00:00Z");
    List<Period> periods = new ArrayList<>();
    for (YearMonth month = YearMonth.of(2023, 12);
        !month.isAfter(YearMonth.of(2024, 10));
        month = month.plusMonths(1)) {
      Instant next = at(month.plusMonths(1).atDay(1));
      boolean complete = !asOf.isBefore(next);
      Instant end = complete ? next : asOf;
      int number = ExampleRow.month(month);
      periods.add(
          new Period(
              "month",
              number * 100 + 1,
              number,
              at(month.atDay(1)),
              end,
              end.getEpochSecond(),
              complete));
    }
    return periods;
  }

  private static Instant at(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static int month(Instant at) {
    return ExampleRow.month(YearMonth.from(at.atZone(ZoneOffset.UTC)));
  }

  private Instant instant() {
    return Instant.ofEpochSecond(START + (long) (random.nextDouble() * SPAN));
  }

  /** Small numbers, so that many are equal, and some beyond the range of an int. */
  private long seconds() {
    return random.nextInt(10) == 0 ? 3_000_000_000L + random.nextInt(9) : random.nextInt(50);
  }

  private String member() {
    return MEMBERS.get(random.nextInt(MEMBERS.size()));
  }

  private <E> E oneOf(E[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private <E> @Nullable E perhaps(E value) {
    return random.nextInt(3) == 0 ? null : value;
  }

  private <E> @Nullable E seldom(E value) {
    return random.nextInt(10) == 0 ? value : null;
  }
}
