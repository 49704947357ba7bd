package casestat.report.chart;

/** What a metric is wished to reach. A promise to one case is a target; this is not one. */
public record Goal(double value, String label) {

  public static Goal of(double value, Formats formats) {
    return new Goal(value, formats.say("Goal"));
  }
}
