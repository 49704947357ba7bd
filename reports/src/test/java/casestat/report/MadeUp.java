package casestat.report;

import casestat.lake.Case;
import casestat.lake.ConversationFacts;
import casestat.lake.Event;
import casestat.lake.Outcome;
import casestat.lake.Precision;
import casestat.lake.Reject;
import casestat.metrics.Periods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Cases that are made up, the same each time; some of their words are meant to do harm. */
public final class MadeUp {
  /** A department that would be a script, were it not escaped. */
  public static final String SCRIPT = "<script>alert(1)</script>";

  /** A service type that would leave its attribute. */
  public static final String IMAGE = "\"><img src=x onerror=alert(1)>";

  /** A channel that a spreadsheet would run. */
  public static final String FORMULA = "=cmd|' /C calc'!A0";

  /** A case id that no path could hold. */
  public static final String WILD_ID = "C/../<b>&?#\"'%2e";

  private static final List<String> DEPARTMENTS =
      List.of("Sanitation", "Parks & Trees", "O'Higgins Water", SCRIPT);
  private static final List<String> SERVICES =
      List.of("Pothole", "Missed collection", "Graffiti", IMAGE);
  private static final List<String> CHANNELS = List.of("Phone", "App", FORMULA);
  private static final List<String> AREAS = List.of("North", "Süd", "");
  private static final Instant FIRST = Instant.parse("2025-08-02T12:00:00Z");

  private final Random random = new Random(311);
  private final List<Case> cases = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  private MadeUp(String delivery, int count) {
    for (int i = 0; i < count; i++) {
      String id = i == 0 ? WILD_ID : "%s-%04d".formatted(delivery, i);
      add(delivery, id, i, count);
    }
  }

  /** So many cases, opened from August 2025 to October 2026; the first has {@link #WILD_ID}. */
  public static MadeUp cases(String delivery, int count) {
    return new MadeUp(delivery, count);
  }

  /**
   * The same as {@link #lake(Path)}, for all tests that only read it or publish from it: it is made
   * once, and is gone when this Java ends.
   */
  public static SmallLake lake() {
    return Standing.LAKE;
  }

  private static final class Standing {
    static final SmallLake LAKE = lake(folder());

    private static Path folder() {
      try {
        Path folder = Files.createTempDirectory("made-up");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Durable.remove(folder)));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A lake of 400 cases, as of 1 November 2026, with one run; it may be changed. */
  public static SmallLake lake(Path folder) {
    MadeUp made = cases("d1", 400);
    return SmallLake.in(folder)
        .deliver("d1", made.cases(), made.events(), rejects("d1", 120), SmallLake.NOVEMBER)
        .converse(made.conversations(90))
        .analyze("run-1", SmallLake.NOVEMBER);
  }

  /** The same cases by another profile, named or by its path, counted by quarter and year too. */
  static SmallLake longLake(Path folder, String profile) {
    MadeUp made = cases("d1", 400);
    return SmallLake.in(folder, profile)
        .byQuarterAndYear()
        .deliver("d1", made.cases(), made.events(), List.of(), SmallLake.NOVEMBER)
        .converse(made.conversations(90))
        .analyze("run-1", SmallLake.NOVEMBER);
  }

  /**
   * A lake of which the figures leave something out: of 24 cases two were opened after as-of and
   * one ended before it was opened, and three events are of two cases without a row.
   */
  public static SmallLake leaky(Path folder) {
    MadeUp made = cases("d1", 21);
    Instant later = SmallLake.NOVEMBER.plus(Duration.ofHours(1));
    made.add("later-1", later, later.plusSeconds(60));
    made.add("later-2", later.plusSeconds(5), null);
    made.add("backwards", FIRST, FIRST.minusSeconds(60));
    made.event("d1", "ghost-1", FIRST, Event.Kind.SUBMITTED, Event.Actor.CITIZEN, null, 9001);
    made.event("d1", "ghost-1", FIRST, Event.Kind.REPLIED, Event.Actor.AGENT, null, 9002);
    made.event("d1", "ghost-2", FIRST, Event.Kind.SUBMITTED, Event.Actor.CITIZEN, null, 9003);
    return SmallLake.in(folder)
        .deliver("d1", made.cases(), made.events(), List.of(), SmallLake.NOVEMBER)
        .analyze("run-1", SmallLake.NOVEMBER);
  }

  /** A lake to which a file of headings only was delivered, with one run. */
  public static SmallLake nothing(Path folder) {
    return SmallLake.in(folder)
        .deliver("d1", List.of(), List.of(), List.of(), SmallLake.NOVEMBER)
        .analyze("run-1", SmallLake.NOVEMBER);
  }

  /**
   * A lake of so many cases, every one of them open at the end of October 2026; there are figures
   * of two months only, for fifteen of so many cases take minutes.
   */
  public static SmallLake open(Path folder, int count) {
    MadeUp made = cases("d1", 0);
    for (int i = 0; i < count; i++) {
      made.add("open-%06d".formatted(i), FIRST.plusSeconds(i * 7L), null);
    }
    return SmallLake.in(folder)
        .since(202609)
        .deliver("d1", made.cases(), made.events(), List.of(), SmallLake.NOVEMBER)
        .analyze("run-1", SmallLake.NOVEMBER);
  }

