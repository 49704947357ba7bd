package casestat.report.chart;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened and may explain what follows: a storm, a new contract, an announcement.
 *
 * @param key of the row in which it began: a month or a day
 * @param lastKey of the row in which it ended; that in which it began where it took no longer
 * @param when its dates in words; empty where the row says enough
 * @param text what happened, and where it is not the service that says so, who does
 * @param link where more is said, https or http; null where nowhere
 */
public record Happening(
    String key, String lastKey, String when, String text, @Nullable String link) {

  /** Of one row, which says when. */
  public Happening(String key, String text) {
    this(key, key, "", text, null);
  }

  /** With its dates, for a list beneath the chart. */
  public String said() {
    return when.isEmpty() ? text : when + ": " + text;
  }
}
