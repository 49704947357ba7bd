package casestat.language;

import java.io.Serializable;
import java.util.List;

/**
 * Something to be said in whatever language it is read in.
 *
 * @param english a pattern as {@link Language#say} knows it
 * @param arguments numbers, texts, other sentences; a {@code ZonedDateTime} and a {@code LocalDate}
 *     are written with their weekday
 */
public record Sentence(String english, List<Object> arguments) implements Serializable {
  public Sentence {
    arguments = List.copyOf(arguments);
  }

  public static Sentence of(String english, Object... arguments) {
    return new Sentence(english, List.of(arguments));
  }

  public String in(Language language) {
    return language.say(english, arguments.toArray());
  }

  /** In English. */
  @Override
  public String toString() {
    return in(Language.ENGLISH);
  }
}
