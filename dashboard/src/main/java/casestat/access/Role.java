package casestat.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a caller may see; each may what the one before it may. */
public enum Role {
  /** Published editions, and no small group. */
  PUBLIC,
  /** All figures. */
  VIEWER,
  /** Single cases too. */
  ANALYST,
  /** What changes state, too. */
  PUBLISHER;

  /** As files and log lines write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean may(Role needed) {
    return compareTo(needed) >= 0;
  }

  /** Those that somebody can be given: everybody is the public. */
  static List<String> words() {
    return Arrays.stream(values()).filter(role -> role != PUBLIC).map(Role::word).toList();
  }

  static Optional<Role> of(String word) {
    return Arrays.stream(values())
        .filter(role -> role != PUBLIC && role.word().equals(word))
        .findFirst();
  }
}
