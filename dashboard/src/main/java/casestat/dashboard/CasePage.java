package casestat.dashboard;

import casestat.explain.CaseFile;
import casestat.explain.CaseFiles;
import casestat.explain.ClockWords;
import casestat.lake.Case;
import casestat.lake.CaseFacts;
import casestat.lake.ClockReading;
import casestat.lake.Delivery;
import casestat.lake.Event;
import casestat.profile.ServiceProfile;
import casestat.report.Shelf;
import casestat.report.Words;
import casestat.report.chart.Formats;
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

  static Optional<CasePage> of(Shelf shelf, ServiceProfile profile, String id, Times times) {
    return new CaseFiles(shelf.reader(), profile).find(id).map(file -> page(file, times));
  }

  private static CasePage page(CaseFile file, Times times) {
    CaseFacts facts = file.story().folded().facts();
    return new CasePage(
        file.caseId(),
        headline(facts, times),
        facts(facts, times),
        file.story().clocks().stream().map(clock -> promise(clock, times)).toList(),
        file.story().events().stream().map(event -> happening(event, times)).toList(),
        file.rows().stream().map(row -> version(row, file.deliveries(), times)).toList());
  }

  private static String headline(CaseFacts facts, Times times) {
    String opened =
        "%s, for %s. Opened %s"
            .formatted(facts.serviceType(), facts.department(), times.of(facts.openedAt()));
    return facts.outcome() == null
        ? opened + ", and open still."
        : "%s; %s %s.".formatted(opened, Words.of(facts.outcome()), times.of(facts.endedAt()));
  }

  private static List<Fact> facts(CaseFacts facts, Times times) {
    List<Fact> list = new ArrayList<>();
    list.add(new Fact("Service type", facts.serviceType()));
    list.add(new Fact("Department", facts.department()));
    list.add(new Fact("Area", facts.area()));
    list.add(new Fact("Channel", facts.channel()));
    list.add(new Fact("Priority", facts.priority()));
    list.add(new Fact("Opened", times.of(facts.openedAt())));
    list.add(new Fact("First response", times.of(facts.firstRespondedAt())));
    list.add(new Fact("Time to first response", times.duration(facts.firstResponseSeconds())));
    list.add(new Fact("Resolved", times.of(facts.resolvedAt())));
    list.add(new Fact("Time to resolve", times.duration(facts.resolutionSeconds())));
    list.add(new Fact("Time on hold", times.duration(facts.holdSeconds())));
    list.add(new Fact("Reopened", reopened(facts.reopens())));
    list.add(new Fact("Outcome", facts.outcome() == null ? "open" : Words.of(facts.outcome())));
    if (facts.masterId() != null) {
      list.add(new Fact("Merged into", facts.masterId()));
    }
    if (facts.flaw() != null) {
      list.add(new Fact("Left out of times and promises", Words.of(facts.flaw())));
    }
    return list;
  }

  private static String reopened(int times) {
    return switch (times) {
      case 0 -> "never";
      case 1 -> "once";
      case 2 -> "twice";
      default -> times + " times";
    };
  }

  private static Promise promise(ClockStory clock, Times times) {
    ClockReading reading = clock.reading();
    boolean isWallTime = clock.isElapsed();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Started", times.of(reading.startedAt())));
    facts.add(new Fact("Due", times.of(reading.dueAt())));
    facts.add(
        new Fact(
            "Stopped", reading.stoppedAt() == null ? "not yet" : times.of(reading.stoppedAt())));
    // Where a date is promised, the sentence above has it.
    if (reading.targetSeconds() != null) {
      facts.add(new Fact("Time promised", counted(reading.targetSeconds(), isWallTime)));
    }
    if (reading.elapsedSeconds() != null) {
      facts.add(new Fact("Time that counted", counted(reading.elapsedSeconds(), isWallTime)));
    }
    facts.add(new Fact("Paused", counted(reading.pausedSeconds(), isWallTime)));
    facts.add(new Fact("Promised by", ClockWords.policy(reading)));
    List<Fact> totals = new ArrayList<>();
    clock
        .totals()
        .forEach(
            (reason, length) ->
                totals.add(new Fact(Words.of(reason), times.duration(length.toSeconds()))));
    return new Promise(
        Words.capital(ClockWords.title(reading)),
        ClockWords.state(clock),
        switch (reading.state()) {
          case BREACHED_CLOSED, BREACHED_OPEN, BREACHED_AT_CHANGE -> true;
          case NOT_APPLICABLE, RUNNING, PAUSED, MET, CANCELLED, SUPERSEDED -> false;
        },
        facts,
        clock.derivation(),
        clock.isCovered(),
        ClockBar.of(clock, times),
        clock.segments().stream().map(segment -> stretch(segment, times)).toList(),
        totals);
  }

  private static String counted(@Nullable Long seconds, boolean isWallTime) {
    if (seconds == null) {
      return "–";
    }
    return isWallTime ? Formats.duration((double) seconds) : Formats.businessTime((double) seconds);
  }

  private static Stretch stretch(Segment segment, Times times) {
    return new Stretch(
        times.of(segment.from()),
        times.of(segment.to()),
        times.duration(segment.length().toSeconds()),
        ClockWords.reason(segment),
        segment.reason() == Segment.Reason.COUNTED);
  }

  private static Happening happening(Event event, Times times) {
    List<String> detail = new ArrayList<>();
    add(detail, event.state());
    add(detail, event.reason());
    add(detail, event.department());
    add(detail, event.priority());
    add(detail, event.serviceType());
    return new Happening(
        times.of(event.happenedAt()),
        Words.capital(Words.of(event.kind())),
        Words.of(event.actor()),
        String.join(", ", detail));
  }

  private static Version version(Case row, Map<String, Delivery> known, Times times) {
    Delivery delivery = known.get(row.deliveryId());
    return new Version(
        times.of(delivery == null ? null : delivery.receivedAt()),
        delivery == null ? row.deliveryId() : delivery.file(),
        row.line(),
        times.of(row.updatedAt()),
        row.outcome() == null ? "open" : Words.of(row.outcome()),
        row.department() == null ? "–" : row.department());
  }

  private static void add(List<String> list, @Nullable String text) {
    if (text != null && !list.contains(text)) {
      list.add(text);
    }
  }
}
