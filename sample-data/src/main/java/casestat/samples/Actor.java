package casestat.samples;

import java.util.Locale;

/** Who made an event. What {@code system} says is a receipt, never a first response. */
enum Actor {
  AGENT,
  SYSTEM,
  CITIZEN;

  private final String word = name().toLowerCase(Locale.ROOT);

  String word() {
    return word;
  }
}
