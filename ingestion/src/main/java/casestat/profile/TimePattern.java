package casestat.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of a profile, taken apart.
 *
 * @param runs equal letters, and what stands between them, in order
 */
record TimePattern(String text, List<Run> runs) {
  static final String ISO = "iso";
  static final String EPOCH_SECONDS = "epoch_seconds";
  static final String EPOCH_MILLIS = "epoch_millis";

  /**
   * @param letter of the pattern; 0 for text that stands for itself
   * @param text the letters, or the text itself
   */
  record Run(char letter, String text) {
    int width() {
      return text.length();
    }
  }

  TimePattern {
    runs = List.copyOf(runs);
  }

  static TimePattern read(String text) throws Unreadable {
    if (isWord(text)) {
      return new TimePattern(text, List.of());
    }
    TimePattern pattern = new TimePattern(text, runsOf(text));
    pattern.check();
    return pattern;
  }

  private static boolean isWord(String text) {
    return text.equals(ISO) || text.equals(EPOCH_SECONDS) || text.equals(EPOCH_MILLIS);
  }

  TimeForm form(ZoneId zone) {
    return switch (text) {
      case ISO -> new IsoForm();
      case EPOCH_SECONDS -> EpochForm.seconds();
      case EPOCH_MILLIS -> EpochForm.millis();
      default ->
          NumericForm.canRead(this)
              ? new NumericForm(this, LocalTimeline.of(zone))
              : new FormatterForm(this, LocalTimeline.of(zone));
    };
  }

  boolean has(char letter) {
    return runs.stream().anyMatch(run -> run.letter() == letter);
  }

  boolean hasTime() {
    return has('H') || has('h') || has('k') || has('K');
  }

  /**
   * The date with day and month made equal, where both are digits: two patterns with the same one
   * but another order read the same text as two dates. Empty where nothing can be taken for the
   * other.
   */
  String dateOutline() {
    StringBuilder outline = new StringBuilder();
    for (Run run : runs) {
      char letter = run.letter();
      if (letter == 'd' || (letter == 'M' && run.width() <= 2)) {
        outline.append('#');
      } else if (letter == 'y' || letter == 'u') {
        outline.append('y');
      } else if (letter == 0) {
        outline.append(run.text());
      } else {
        break;
      }
    }
    String date = outline.toString().strip();
    return date.chars().filter(c -> c == '#').count() == 2 ? date : "";
  }

  boolean dayStandsFirst() {
    return text.indexOf('d') < text.indexOf('M');
  }

  private void check() throws Unreadable {
    refuse('Y', "YYYY is the year of a week: say yyyy");
    refuse('D', "DD is the day of the year: say dd");
    List<Character> seen = new ArrayList<>();
    for (Run run : runs) {
      if (run.letter() != 0 && seen.contains(run.letter())) {
        throw Unreadable.word(
            text, run.letter() + " stands twice: MM is the month, mm the minute, HH the hour");
      }
      seen.add(run.letter());
    }
    require(has('y') || has('u'), "there is no year: say yyyy");
    require(has('M') || has('L'), "there is no month: say MM");
    require(has('d'), "there is no day: say dd");
    for (Run run : runs) {
      if ((run.letter() == 'y' || run.letter() == 'u') && run.width() != 4 && run.width() != 2) {
        throw Unreadable.word(text, "a year is yyyy, or yy for 1970 to 2069");
      }
    }
    require(!has('h') || has('a'), "hh counts to 12: add a for AM and PM, or say HH");
    require(!has('H') || !has('a'), "HH counts to 23: with a, say hh");
    require(!hasTime() || has('m'), "there are hours without minutes: say mm");
    require(hasTime() || !has('m'), "mm is the minute: the month is MM");
    try {
      FormatterForm.formatter(this);
    } catch (IllegalArgumentException e) {
      throw Unreadable.word(
          text, "say a pattern as in yyyy-MM-dd HH:mm:ss, with plain letters in quotes as in 'T'");
    }
  }

  private void refuse(char letter, String mend) throws Unreadable {
    require(!has(letter), mend);
  }

  private void require(boolean isSo, String mend) throws Unreadable {
    if (!isSo) {
      throw Unreadable.word(text, mend);
    }
  }

  private static List<Run> runsOf(String text) {
    List<Run> runs = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int start = at;
      char c = text.charAt(at);
      if (c == '\'') {
        at = text.indexOf('\'', at + 1);
        at = at < 0 ? text.length() : at + 1;
        String quoted = text.substring(start, at).replace("'", "");
        runs.add(new Run((char) 0, quoted.isEmpty() ? "'" : quoted));
      } else if (isLetter(c)) {
        while (at < text.length() && text.charAt(at) == c) {
          at++;
        }
        runs.add(new Run(c, text.substring(start, at)));
      } else {
        runs.add(new Run((char) 0, text.substring(at, ++at)));
      }
    }
    return runs;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
