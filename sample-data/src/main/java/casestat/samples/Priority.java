package casestat.samples;

/** How urgent a case is, and how that stretches the city's promise. */
enum Priority {
  EMERGENCY("Emergency"),
  HIGH("High"),
  NORMAL("Normal"),
  LOW("Low");

  private final String word;

  Priority(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
