package casestat.infer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The dates on which rules changed. A type with few cases shows its own change a few days late or
 * early; where none of its cases speaks against it, it changed when another type did.
 */
final class ChangeDates {
  /** Further apart, two changes are two. */
  private static final long NEAR = 31;

  private final TreeSet<LocalDate> known = new TreeSet<>();

  /** Moves the changes of the type to dates that are known, and then knows its others, too. */
  void settle(TypeCases type) {
    List<Stretch> stretches = new ArrayList<>(type.stretches());
    for (int i = 1; i < stretches.size(); i++) {
      Stretch before = stretches.get(i - 1);
      Stretch after = stretches.get(i);
      LocalDate found = Objects.requireNonNull(after.from());
      LocalDate date =
          known.stream()
              .filter(other -> Math.abs(ChronoUnit.DAYS.between(found, other)) <= NEAR)
              .filter(other -> before.holds(other) || after.holds(other))
              .filter(other -> before.from() == null || other.isAfter(before.from()))
              .sorted(Comparator.comparingLong(o -> Math.abs(ChronoUnit.DAYS.between(found, o))))
              .filter(other -> fitsAsMany(type, before.guess(), after.guess(), found, other))
              .findFirst()
              .orElse(found);
      known.add(date);
      stretches.set(i - 1, new Stretch(before.guess(), before.from(), date.minusDays(1)));
      stretches.set(i, new Stretch(after.guess(), date, after.to()));
    }
    type.setStretches(stretches);
  }

  // Those opened between the two dates would follow from the other rule.
  private static boolean fitsAsMany(
      TypeCases type, Guess before, Guess after, LocalDate found, LocalDate other) {
    boolean isEarlier = other.isBefore(found);
    Stretch between =
        isEarlier
            ? new Stretch(after, other, found.minusDays(1))
            : new Stretch(before, found, other.minusDays(1));
    Guess now = isEarlier ? before : after;
    int won = 0;
    for (StatedDue row : type.learnedIn(between)) {
      won += between.guess().fits(row) ? 1 : 0;
      won -= now.fits(row) ? 1 : 0;
    }
    return won >= 0;
  }
}
