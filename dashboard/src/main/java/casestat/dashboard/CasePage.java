package casestat.dashboard;

import casestat.lake.Case;
import casestat.lake.CaseFacts;
import casestat.lake.ClockReading;
import casestat.lake.Event;
import casestat.lake.LakeReader;
import casestat.lake.NewestFirst;
import casestat.lake.Table;
import casestat.profile.ServiceProfile;
import casestat.report.Shelf;
import casestat.report.Words;
import casestat.report.chart.Formats;
import casestat.sla.CaseFold;
import casestat.sla.CaseStory;
import casestat.sla.ClockStory;
import casestat.sla.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case, explained: its facts, the clock of each promise with the stretches that add up to its
 * time, and what happened when.
 *
 * @param versions how many different rows of it were delivered
 */
public record CasePage(
    String id, List<Fact> facts, List<Promise> promises, List<Happening> events, int versions) {

  /** A name and a value. */
  public record Fact(String name, String value) {}

  /** A promise and how its clock ran. */
  public record Promise(
      String title,
      String state,
      boolean isBroken,
      List<Fact> facts,
      String derivation,
      List<Stretch> stretches,
      List<Fact> totals) {}

  /** A stretch of a clock. */
  public record Stretch(String from, String to, String length, String reason, boolean isCounted) {}

  /** An event. */
  public record Happening(String at, String what, String who, String detail) {}

  static Optional<CasePage> of(Shelf shelf, ServiceProfile profile, String id, Times times) {
    LakeReader reader = shelf.reader();
    List<Case> versions = reader.rows(Table.CASES, "case_id = ? order by " + NewestFirst.CASES, id);
    List<Event> log = reader.rows(Table.EVENTS, "case_id = ? order by happened_at, seq", id);
    Case current = versions.isEmpty() ? null : versions.get(0);
    Optional<CaseStory> story = new CaseFold(profile).story(current, log, shelf.run().asOf());
    return story.map(
        told ->
            new CasePage(
                id,
                facts(told.folded().facts(), times),
                told.clocks().stream().map(clock -> promise(clock, times)).toList(),
                told.events().stream().map(event -> happening(event, times)).toList(),
                versions.size()));
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
    list.add(new Fact("Reopened", Integer.toString(facts.reopens())));
    list.add(new Fact("Outcome", facts.outcome() == null ? "open" : words(facts.outcome())));
    if (facts.masterId() != null) {
      list.add(new Fact("Merged into", facts.masterId()));
    }
    if (facts.flaw() != null) {
      list.add(new Fact("Left out of times and promises", words(facts.flaw())));
    }
    return list;
  }

  private static Promise promise(ClockStory clock, Times times) {
    ClockReading reading = clock.reading();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Policy", reading.policy()));
    facts.add(new Fact("Calendar", reading.calendar()));
    facts.add(new Fact("Started", times.of(reading.startedAt())));
    facts.add(new Fact("Due", times.of(reading.dueAt())));
    facts.add(new Fact("Stopped", times.of(reading.stoppedAt())));
    facts.add(new Fact("Counted", counted(reading.elapsedSeconds())));
    facts.add(new Fact("Promised", counted(reading.targetSeconds())));
    List<Fact> totals = new ArrayList<>();
    clock
        .totals()
        .forEach(
            (reason, length) ->
                totals.add(
                    new Fact(words(reason), Formats.businessTime((double) length.toSeconds()))));
    return new Promise(
        Words.heading(reading.milestone().name().toLowerCase(Locale.ROOT))
            + (reading.cycle() > 1 ? ", cycle " + reading.cycle() : ""),
        words(reading.state()),
        reading.state() == ClockReading.State.BREACHED_CLOSED
            || reading.state() == ClockReading.State.BREACHED_OPEN,
        facts,
        clock.derivation(),
        clock.segments().stream().map(segment -> stretch(segment, times)).toList(),
        totals);
  }

  private static String counted(@Nullable Long seconds) {
    return seconds == null ? "–" : Formats.businessTime((double) seconds);
  }

  private static Stretch stretch(Segment segment, Times times) {
    String word = segment.word();
    return new Stretch(
        times.of(segment.from()),
        times.of(segment.to()),
        Formats.businessTime((double) segment.length().toSeconds()),
        words(segment.reason()) + (word == null ? "" : ": " + word),
        segment.reason() == Segment.Reason.COUNTED);
  }

  private static Happening happening(Event event, Times times) {
    List<String> detail = new ArrayList<>();
    add(detail, event.state());
    add(detail, event.reason());
    add(detail, event.department());
    return new Happening(
        times.of(event.happenedAt()),
        words(event.kind()),
        words(event.actor()),
        String.join(", ", detail));
  }

  private static void add(List<String> list, @Nullable String text) {
    if (text != null && !list.contains(text)) {
      list.add(text);
    }
  }

  private static String words(Enum<?> word) {
    return Words.of(word.name().toLowerCase(Locale.ROOT));
  }
}
