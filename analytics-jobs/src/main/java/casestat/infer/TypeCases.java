package casestat.infer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cases of one service type, and what is made of them while its rules are looked for. */
final class TypeCases {
  private final ZoneId zone;
  private final List<StatedDue> learned;
  private final List<StatedDue> heldOut;
  private final @Nullable String serviceType;
  private List<Guess> guesses = List.of();
  private List<Stretch> stretches = List.of();

  /**
   * @param rows of one type, at least one
   * @param zone whose dates rules begin and end on
   */
  TypeCases(List<StatedDue> rows, ZoneId zone) {
    this.zone = zone;
    this.serviceType = rows.get(0).serviceType();
    this.heldOut = rows.stream().filter(StatedDue::isHeldOut).toList();
    this.learned =
        rows.stream()
            .filter(row -> !row.isHeldOut())
            .sorted(Comparator.comparing(StatedDue::openedAt).thenComparing(StatedDue::caseId))
            .toList();
  }

  @Nullable String serviceType() {
    return serviceType;
  }

  /** In the order of their opening. */
  List<StatedDue> learned() {
    return learned;
  }

  List<Guess> guesses() {
    return guesses;
  }

  void setGuesses(List<Guess> promising) {
    guesses = List.copyOf(promising);
  }

  /** Its guesses, and the same on calendars that are closed on more dates. */
  void addClosed(Map<WorkCalendar, WorkCalendar> closed) {
    List<Guess> all = new ArrayList<>(guesses);
    for (Guess guess : guesses) {
      WorkCalendar other = closed.get(guess.calendar());
      if (other != null) {
        all.add(guess.on(other));
      }
    }
    guesses = List.copyOf(all);
  }

  List<Stretch> stretches() {
    return stretches;
  }

  void setStretches(List<Stretch> found) {
    stretches = List.copyOf(found);
  }

  LocalDate openedOn(StatedDue row) {
    return LocalDate.ofInstant(row.openedAt(), zone);
  }

  /** Those learned from that were opened while the rule held. */
  List<StatedDue> learnedIn(Stretch stretch) {
    return learned.stream().filter(row -> stretch.holds(openedOn(row))).toList();
  }

  List<Guess> kept() {
    return parts().stream()
        .filter(Finding.Part::isKept)
        .map(part -> part.stretch().guess())
        .toList();
  }

  List<Finding.Part> parts() {
    return stretches.stream().map(this::part).toList();
  }

  private Finding.Part part(Stretch stretch) {
    Guess guess = stretch.guess();
    Score score = Score.NONE;
    LocalDate from = LocalDate.MAX;
    LocalDate to = LocalDate.MIN;
    for (StatedDue row : learnedIn(stretch)) {
      boolean fits = guess.fits(row);
      score = score.plus(Score.of(fits));
      if (fits) {
        LocalDate due = LocalDate.ofInstant(row.dueAt(), zone);
        from = openedOn(row).isBefore(from) ? openedOn(row) : from;
        to = due.isAfter(to) ? due : to;
      }
    }
    Score others = Score.NONE;
    for (StatedDue row : heldOut) {
      if (stretch.holds(openedOn(row))) {
        others = others.plus(Score.of(guess.fits(row)));
      }
    }
    return new Finding.Part(stretch, score, others, from, to);
  }

  Finding finding() {
    List<Finding.Part> parts = parts();
    Score all = Score.NONE;
    for (StatedDue row : heldOut) {
      all = all.plus(Score.of(Finding.fits(parts, row, openedOn(row))));
    }
    int timeless = (int) learned.stream().filter(row -> row.elapsed() <= 0).count();
    return new Finding(serviceType, learned.size(), timeless, parts, all);
  }
}
