package casestat.infer;

import casestat.profile.ServiceProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the promises behind stated dates, type by type, the largest first.
 *
 * <p>A type takes a rule that another has already before one of its own, a simple one before one
 * that is less so, and one rule before several in a row, unless the other fits clearly more of its
 * cases. Dates that a calendar seems to have been closed on are looked for once the rules are
 * known, and then the rules are chosen again.
 */
final class Inference {
  /** A rule that no other type has must fit so many cases more, as a share. */
  private static final double NEW_RULE = 0.005;

  private final ServiceProfile profile;

  Inference(ServiceProfile profile) {
    this.profile = profile;
  }

  /**
   * @param rows at most one for each case, in any order
   */
  Findings infer(List<StatedDue> rows) {
    Map<Optional<String>, List<StatedDue>> byType = new HashMap<>();
    for (StatedDue row : rows) {
      byType
          .computeIfAbsent(Optional.ofNullable(row.serviceType()), t -> new ArrayList<>())
          .add(row);
    }
    List<TypeCases> types = new ArrayList<>();
    byType.values().forEach(of -> types.add(new TypeCases(of, profile.zone())));
    types.sort(
        Comparator.<TypeCases>comparingInt(t -> -t.learned().size())
            .thenComparing(t -> Optional.ofNullable(t.serviceType()).orElse("")));
    if (!rows.isEmpty()) {
      choose(types, calendars(rows));
    }
    return new Findings(types.stream().map(TypeCases::finding).toList(), rows, profile.zone());
  }

  private WorkCalendars calendars(List<StatedDue> rows) {
    ZoneId zone = rows.get(0).zone();
    List<Instant> opened = rows.stream().map(StatedDue::openedAt).sorted().toList();
    List<Instant> due = rows.stream().map(StatedDue::dueAt).sorted().toList();
    // One time in two hundred may be a slip, and be of another century.
    int slips = rows.size() / 200;
    LocalDate from = LocalDate.ofInstant(opened.get(slips), zone);
    LocalDate to = LocalDate.ofInstant(due.get(rows.size() - 1 - slips), zone);
    return new WorkCalendars(profile, zone, from, to.isBefore(from) ? from : to);
  }

  private void choose(List<TypeCases> types, WorkCalendars calendars) {
    Proposals proposals = new Proposals(calendars);
    List<TypeCases> large =
        types.stream().filter(t -> t.learned().size() >= Finding.FEWEST).toList();
    large.forEach(type -> type.setGuesses(Shortlist.of(type.learned(), proposals)));
    choose(large);
    Map<WorkCalendar, WorkCalendar> closed = closed(large, calendars);
    if (!closed.isEmpty()) {
      large.forEach(type -> type.addClosed(closed));
      choose(large);
    }
    ChangeDates changes = new ChangeDates();
    large.forEach(changes::settle);
    follow(types);
  }

  private void choose(List<TypeCases> types) {
    Set<Guess> used = new LinkedHashSet<>();
    Stretches stretches = new Stretches(profile.zone());
    for (TypeCases type : types) {
      Set<Guess> tried = new LinkedHashSet<>(type.guesses());
      tried.addAll(used);
      type.setStretches(
          tried.isEmpty()
              ? List.of()
              : stretches.of(
                  type.learned(), List.copyOf(tried), g -> used.contains(g) ? 0 : NEW_RULE));
      used.addAll(type.kept());
    }
  }

  // Too few cases to make up a rule by: but all of them may follow from one that others have.
  private static void follow(List<TypeCases> types) {
    Set<Guess> kept = new LinkedHashSet<>();
    for (TypeCases type : types) {
      List<StatedDue> cases = type.learned();
      if (cases.size() >= Finding.FEWEST) {
        kept.addAll(type.kept());
      } else if (cases.size() >= Finding.FEWEST_TO_FOLLOW) {
        kept.stream()
            .filter(guess -> cases.stream().allMatch(row -> guess.fits(row)))
            .max(Comparator.comparingDouble(guess -> Shortlist.worth(guess, cases)))
            .ifPresent(guess -> type.setStretches(List.of(new Stretch(guess, null, null))));
      }
    }
  }

  // For each calendar that the dates suggested: the same, without the dates it was closed on.
  private static Map<WorkCalendar, WorkCalendar> closed(
      List<TypeCases> types, WorkCalendars calendars) {
    Map<WorkCalendar, List<ClosedDates.Judged>> judged = new LinkedHashMap<>();
    for (TypeCases type : types) {
      for (Stretch stretch : type.stretches()) {
        WorkCalendar calendar = stretch.guess().calendar();
        if (calendar.recipe() != null) {
          List<ClosedDates.Judged> of = judged.computeIfAbsent(calendar, c -> new ArrayList<>());
          type.learnedIn(stretch)
              .forEach(row -> of.add(new ClosedDates.Judged(row, stretch.guess())));
        }
      }
    }
    Map<WorkCalendar, WorkCalendar> closed = new LinkedHashMap<>();
    judged.forEach(
        (calendar, cases) -> {
          Set<LocalDate> dates = new ClosedDates(calendar, cases).find();
          if (!dates.isEmpty()) {
            closed.put(calendar, calendars.keepClosedOn(dates, calendar));
          }
        });
    return closed;
  }
}
