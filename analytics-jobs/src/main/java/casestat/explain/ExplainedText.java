package casestat.explain;

import casestat.lake.CaseFacts;
import casestat.lake.ClockReading;
import casestat.language.Language;
import casestat.sla.ClockStory;
import casestat.sla.Segment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A case as a person reads it in a terminal. Times are those of the report zone. */
final class ExplainedText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss", Locale.ENGLISH);

  // A clock that ran for years is told by its beginning and its end.
  private static final int MANY = 24;
  private static final int FIRST = 12;
  private static final int LAST = 6;

  private final ZoneId zone;
  private final StringBuilder text = new StringBuilder();

  private ExplainedText(ZoneId zone) {
    this.zone = zone;
  }

  static String of(CaseFile file, ZoneId zone) {
    ExplainedText text = new ExplainedText(zone);
    text.head(file);
    List<ClockStory> promised = new ArrayList<>();
    List<ClockStory> nothing = new ArrayList<>();
    for (ClockStory clock : file.story().clocks()) {
      if (clock.reading().policy().equals(ClockReading.NO_POLICY)) {
        nothing.add(clock);
      } else {
        promised.add(clock);
      }
    }
    promised.forEach(clock -> text.clock(clock, file.run().asOf()));
    if (!nothing.isEmpty()) {
      text.line("");
      text.line(
          "%s: %s",
          nothing.stream()
              .map(clock -> ClockWords.title(clock.reading(), Language.ENGLISH))
              .collect(Collectors.joining(", ")),
          nothing.get(0).derivation().toString());
    }
    return text.text.toString();
  }

  private void head(CaseFile file) {
    CaseFacts facts = file.story().folded().facts();
    line("case %s: %s, %s", file.caseId(), facts.serviceType(), facts.department());
    line("opened %s", time(facts.openedAt()));
    line(
        facts.outcome() == null
            ? "open as of " + time(file.run().asOf())
            : "%s %s".formatted(word(facts.outcome()), time(facts.endedAt())));
    line("times are those of %s", zone);
    if (facts.flaw() != null) {
      line("left out of times and promises: %s", word(facts.flaw()));
    }
  }

  private void clock(ClockStory clock, Instant asOf) {
    ClockReading reading = clock.reading();
    line("");
    line(
        "%s: %s",
        ClockWords.title(reading, Language.ENGLISH), ClockWords.state(clock, Language.ENGLISH));
    line("  %s", ClockWords.policy(reading, Language.ENGLISH));
    line("  %s", clock.derivation().toString());
    if (!clock.isCovered()) {
      line("  It leaves the dates for which the calendar is known: mind its holidays.");
    }
    if (clock.segments().isEmpty()) {
      return;
    }
    line("");
    line("  %-24s  %-24s  %12s  %s", "from", "to", "length", "");
    List<Segment> segments = clock.segments();
    int hidden = segments.size() > MANY ? segments.size() - FIRST - LAST : 0;
    segments.subList(0, hidden > 0 ? FIRST : segments.size()).forEach(this::segment);
    if (hidden > 0) {
      line("  ... %d more, which --format json lists ...", hidden);
      segments.subList(FIRST + hidden, segments.size()).forEach(this::segment);
    }
    line("  %s", sum(clock, asOf));
  }

  private void segment(Segment segment) {
    line(
        "  %-24s  %-24s  %12s  %s",
        time(segment.from()),
        time(segment.to()),
        length(segment.length()),
        ClockWords.reason(segment, Language.ENGLISH));
  }

  // Adds up to calendar time, for whoever wants to check it by hand.
  private String sum(ClockStory clock, Instant asOf) {
    List<String> parts = new ArrayList<>();
    Duration all = Duration.ZERO;
    for (Map.Entry<Segment.Reason, Duration> total : clock.totals().entrySet()) {
      parts.add(word(total.getKey()) + " " + hours(total.getValue()));
      all = all.plus(total.getValue());
    }
    Instant end = clock.reading().stoppedAt() == null ? asOf : clock.reading().stoppedAt();
    return "%s = %s up to %s".formatted(String.join(" + ", parts), hours(all), time(end));
  }

  private String time(@Nullable Instant at) {
    return at == null ? "nobody knows when" : TIME.format(at.atZone(zone));
  }

  /** {@code 51:04:05}: totals of business time are not in days, whose length differs. */
  private static String hours(Duration length) {
    return "%d:%02d:%02d"
        .formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart());
  }

  /** {@code 2 d 03:04:05}; a day is 24 hours. */
  static String length(Duration length) {
    String clock =
        "%02d:%02d:%02d"
            .formatted(length.toHoursPart(), length.toMinutesPart(), length.toSecondsPart());
    return length.toDays() == 0 ? clock : length.toDays() + " d " + clock;
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void line(String line, @Nullable Object... parts) {
    text.append(parts.length == 0 ? line : line.formatted(parts)).append('\n');
  }
}
