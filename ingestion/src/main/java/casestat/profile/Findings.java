package casestat.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes to light while a profile is read. */
final class Findings {
  private final @Nullable LocalDate on;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Closures> closures = new ArrayList<>();

  /**
   * @param on the date of a review; null where nobody reviews, and no date may matter
   */
  Findings(@Nullable LocalDate on) {
    this.on = on;
  }

  Optional<LocalDate> on() {
    return Optional.ofNullable(on);
  }

  // What a policy says for all of its items is read for each of them.
  void add(Mistake mistake) {
    if (!mistakes.contains(mistake)) {
      mistakes.add(mistake);
    }
  }

  void add(Note note) {
    notes.add(note);
  }

  void add(Closures listed) {
    closures.add(listed);
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  List<Note> notes() {
    return notes;
  }

  List<Closures> closures() {
    return closures;
  }
}
