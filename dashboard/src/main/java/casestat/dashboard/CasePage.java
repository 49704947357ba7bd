package casestat.dashboard;

import casestat.explain.CaseFile;
import casestat.explain.CaseFiles;
import casestat.explain.ClockWords;
import casestat.lake.Case;
import casestat.lake.CaseFacts;
import casestat.lake.ClockReading;
import casestat.lake.Delivery;
import casestat.lake.Event;
import casestat.language.Language;
import casestat.sla.ClockStory;
import casestat.sla.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case, explained: its facts, the clock of each promise with the stretches that add up to its
 * time, what happened when, and which rows told of it.
 */
public record CasePage(
    String id,
    String headline,
    List<Fact> facts,
    List<Promise> promises,
    List<Happening> events,
    List<Version> versions) {

  /** A name and a value. */
  public record Fact(String name, String value) {

    /** Too long for one column. */
    public boolean isLong() {
      return value.length() > 30;
    }
  }

  /** A promise and how its clock ran. */
  public record Promise(
      String title,
      String state,
      boolean isBroken,
      List<Fact> facts,
      String derivation,
      boolean isCovered,
      ClockBar bar,
      List<Stretch> stretches,
      List<Fact> totals) {}

  /** A stretch of a clock. */
  public record Stretch(String from, String to, String length, String reason, boolean isCounted) {}

  /** An event. */
  public record Happening(String at, String what, String who, String detail) {}

  /** A row as it was delivered; the first is the one that counts. */
  public record Version(
      String arrived, String file, long line, String updated, String outcome, String department) {}

  static Optional<CasePage> of(Visit visit, String id) {
    return new CaseFiles(visit.shelf.reader(), visit.profile)
        .find(id)
        .map(file -> page(file, visit));
  }

  private static CasePage page(CaseFile file, Visit visit) {
    CaseFacts facts = file.story().folded().facts();
    return new CasePage(
        file.caseId(),
        headline(facts, visit),
        facts(facts, visit),
        file.story().clocks().stream().map(clock -> promise(clock, visit)).toList(),
        file.story().events().stream().map(event -> happening(event, visit)).toList(),
        file.rows().stream().map(row -> version(row, file.deliveries(), visit)).toList());
  }

  private static String headline(CaseFacts facts, Visit visit) {
    return facts.outcome() == null
        ? visit.say(
            "{0}, for {1}. Opened {2}, and open still.",
            facts.serviceType(), facts.department(), visit.times.of(facts.openedAt()))
        : visit.say(
            "{0}, for {1}. Opened {2}; {3} {4}.",
            facts.serviceType(),
            facts.department(),
            visit.times.of(facts.openedAt()),
            visit.words().of(facts.outcome()),
            visit.times.of(facts.endedAt()));
  }

  private static List<Fact> facts(CaseFacts facts, Visit visit) {
    List<Fact> list = new ArrayList<>();
    list.add(new Fact(visit.say("{Service_type}"), facts.serviceType()));
    list.add(new Fact(visit.say("{Department}"), facts.department()));
    list.add(new Fact(visit.say("{Area}"), facts.area()));
    list.add(new Fact(visit.say("{Channel}"), facts.channel()));
    list.add(new Fact(visit.say("Priority"), facts.priority()));
    list.add(new Fact(visit.say("Opened"), visit.times.of(facts.openedAt())));
    list.add(new Fact(visit.say("First response"), visit.times.of(facts.firstRespondedAt())));
    list.add(
        new Fact(
            visit.say("Time to first response"),
            visit.times.duration(facts.firstResponseSeconds())));
    list.add(new Fact(visit.say("Resolved"), visit.times.of(facts.resolvedAt())));
    list.add(
        new Fact(visit.say("Time to resolve"), visit.times.duration(facts.resolutionSeconds())));
    list.add(new Fact(visit.say("Time on hold"), visit.times.duration(facts.holdSeconds())));
    list.add(new Fact(visit.say("Reopened"), reopened(facts.reopens(), visit)));
    list.add(
        new Fact(
            visit.say("Outcome"),
            facts.outcome() == null ? visit.say("open") : visit.words().of(facts.outcome())));
    if (facts.masterId() != null) {
      list.add(new Fact(visit.say("Merged into"), facts.masterId()));
    }
    if (facts.flaw() != null) {
      list.add(
          new Fact(visit.say("Left out of times and promises"), visit.words().of(facts.flaw())));
    }
    return list;
  }

  private static String reopened(int times, Visit visit) {
    return switch (times) {
      case 0 -> visit.say("never");
      case 1 -> visit.say("once");
      case 2 -> visit.say("twice");
      default -> visit.say("{0} times", times);
    };
  }

  private static Promise promise(ClockStory clock, Visit visit) {
    ClockReading reading = clock.reading();
    boolean isWallTime = clock.isElapsed();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(visit.say("Started"), visit.times.of(reading.startedAt())));
    facts.add(new Fact(visit.say("Due"), visit.times.of(reading.dueAt())));
    facts.add(
        new Fact(
            visit.say("Stopped"),
            reading.stoppedAt() == null
                ? visit.say("not yet")
                : visit.times.of(reading.stoppedAt())));
    // Where a date is promised, the sentence above has it.
    if (reading.targetSeconds() != null) {
      facts.add(
          new Fact(
              visit.say("Time promised"), counted(reading.targetSeconds(), isWallTime, visit)));
    }
    if (reading.elapsedSeconds() != null) {
      facts.add(
          new Fact(
              visit.say("Time that counted"),
              counted(reading.elapsedSeconds(), isWallTime, visit)));
    }
    facts.add(new Fact(visit.say("Paused"), counted(reading.pausedSeconds(), isWallTime, visit)));
    facts.add(
        new Fact(visit.say("Promised by"), ClockWords.policy(reading, visit.tongue.language())));
    List<Fact> totals = new ArrayList<>();
    clock
        .totals()
        .forEach(
            (reason, length) ->
                totals.add(
                    new Fact(visit.words().of(reason), visit.times.duration(length.toSeconds()))));
    return new Promise(
        Language.capital(ClockWords.title(reading, visit.tongue.language())),
        ClockWords.state(clock, visit.tongue.language()),
        switch (reading.state()) {
          case BREACHED_CLOSED, BREACHED_OPEN, BREACHED_AT_CHANGE -> true;
          case NOT_APPLICABLE, RUNNING, PAUSED, MET, CANCELLED, SUPERSEDED -> false;
        },
        facts,
        clock.derivation().in(visit.tongue.language()),
        clock.isCovered(),
        ClockBar.of(clock, visit.times, visit.words()),
        clock.segments().stream().map(segment -> stretch(segment, visit)).toList(),
        totals);
  }

  private static String counted(@Nullable Long seconds, boolean isWallTime, Visit visit) {
    if (seconds == null) {
      return "–";
    }
    return isWallTime
        ? visit.formats().duration((double) seconds)
        : visit.formats().businessTime((double) seconds);
  }

  private static Stretch stretch(Segment segment, Visit visit) {
    return new Stretch(
        visit.times.of(segment.from()),
        visit.times.of(segment.to()),
        visit.times.duration(segment.length().toSeconds()),
        ClockWords.reason(segment, visit.tongue.language()),
        segment.reason() == Segment.Reason.COUNTED);
  }

  private static Happening happening(Event event, Visit visit) {
    List<String> detail = new ArrayList<>();
    add(detail, event.state());
    add(detail, event.reason());
    add(detail, event.department());
    add(detail, event.priority());
    add(detail, event.serviceType());
    return new Happening(
        visit.times.of(event.happenedAt()),
        Language.capital(visit.words().of(event.kind())),
        visit.words().of(event.actor()),
        String.join(", ", detail));
  }

  private static Version version(Case row, Map<String, Delivery> known, Visit visit) {
    Delivery delivery = known.get(row.deliveryId());
    return new Version(
        visit.times.of(delivery == null ? null : delivery.receivedAt()),
        delivery == null ? row.deliveryId() : delivery.file(),
        row.line(),
        visit.times.of(row.updatedAt()),
        row.outcome() == null ? visit.say("open") : visit.words().of(row.outcome()),
        row.department() == null ? "–" : row.department());
  }

  private static void add(List<String> list, @Nullable String text) {
    if (text != null && !list.contains(text)) {
      list.add(text);
    }
  }
}
