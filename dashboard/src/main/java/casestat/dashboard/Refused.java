package casestat.dashboard;

import java.util.List;

/** A request that has no answer: what is wrong, and what could be asked instead. */
public final class Refused extends RuntimeException {
  private final int status;
  private final String title;
  private final transient List<Choice> choices;

  private Refused(int status, String title, String message, List<Choice> choices) {
    super(message);
    this.status = status;
    this.title = title;
    this.choices = List.copyOf(choices);
  }

  static Refused notFound(String message, List<Choice> choices) {
    return new Refused(404, title(404), message, choices);
  }

  static Refused bad(String message, List<Choice> choices) {
    return new Refused(400, title(400), message, choices);
  }

  /** The page is there, and before the first case nothing is to be seen on it. */
  static Refused nothingYet(String message) {
    String instead = "What was delivered, and what was left out";
    return new Refused(
        404,
        "Nothing to show yet",
        message,
        List.of(new Choice(instead, instead, "/about#deliveries")));
  }

  /** What stands above an answer without a page. */
  static String title(int status) {
    return switch (status) {
      case 400 -> "This cannot be asked";
      case 404 -> "Not found";
      default -> "No answer";
    };
  }

  int status() {
    return status;
  }

  String title() {
    return title;
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
