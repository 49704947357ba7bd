package casestat.samples;

/** Where a case stands. */
enum State {
  OPEN("Open"),
  IN_PROGRESS("In Progress"),
  ON_HOLD("On Hold"),
  RESOLVED("Resolved"),
  CLOSED("Closed"),
  CANCELLED("Cancelled"),
  INVALID("Invalid"),
  DUPLICATE("Duplicate");

  private final String word;

  State(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
