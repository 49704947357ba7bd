package casestat.dashboard;

import java.util.List;

/**
 * What has become of a month's edition, in sentences.
 *
 * @param words about the edition; empty where nothing can be told
 * @param link words of a link to it
 * @param href empty where there is none to link to
 * @param more about the data, and what is next
 */
public record StateLine(String words, String link, String href, List<String> more) {
  static final StateLine NONE = new StateLine("", "", "", List.of());

  public StateLine {
    more = List.copyOf(more);
  }
}
