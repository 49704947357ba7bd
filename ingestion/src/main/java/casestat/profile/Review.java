package casestat.profile;

import java.util.List;

/**
 * What there is to know about a profile before it is used.
 *
 * @param mistakes in the order of the file; empty for a sound profile
 * @param notes in the order of the file
 * @param closures one for each file of holidays that a calendar names
 */
public record Review(List<Mistake> mistakes, List<Note> notes, List<Closures> closures) {

  public Review {
    mistakes = List.copyOf(mistakes);
    notes = List.copyOf(notes);
    closures = List.copyOf(closures);
  }
}
