package casestat.samples;

import java.util.List;

/** The three kinds of file in a delivery. */
enum SampleTable {
  CASES(
      "cases",
      ".csv",
      "Request ID,Opened,Updated,Status,Service,Priority,Department,District,Channel,Acknowledged,"
          + "First Response,Resolved,Closed,Duplicate Of,Requester,Location Note",
      250,
      CaseDirt.values()),
  EVENTS(
      "events",
      ".csv",
      "Request ID,At,Seq,Event,State,Reason,Department,Actor,Priority,Service",
      500,
      EventDirt.values()),
  INTERACTIONS("interactions", ".jsonl", "", 300, InteractionDirt.values());

  private final String word;
  private final String extension;
  private final String header;
  private final int goodPerBad;
  private final List<Dirt> dirt;

  SampleTable(String word, String extension, String header, int goodPerBad, Dirt... dirt) {
    this.word = word;
    this.extension = extension;
    this.header = header;
    this.goodPerBad = goodPerBad;
    this.dirt = List.of(dirt);
  }

  String word() {
    return word;
  }

  String extension() {
    return extension;
  }

  /** The first line, empty where the format has none. */
  String header() {
    return header;
  }

  /** How many good lines stand between two bad ones: well over a hundred. */
  int goodPerBad() {
    return goodPerBad;
  }

  /** The bad lines of this kind of file, which take turns. */
  List<Dirt> dirt() {
    return dirt;
  }
}
