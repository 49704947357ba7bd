package casestat.profile;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a profile says what reopening does. */
final class ReopenWords {
  /** Where a policy does not say. Two weeks is when the public reports a matter anew. */
  static final Reopen UNSAID = new Reopen(Reopen.Mode.CONTINUE, Duration.ofDays(14));

  private static final Pattern CONTINUE =
      Pattern.compile("continue within (\\d{1,9}) (hours?|days?|calendar days?)");

  private ReopenWords() {}

  static Reopen reopen(String text) throws Unreadable {
    Matcher within = CONTINUE.matcher(text);
    if (within.matches()) {
      return new Reopen(
          Reopen.Mode.CONTINUE, SpanWords.length(text, within.group(1), within.group(2)));
    }
    return switch (text) {
      case "new cycle" -> new Reopen(Reopen.Mode.NEW_CYCLE, Duration.ZERO);
      case "keep first" -> new Reopen(Reopen.Mode.KEEP_FIRST, Duration.ZERO);
      default ->
          throw Unreadable.word(
              text, "say \"continue within 14 days\", \"new cycle\" or \"keep first\"");
    };
  }
}
