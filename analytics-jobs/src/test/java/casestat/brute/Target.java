package casestat.brute;

/** So many hours around the clock, or so many business days. */
record Target(int number, boolean inBusinessDays) {

  static Target of(String words) {
    String[] parts = words.split(" ", 2);
    int number = Integer.parseInt(parts[0]);
    return switch (parts[1]) {
      case "hour", "hours" -> new Target(number, false);
      case "business day", "business days" -> new Target(number, true);
      default -> throw new IllegalArgumentException(words);
    };
  }
}
