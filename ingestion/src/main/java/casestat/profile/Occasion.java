package casestat.profile;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and may explain a figure: a storm, a new contract, a counter that closed.
 *
 * @param from its first day, in the service's zone
 * @param to its last day; the first where it took a day
 * @param of the part that it touches, a dimension and its member; empty where it touches all
 * @param link where more is said, https or http; null where nowhere
 * @param author who says so; null where nobody put a name to it
 */
public record Occasion(
    LocalDate from,
    LocalDate to,
    Map<String, String> of,
    Text text,
    @Nullable String link,
    @Nullable String author)
    implements Serializable {

  public Occasion {
    of = Map.copyOf(of);
  }

  /**
   * Whether it touches a part of the service: all of it does where the occasion is of all, and of
   * what is narrowed otherwise nobody knows, so it does too.
   *
   * @param where the members that the part is narrowed to, by their dimensions
   */
  public boolean touches(Map<String, String> where) {
    return of.entrySet().stream()
        .allMatch(e -> e.getValue().equals(where.getOrDefault(e.getKey(), e.getValue())));
  }
}
