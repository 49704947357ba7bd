package casestat.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names that a profile gives, and words it picks from a list. */
final class NameWords {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]*");
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private NameWords() {}

  static String text(String text) {
    return text;
  }

  /** Becomes part of file names, so it holds nothing that a file system minds. */
  static String name(String text) throws Unreadable {
    if (!NAME.matcher(text).matches()) {
      throw Unreadable.word(text, "a name is small letters, digits, _ and -, a letter first");
    }
    return text;
  }

  /** Tells one version from another, in one word. */
  static String label(String text) throws Unreadable {
    if (!LABEL.matcher(text).matches()) {
      throw Unreadable.word(text, "say letters, digits, ., _ and -, as in 2026-07 or council-14");
    }
    return text;
  }

  /** Becomes part of an address. */
  static String id(String text) throws Unreadable {
    if (!ID.matcher(text).matches()) {
      throw Unreadable.word(text, "say small letters, digits and -, as in on-time-by-month");
    }
    return text;
  }

  static <E extends Enum<E>> Words<E> oneOf(Class<E> type) {
    return text -> {
      List<String> known =
          Arrays.stream(type.getEnumConstants())
              .map(e -> e.name().toLowerCase(Locale.ROOT))
              .toList();
      return Enum.valueOf(type, oneOf(known).read(text).toUpperCase(Locale.ROOT));
    };
  }

  static Words<String> oneOf(List<String> known) {
    return text -> {
      if (!known.contains(text)) {
        throw Unreadable.word(text, Nearest.suggest(text, known));
      }
      return text;
    };
  }
}
