package casestat.command;

import java.util.regex.Pattern;

/** A word of a command that is told to whoever may want to paste it. */
public final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

  private ShellWord() {}

  /** As a shell takes it: in quotes where it has a blank, or anything that a shell would read. */
  public static String of(Object word) {
    String text = String.valueOf(word);
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
