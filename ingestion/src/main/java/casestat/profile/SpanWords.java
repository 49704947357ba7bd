package casestat.profile;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time by the wall clock. */
final class SpanWords {
  // A promise of more than ten years is a typing mistake.
  static final int MOST = 100_000;

  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,9}) (minutes?|hours?|calendar days?)");

  private static final Pattern WAIT = Pattern.compile("(\\d{1,9}) (seconds?|minutes?)");

  private SpanWords() {}

  static Duration span(String text) throws Unreadable {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw Unreadable.word(text, "say it as in 24 hours, 90 minutes or 2 calendar days");
    }
    return length(text, span.group(1), span.group(2));
  }

  /** How long somebody waits on the line. */
  static Duration wait(String text) throws Unreadable {
    Matcher wait = WAIT.matcher(text);
    if (!wait.matches()) {
      throw Unreadable.word(text, "say it as in 30 seconds or 2 minutes");
    }
    int count = count(text, wait.group(1));
    return wait.group(2).startsWith("s") ? Duration.ofSeconds(count) : Duration.ofMinutes(count);
  }

  static Duration length(String text, String number, String unit) throws Unreadable {
    int count = count(text, number);
    return switch (unit.charAt(0)) {
      case 'm' -> Duration.ofMinutes(count);
      case 'h' -> Duration.ofHours(count);
      // A calendar day is 24 hours, whatever the clocks do in it.
      default -> Duration.ofDays(count);
    };
  }

  static int count(String text, String number) throws Unreadable {
    int count = Integer.parseInt(number);
    if (count == 0) {
      throw Unreadable.word(text, "it allows no time: say at least 1");
    }
    if (count > MOST) {
      throw Unreadable.word(text, "that is longer than anybody promises");
    }
    return count;
  }
}
