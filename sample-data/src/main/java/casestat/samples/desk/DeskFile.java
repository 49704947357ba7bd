package casestat.samples.desk;

import java.util.List;
import java.util.Map;

/**
 * One kind of file that a service delivers.
 *
 * @param file the beginning of its names
 * @param rows what stands in it
 * @param form {@code csv}, {@code jsonl} or {@code mastodon}
 * @param times a pattern of local times, or {@code iso} with an offset
 * @param dates a pattern of local dates; empty where it has none
 * @param columns theirs to ours
 * @param words for a column of ours, our word to theirs
 */
record DeskFile(
    String file,
    Rows rows,
    String form,
    String delimiter,
    String times,
    String dates,
    Map<String, String> columns,
    Map<String, Map<String, String>> words) {

  enum Rows {
    CASES,
    EVENTS,
    MESSAGES,
    STEPS,
    CALLS,
    SURVEYS,
    COSTS
  }

  String extension() {
    return form.equals("csv") ? ".csv" : ".jsonl";
  }

  /** Our columns in the order of the file. */
  List<String> fields() {
    return List.copyOf(columns.values());
  }
}
