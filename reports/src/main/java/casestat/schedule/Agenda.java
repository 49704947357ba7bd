package casestat.schedule;

import casestat.profile.EditionPeriod;
import casestat.profile.Issue;
import casestat.profile.ServiceProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be issued: a function of the profile, of what has been issued, and of an instant.
 *
 * <p>Of each edition the periods from the first that was ever issued count, so that whatever was
 * missed is caught up; before anything was issued, the newest that is due.
 */
public final class Agenda {
  /** Oldest period first; of those that end together, the shortest. */
  static final Comparator<Occurrence> OLDEST_FIRST =
      Comparator.comparing(Occurrence::endsAt).thenComparing(o -> o.issue().edition());

  private final ServiceProfile profile;
  private final IssuedPeriods issued;
  private final @Nullable YearMonth since;
  private final Instant now;

  /**
   * @param since periods that began before this month do not count; null for those that were issued
   */
  public Agenda(
      ServiceProfile profile, IssuedPeriods issued, @Nullable YearMonth since, Instant now) {
    this.profile = profile;
    this.issued = issued;
    this.since = since;
    this.now = now;
  }

  /** What is due and has not been issued, oldest first. */
  public List<Occurrence> due() {
    List<Occurrence> due = new ArrayList<>();
    for (Issue issue : profile.schedule()) {
      Timetable timetable = new Timetable(profile, issue);
      Occurrence newest = timetable.newestDue(now);
      EditionPeriod period = start(timetable, newest.period());
      while (!period.first().isAfter(newest.period().first())) {
        if (!issued.issued().contains(period.name())) {
          due.add(timetable.of(period));
        }
        period = period.following();
      }
    }
    due.sort(OLDEST_FIRST);
    return due;
  }

  private EditionPeriod start(Timetable timetable, EditionPeriod newest) {
    if (since != null) {
      EditionPeriod first = timetable.containing(since.atDay(1));
      return first.first().isBefore(since) ? first.following() : first;
    }
    return periods()
        .filter(p -> p.edition() == newest.edition())
        .min(Comparator.comparing(EditionPeriod::first))
        .orElse(newest);
  }

  private Stream<EditionPeriod> periods() {
    return issued.issued().stream().flatMap(name -> named(name).stream());
  }

  private Optional<EditionPeriod> named(String name) {
    return EditionPeriod.named(name, profile.reporting());
  }

  /** What was issued as provisional and has not become final, oldest first. */
  public List<Occurrence> provisional() {
    List<Occurrence> provisional = new ArrayList<>();
    for (Issue issue : profile.schedule()) {
      Timetable timetable = new Timetable(profile, issue);
      issued.provisional().stream()
          .flatMap(name -> named(name).stream())
          .filter(period -> period.edition() == issue.edition())
          .forEach(period -> provisional.add(timetable.of(period)));
    }
    provisional.sort(OLDEST_FIRST);
    return provisional;
  }

  /** The next so many of a line of the schedule, those left out that were issued early. */
  public List<Occurrence> next(Issue issue, int count) {
    Timetable timetable = new Timetable(profile, issue);
    EditionPeriod newest = timetable.newestDue(now).period();
    EditionPeriod start = start(timetable, newest);
    // What was issued first may have been issued early.
    return Stream.iterate(
            start.first().isAfter(newest.first()) ? start : newest.following(),
            EditionPeriod::following)
        .filter(period -> !issued.issued().contains(period.name()))
        .map(timetable::of)
        .limit(count)
        .toList();
  }

  /** The first of all lines; empty without a schedule. */
  public Optional<Occurrence> next() {
    return profile.schedule().stream()
        .flatMap(issue -> next(issue, 1).stream())
        .min(Comparator.comparing(Occurrence::dueAt).thenComparing(OLDEST_FIRST));
  }

  /** The end of the newest period that was ever issued; {@link Instant#MIN} before the first. */
  public Instant newestEnd() {
    return periods()
        .map(period -> period.endsAt(profile.zone()))
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  /** The name of the period that ended last of those that were issued; empty before the first. */
  public String newestIssued() {
    return periods()
        .max(Comparator.comparing(EditionPeriod::next))
        .map(EditionPeriod::name)
        .orElse("");
  }

  /** Whether the holidays of its date are known to the calendar that it is counted by. */
  public boolean isKnown(Occurrence occurrence) {
    LocalDate known = Timetable.calendar(profile, occurrence.issue()).coversTo();
    return known == null || !occurrence.on().isAfter(known);
  }
}
