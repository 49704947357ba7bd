package casestat.dashboard;

import casestat.lake.Period;
import casestat.profile.EditionPeriod;
import casestat.profile.Issue;
import casestat.report.Edition;
import casestat.report.Freshness;
import casestat.report.Summary;
import casestat.report.Withdrawal;
import casestat.schedule.Agenda;
import casestat.schedule.Late;
import casestat.schedule.Occurrence;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has become of the edition of a month, on its pages: what is published, or why nothing is
 * yet, how far the data goes, and when there is something new.
 */
final class MonthState {
  private static final Logger LOG = LoggerFactory.getLogger(MonthState.class);

  private final Visit visit;
  private final Period period;
  private final EditionPeriod month;
  private final Agenda agenda;

  private MonthState(Visit visit, Period period) {
    this.visit = visit;
    this.period = period;
    this.month = EditionPeriod.month(Period.yearMonth(period.month()));
    this.agenda = visit.releases.agenda(visit.shelf.freshness().asOf());
  }

  /** Nothing where it cannot be told: a damaged edition is no reason to show no figures. */
  static StateLine of(Visit visit, int month) {
    Period period = visit.shelf.whole().periods().get(month);
    if (period == null) {
      return StateLine.NONE;
    }
    try {
      return new MonthState(visit, period).line();
    } catch (RuntimeException e) {
      LOG.error("cannot tell the state of {}", month, e);
      return StateLine.NONE;
    }
  }

  private StateLine line() {
    List<String> more = new ArrayList<>();
    Optional<Edition> newest = visit.edition(month);
    newest
        .filter(edition -> !edition.manifest().runId().equals(visit.shelf.run().runId()))
        .ifPresent(
            edition ->
                more.add(
                    visit.say(
                        "This page counts what is known today; what was published is in the"
                            + " edition.")));
    String data = data();
    if (!data.isEmpty()) {
      more.add(data);
    }
    next(visit, agenda).ifPresent(date -> more.add(visit.say("Next update: {0}.", date)));
    return newest
        .map(
            edition ->
                new StateLine(
                    sealed(edition),
                    visit.say("The edition and its files"),
                    visit.at("/editions/%s/%s".formatted(month.name(), edition.name())),
                    more))
        .orElseGet(() -> new StateLine(notSealed(), "", "", more));
  }

  private String sealed(Edition edition) {
    String number = String.valueOf(edition.revision());
    String date = date(edition.manifest().issuedAt());
    Withdrawal withdrawal = edition.withdrawal();
    if (withdrawal != null) {
      return visit.say(
          "Withdrawn: revision {0}, on {1}: {2}",
          number, date(withdrawal.at()), ended(withdrawal.reason()));
    }
    if (edition.manifest().wasIncomplete()) {
      return visit.say(
          "Published as provisional, revision {0}, {1}: {2}",
          number, date, ended(String.join("; ", edition.manifest().provisional())));
    }
    return isRestated(edition)
        ? visit.say("Published, revision {0}, restated, {1}.", number, date)
        : visit.say("Published, revision {0}, {1}.", number, date);
  }

  private static String ended(String sentence) {
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }

  private static boolean isRestated(Edition edition) {
    return edition.files().contains(Summary.NAME)
        && Summary.read(edition.folder()).state() == Summary.State.RESTATED;
  }

  private String notSealed() {
    if (visit.releases.editions().draft(month).isPresent()) {
      return visit.say("Draft: not published yet.");
    }
    return visit.profile.schedule().stream()
        .filter(issue -> issue.edition() == Issue.Edition.MONTH)
        .flatMap(this::own)
        .findFirst()
        .map(this::closing)
        .orElseGet(() -> visit.say("No edition of this month has been published."));
  }

  /** Its own place in the schedule, unless it lies before all that is ever issued. */
  private Stream<Occurrence> own(Issue issue) {
    return Stream.concat(
            agenda.due().stream().filter(due -> due.issue().equals(issue)),
            agenda.next(issue, 1).stream())
        .filter(occurrence -> occurrence.period().name().equals(month.name()));
  }

  private String closing(Occurrence occurrence) {
    String due = visit.times.date(occurrence.dueAt());
    if (!period.complete()) {
      return visit.say("Not over yet: it is to be published on {0}.", due);
    }
    Map<String, Instant> completeTo = new HashMap<>();
    for (Freshness.Source source : visit.shelf.freshness().sources()) {
      Instant to = source.completeTo();
      if (to != null) {
        completeTo.put(source.source(), to);
      }
    }
    List<Late> late = Late.of(visit.profile, occurrence, completeTo);
    return late.isEmpty()
        ? visit.say("Closing: not published yet, due on {0}.", due)
        : visit.say(
            "Closing: not published yet, due on {0}. It waits: {1}.",
            due,
            late.stream()
                .map(source -> source.words(visit.tongue.language(), visit.profile.zone()))
                .collect(Collectors.joining("; ")));
  }

  /** {@code Data complete to 31 Oct 2026 (cases, events), 30 Oct 2026 (social).} */
  private String data() {
    SortedMap<Instant, List<String>> sources = new TreeMap<>(Comparator.reverseOrder());
    for (Freshness.Source source : visit.shelf.freshness().sources()) {
      Instant to = source.completeTo();
      if (to != null) {
        // Of what came after the month its figures know nothing.
        Instant last = period.endsAt().minusSeconds(1);
        Instant day = visit.times.startOfDay(to.isAfter(last) ? last : to);
        sources.computeIfAbsent(day, d -> new ArrayList<>()).add(source.source());
      }
    }
    List<String> parts = new ArrayList<>();
    sources.forEach(
        (day, of) -> parts.add("%s (%s)".formatted(visit.times.date(day), String.join(", ", of))));
    return parts.isEmpty() ? "" : visit.say("Data complete to {0}.", String.join(", ", parts));
  }

  /** The day on which there is something new; empty without a schedule. */
  static Optional<String> next(Visit visit, Agenda agenda) {
    return agenda.next().map(next -> visit.times.date(next.dueAt()));
  }

  private String date(@Nullable String instant) {
    return visit.times.date(instant(instant));
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
