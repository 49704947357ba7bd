package casestat.dashboard;

import java.util.List;

/** A request that has no answer: what is wrong, and what could be asked instead. */
public final class Refused extends RuntimeException {
  private final int status;
  private final transient List<Choice> choices;

  private Refused(int status, String message, List<Choice> choices) {
    super(message);
    this.status = status;
    this.choices = List.copyOf(choices);
  }

  static Refused notFound(String message, List<Choice> choices) {
    return new Refused(404, message, choices);
  }

  static Refused bad(String message, List<Choice> choices) {
    return new Refused(400, message, choices);
  }

  int status() {
    return status;
  }

  List<Choice> choices() {
    return choices;
  }

  /**
   * Something that can be asked.
   *
   * @param value as an address writes it
   */
  public record Choice(String value, String words, String href) {}
}