  public List<Case> cases() {
    return List.copyOf(cases);
  }

  public List<Event> events() {
    return List.copyOf(events);
  }

  /** Rows that could not be used. */
  public static List<Reject> rejects(String delivery, int count) {
    List<Reject> rejects = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String reason = "Opened \"%d/31\": no such date %s".formatted(i, i == 0 ? SCRIPT : "");
      rejects.add(
          new Reject(delivery, "cases", "cases-" + delivery + ".csv", i + 2, reason, "raw"));
    }
    return rejects;
  }

  /** Conversations, of which one in three is unanswered, and some are about a case. */
  public List<ConversationFacts> conversations(int count) {
    List<ConversationFacts> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant started = FIRST.plus(Duration.ofHours((long) i * 450L * 24 / count));
      boolean answered = i % 3 != 0;
      int month = month(started);
      list.add(
          new ConversationFacts(
              "t" + i,
              month,
              month * 100 + 1,
              started,
              "Mastodon",
              i % 5 == 0 ? "d1-0001" : i % 4 == 3 ? "never-delivered" : null,
              "(not stated)",
              "(not stated)",
              "(not stated)",
              answered ? started.plusSeconds(3600) : null,
              answered ? 3600L : null,
              answered,
              2,
              true,
              answered ? (Integer) (month * 100 + 1) : null,
              started.getEpochSecond(),
              Periods.hour(started, ZoneOffset.UTC),
              null));
    }
    return list;
  }

  // Opened at noon UTC, so that the month in the sample city is the same.
  private static int month(Instant at) {
    return Integer.parseInt(at.toString().substring(0, 7).replace("-", ""));
  }

  private void add(String delivery, String id, int number, int count) {
    Instant opened = FIRST.plus(Duration.ofDays((long) number * 450 / count));
    String department = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
    String service = SERVICES.get(random.nextInt(SERVICES.size()));
    int answeredAfter = 1 + random.nextInt(40);
    int resolvedAfter = answeredAfter + random.nextInt(260);
    boolean isOpen = random.nextInt(12) == 0;
    Instant answered = opened.plus(Duration.ofHours(answeredAfter));
    Instant resolved = opened.plus(Duration.ofHours(resolvedAfter));
    String area = AREAS.get(random.nextInt(AREAS.size()));
    cases.add(
        row(
            delivery,
            id,
            opened,
            answered,
            isOpen ? null : resolved,
            service,
            department,
            CHANNELS.get(random.nextInt(CHANNELS.size())),
            area.isEmpty() ? null : area,
            number));
    event(delivery, id, opened, Event.Kind.SUBMITTED, Event.Actor.CITIZEN, department, number * 10);
    event(delivery, id, answered, Event.Kind.REPLIED, Event.Actor.AGENT, null, number * 10 + 1);
    if (!isOpen) {
      if (number % 25 == 3) {
        event(
            delivery, id, resolved, Event.Kind.RESOLVED, Event.Actor.AGENT, null, number * 10 + 2);
        Instant again = resolved.plus(Duration.ofDays(2));
        event(delivery, id, again, Event.Kind.REOPENED, Event.Actor.CITIZEN, null, number * 10 + 3);
        Instant anew = again.plus(Duration.ofDays(1));
        event(delivery, id, anew, Event.Kind.RESOLVED, Event.Actor.AGENT, null, number * 10 + 4);
      } else {
        event(
            delivery, id, resolved, Event.Kind.RESOLVED, Event.Actor.AGENT, null, number * 10 + 2);
      }
    }
  }

  /** A case without a log, which its row tells all of. */
  private void add(String id, Instant opened, @Nullable Instant resolved) {
    cases.add(
        row(
            "d1",
            id,
            opened,
            null,
            resolved,
            SERVICES.get(0),
            DEPARTMENTS.get(0),
            CHANNELS.get(0),
            AREAS.get(0),
            cases.size()));
  }

  private static Case row(
      String delivery,
      String id,
      Instant opened,
      @Nullable Instant answered,
      @Nullable Instant resolved,
      String service,
      String department,
      String channel,
      @Nullable String area,
      int number) {
    return new Case(
        id,
        opened,
        null,
        answered,
        resolved,
        null,
        null,
        resolved == null ? opened : resolved,
        resolved == null ? null : Outcome.RESOLVED,
        service,
        department,
        channel,
        area,
        "Normal",
        null,
        null,
        Precision.INSTANT,
        Precision.INSTANT,
        delivery,
        1,
        number + 2L,
        number);
  }

  private void event(
      String delivery,
      String id,
      Instant at,
      Event.Kind kind,
      Event.Actor actor,
      @Nullable String department,
      int seq) {
    events.add(
        new Event(
            id, at, seq, kind, actor, null, null, department, null, null, delivery, seq + 2L, seq));
  }
}
