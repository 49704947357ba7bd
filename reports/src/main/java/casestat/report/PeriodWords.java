package casestat.report;

import casestat.report.chart.Pace;

/**
 * Definitions and titles speak of the month that a figure is of; of a quarter or a year they say so
 * instead: {@code opened in the month} is {@code opened in the quarter}. Only where an article
 * stands before it: {@code 12 months} stay what they are.
 */
final class PeriodWords {
  private static final String ENGLISH = "\\b([Tt]he|[Aa]|[Oo]ne|[Ee]ach|[Ee]very|[Tt]hat|[Tt]his)";
  private static final String SPANISH = "\\b([Ee]l|[Dd]el|[Aa]l|[Uu]n|[Cc]ada|[Ee]se|[Ee]ste)";

  private PeriodWords() {}

  static String said(String text, Pace pace) {
    // A definition of the service's own may be in English on a page in Spanish.
    return switch (pace) {
      case MONTH -> text;
      case QUARTER -> said(text, "quarter", "trimestre");
      case FISCAL_YEAR -> said(text, "fiscal year", "año fiscal");
    };
  }

  private static String said(String text, String english, String spanish) {
    return text.replaceAll(ENGLISH + "(\\s+)month\\b", "$1$2" + english)
        .replaceAll(SPANISH + "(\\s+)mes\\b", "$1$2" + spanish);
  }
}
