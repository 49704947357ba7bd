package casestat.profile;

import casestat.lake.Event;
import casestat.lake.Outcome;
import casestat.profile.PolicyItem.PausedDates;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a profile says the rules of one clock. */
final class ItemWords {
  static final Warning UNREAD = new Warning(0.5, null);

  private static final Pattern START = Pattern.compile("(?:(first|last|each) )?([a-z_]+)");
  private static final Pattern LEFT = Pattern.compile("(\\d{1,9}) (minutes?|hours?) left");

  // A clock that started with a hold or an end would start at rest, or stopped.
  private static final List<String> STARTS =
      List.of(
          "submitted",
          "acknowledged",
          "assigned",
          "work_started",
          "off_hold",
          "priority_changed",
          "reclassified",
          "noted");

  private static final Map<String, PausedDates> PAUSED_DATES =
      Map.of(
          "by days", PausedDates.BY_DAYS,
          "by counted time", PausedDates.BY_COUNTED_TIME,
          "never move", PausedDates.NEVER_MOVE);

  private ItemWords() {}

  /** {@code first assigned}; the first where it is not said which. */
  static Start start(String text) throws Unreadable {
    Matcher matcher = START.matcher(text);
    if (!matcher.matches() || !STARTS.contains(matcher.group(2))) {
      String event = matcher.matches() ? matcher.group(2) : text;
      if (List.of("on_hold", "resolved", "closed", "cancelled").contains(event)) {
        throw Unreadable.word(text, "a clock that starts so would never run");
      }
      throw Unreadable.word(text, "say it as in first assigned: " + Nearest.suggest(event, STARTS));
    }
    String which = matcher.group(1) == null ? "first" : matcher.group(1);
    Start start =
        new Start(
            Event.Kind.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)),
            Start.Occurrence.valueOf(which.toUpperCase(Locale.ROOT)));
    if (start.event() == Event.Kind.SUBMITTED && !start.equals(Start.SUBMITTED)) {
      throw Unreadable.word(text, "a case is submitted once: say submitted");
    }
    return start;
  }

  static LocalTime time(String text) throws Unreadable {
    try {
      return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    } catch (DateTimeParseException e) {
      throw Unreadable.word(text, "say a time of day as in 16:00");
    }
  }

  static PausedDates pausedDates(String text) throws Unreadable {
    PausedDates read = PAUSED_DATES.get(text);
    if (read == null) {
      throw Unreadable.word(text, "say \"by days\", \"by counted time\" or \"never move\"");
    }
    return read;
  }

  static Outcome outcome(String text) throws Unreadable {
    List<String> known =
        Arrays.stream(Outcome.values())
            .filter(o -> o != Outcome.RESOLVED)
            .map(o -> o.name().toLowerCase(Locale.ROOT))
            .toList();
    return Outcome.valueOf(NameWords.oneOf(known).read(text).toUpperCase(Locale.ROOT));
  }

  static Warning warning(String text) throws Unreadable {
    Matcher left = LEFT.matcher(text);
    if (left.matches()) {
      return new Warning(null, SpanWords.length(text, left.group(1), left.group(2)));
    }
    if (text.endsWith("%")) {
      return new Warning(GoalWords.share(text), null);
    }
    throw Unreadable.word(text, "say it as in 75% or 2 hours left");
  }
}
