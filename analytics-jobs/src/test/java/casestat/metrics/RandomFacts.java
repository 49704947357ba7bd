package casestat.metrics;

import casestat.lake.CaseFacts;
import casestat.lake.CaseFacts.Flaw;
import casestat.lake.CaseSpell;
import casestat.lake.ClockReading;
import casestat.lake.ConversationFacts;
import casestat.lake.Milestone;
import casestat.lake.Outcome;
import casestat.lake.Period;
import casestat.lake.Rows;
import casestat.lake.Table;
import casestat.profile.Reporting;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    return new Facts(cases, spells, readings, conversations, periods())
        .with(
            Map.of(
                Table.CASE_PHASES, others(Table.CASE_PHASES, rows),
                Table.CLOCK_HOLDINGS, others(Table.CLOCK_HOLDINGS, rows),
                Table.CLOCK_LATENESS, others(Table.CLOCK_LATENESS, rows),
                Table.INCIDENT_REPORTS, others(Table.INCIDENT_REPORTS, rows),
                Table.SURVEY_FACTS, others(Table.SURVEY_FACTS, rows),
                Table.MESSAGE_FACTS, others(Table.MESSAGE_FACTS, rows),
                Table.VISIT_FACTS, others(Table.VISIT_FACTS, rows),
                Table.CALL_FACTS, others(Table.CALL_FACTS, rows),
                Table.RESIDENTS, others(Table.RESIDENTS, Math.min(rows, 6)),
                Table.SPENDING, others(Table.SPENDING, Math.min(rows, 30))));
  }

  /** Of tables in which every column is what its name says. */
  private <R extends Record> List<R> others(Table<R> table, int many) {
    List<R> rows = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      RecordComponent[] components = table.row().getRecordComponents();
      @Nullable Object[] values = new @Nullable Object[components.length];
      for (int c = 0; c < values.length; c++) {
        Object value = other(Table.snakeCase(components[c].getName()), components[c].getType(), i);
        values[c] =
            components[c].getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? perhaps(value)
                : value;
      }
      rows.add(Rows.of(table.row()).row(values));
    }
    return rows;
  }

  private Object other(String column, Class<?> type, int number) {
    if (Metric.DIMENSIONS.contains(column)) {
      return member();
    }
    if (column.equals("case_id")) {
      return "c" + number;
    }
    if (column.equals("interaction_id") || column.equals("call_id")) {
      return column + number;
    }
    if (column.endsWith("_on") || column.endsWith("_day")) {
      return day(instant());
    }
    if (column.endsWith("month")) {
      return month(instant());
    }
    if (column.endsWith("_second")) {
      return instant().getEpochSecond();
    }
    if (type == Instant.class) {
      return instant();
    }
    if (type.isEnum()) {
      return oneOf(type.getEnumConstants()).toString();
    }
    if (column.equals("hour")) {
      return hour(instant());
    }
    if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    }
    return type == String.class ? "x" + random.nextInt(9) : (Object) random.nextInt(100);
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
        hour(opened),
        member(),
        member(),
        member(),
        member(),
        member(),
        perhaps(random.nextBoolean()),
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
        perhaps(instant()),
        0,
        0,
        0,
        true,
        perhaps(oneOf(ClockReading.State.values())),
        due,
        perhaps(20240101 + random.nextInt(28)),
        stopped,
        perhaps(instant()),
        perhaps(instant()));
  }

  private ConversationFacts conversation(String id) {
    Instant started = instant();
    Instant answered = perhaps(instant());
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
        answered,
        perhaps(seconds()),
        perhaps(random.nextBoolean()),
        random.nextInt(9),
        random.nextInt(9) > 0,
        answered == null ? null : (Integer) day(answered),
        started.getEpochSecond(),
        hour(started),
        perhaps(seconds()));
  }

  /** Of every grain, the last of each only begun, inside a longer stretch of facts. */
  static List<Period> periods() {
    return new Periods(ZoneOffset.UTC, new Reporting(DayOfWeek.SUNDAY, Month.JULY))
        .upTo(202312, Instant.parse("2024-10-11T12:00:00Z"));
  }

  private static String hour(Instant at) {
    return Periods.hour(at, ZoneOffset.UTC);
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
