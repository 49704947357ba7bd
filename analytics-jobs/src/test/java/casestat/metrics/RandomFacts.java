package casestat.metrics;

import casestat.lake.CaseFacts;
import casestat.lake.CaseFacts.Flaw;
import casestat.lake.CaseSpell;
import casestat.lake.ClockReading;
import casestat.lake.ConversationFacts;
import casestat.lake.Milestone;
import casestat.lake.Outcome;
import casestat.lake.Period;
import casestat.profile.Reporting;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
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
  private static final long START = Instant.parse("2023-11-01T00:00:00Z").getEpochSecond();
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
        day(opened),
        opened,
        opened.getEpochSecond(),
        member(),
        member(),
        member(),
        member(),
        member(),
        perhaps(day(instant())),
        perhaps(seconds()),
        perhaps(day(instant())),
        perhaps(seconds()),
        answered,
        answered == null ? null : Integer.valueOf(day(answered)),
        answered == null ? null : Long.valueOf(seconds()),
        resolved,
        resolved == null ? null : Integer.valueOf(day(resolved)),
        perhaps(seconds()),
        resolved,
        resolved == null ? null : Integer.valueOf(day(resolved)),
        resolved == null ? null : Long.valueOf(seconds()),
        perhaps(oneOf(Outcome.values())),
        resolved,
        perhaps("c0"),
        random.nextInt(3),
        random.nextInt(1000),
        random.nextInt(100),
        perhaps(seconds()),
        perhaps(seconds()),
        random.nextInt(3),
        random.nextInt(3),
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
        day(started),
        started.getEpochSecond(),
        ended,
        ended == null ? null : Integer.valueOf(day(ended)),
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
        due == null ? null : Integer.valueOf(day(due)),
        stopped,
        stopped == null ? null : Integer.valueOf(day(stopped)),
        null,
        perhaps(3600L),
        perhaps(seconds()),
        perhaps(seconds()),
        0,
        0,
        0,
        true,
        perhaps(oneOf(ClockReading.State.values())),
        due,
        perhaps(20240101 + random.nextInt(28)),
        stopped);
  }

  private ConversationFacts conversation(String id) {
    Instant started = instant();
    return new ConversationFacts(
        id,
        month(started),
        day(started),
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

  /** Of every grain, the last of each only begun, inside a longer stretch of facts. */
  static List<Period> periods() {
    return new Periods(ZoneOffset.UTC, new Reporting(DayOfWeek.SUNDAY, Month.JULY))
        .upTo(202312, Instant.parse("2024-10-11T12:00:00Z"));
  }

  private static int day(Instant at) {
    return Periods.day(at, ZoneOffset.UTC);
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
