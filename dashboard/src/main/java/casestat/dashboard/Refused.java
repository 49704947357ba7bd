package casestat.dashboard;

import casestat.language.Language;
import casestat.language.Sentence;
import java.util.List;

/** A request that has no answer: what is wrong, and what could be asked instead. */
public final class Refused extends RuntimeException {
  private final int status;
  private final transient Sentence title;
  private final transient Sentence message;
  private final transient List<Choice> choices;

  private Refused(int status, Sentence title, Sentence message, List<Choice> choices) {
    super(message.toString());
    this.status = status;
    this.title = title;
    this.message = message;
    this.choices = List.copyOf(choices);
  }

  static Refused notFound(Sentence message, List<Choice> choices) {
    return new Refused(404, title(404), message, choices);
  }

  static Refused bad(Sentence message, List<Choice> choices) {
    return new Refused(400, title(400), message, choices);
  }

  /** What was there and was taken back. */
  static Refused gone(Sentence message, List<Choice> choices) {
    return new Refused(410, title(410), message, choices);
  }

  /** What a profile keeps to itself: small groups, and every case. */
  static Refused withheld(Sentence message, List<Choice> choices) {
    return new Refused(403, title(403), message, choices);
  }

  /** What this caller may not see, or not like this. */
  static Refused notFor(Sentence message, List<Choice> choices) {
    return new Refused(403, Sentence.of("Not for this login"), message, choices);
  }

  /** Before the first edition the public sees nothing. */
  static Refused nothingPublished(String editions) {
    return new Refused(
        404,
        Sentence.of("Nothing to show yet"),
        Sentence.of("Nothing has been published yet."),
        List.of(new Choice("", Sentence.of("Editions"), editions)));
  }

  /** The page is there, and before the first case nothing is to be seen on it. */
  static Refused nothingYet(Sentence message, String deliveries) {
    return new Refused(
        404,
        Sentence.of("Nothing to show yet"),
        message,
        List.of(
            new Choice("", Sentence.of("What was delivered, and what was left out"), deliveries)));
  }

  /** What stands above an answer without a page. */
  static Sentence title(int status) {
    return switch (status) {
      case 400 -> Sentence.of("This cannot be asked");
      case 401 -> Sentence.of("Login needed");
      case 429 -> Sentence.of("Too many requests");
      case 403 -> Sentence.of("Withheld to protect privacy");
      case 404 -> Sentence.of("Not found");
      case 410 -> Sentence.of("No longer published");
      default -> Sentence.of("No answer");
    };
  }

  int status() {
    return status;
  }

  Sentence title() {
    return title;
  }

  Sentence message() {
    return message;
  }

  List<Choice> choices() {
    return choices;
  }

  /** A choice in one language. */
  public record Said(String value, String words, String href) {}

  /**
   * Something that can be asked.
   *
   * @param value as an address writes it; empty where that says nothing
   */
  public record Choice(String value, Sentence words, String href) {

    /** As it is read. */
    Said in(Language language) {
      return new Said(value, words.in(language), href);
    }

    /** Of something that has a name in no language. */
    static Choice named(String name, String href) {
      return new Choice("", Sentence.of("{0}", name), href);
    }

    /** Of something whose address writes it otherwise than people do. */
    static Choice of(String value, String words, String href) {
      return new Choice(value.equals(words) ? "" : value, Sentence.of("{0}", words), href);
    }
  }
}
