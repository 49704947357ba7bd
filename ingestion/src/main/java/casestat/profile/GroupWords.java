package casestat.profile;

import java.util.regex.Pattern;

/** How many are a group. */
final class GroupWords {
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d?|100");

  private GroupWords() {}

  /** {@code 5}. */
  static Integer smallest(String text) throws Unreadable {
    if (!NUMBER.matcher(text).matches() || text.equals("1")) {
      throw Unreadable.word(text, "say a number from 2 to 100 as in 5, or leave it out");
    }
    return Integer.valueOf(text);
  }
}
