package casestat.report;

import casestat.language.Language;
import casestat.metrics.Metric;
import casestat.report.chart.Mark;
import casestat.report.chart.Row;
import casestat.report.chart.Trend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One headline figure, in words.
 *
 * @param subjects what is behind it, in the plural: cases, conversations
 * @param value as shown; where there is none, why not
 * @param goal as shown; null where none is set
 * @param verdict {@code goal met}, {@code goal missed}; null without a goal or a value, and of few,
 *     of which nothing is to be concluded
 * @param sinceMonth against the month before; null where there is nothing to compare
 * @param sinceYear against the same month a year before; null where there is nothing to compare,
 *     and where that is the period before
 * @param usual how it stands against what is usual; null where too little is known
 * @param unsaid why that is not said yet; empty where it is, or never will be
 * @param basis what it rests on: {@code n = 812}
 * @param few fewer than ten, so that no judgement is coloured
 * @param spark 13 months to the one looked at
 * @param href to what is behind it; null for none
 */
public record Tile(
    Metric metric,
    String name,
    String subjects,
    String value,
    @Nullable String goal,
    @Nullable Verdict verdict,
    @Nullable Change sinceMonth,
    @Nullable Change sinceYear,
    @Nullable Usual usual,
    String unsaid,
    String basis,
    boolean few,
    Trend spark,
    @Nullable String href) {

  /** Whether more is still to come of the month, or of what is counted. */
  public boolean isProvisional() {
    List<Row> months = spark.points();
    return !months.isEmpty() && months.get(months.size() - 1).mark() == Mark.PROVISIONAL;
  }

  /** The goal with its direction, and whether it is reached; empty where none is set. */
  public String goalWords(Language language) {
    String limit = goal;
    if (limit == null) {
      return "";
    }
    return switch (metric.better()) {
      case HIGHER ->
          verdict == null
              ? language.say("Goal: at least {0}", limit)
              : verdict == Verdict.MET
                  ? language.say("Goal met: at least {0}", limit)
                  : language.say("Goal missed: at least {0}", limit);
      case LOWER ->
          verdict == null
              ? language.say("Goal: at most {0}", limit)
              : verdict == Verdict.MET
                  ? language.say("Goal met: at most {0}", limit)
                  : language.say("Goal missed: at most {0}", limit);
      case NEITHER -> language.say("Goal {0}", limit);
    };
  }

  /** Against the goal. */
  public enum Verdict {
    MET("goal met"),
    MISSED("goal missed");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * A difference to another month.
   *
   * @param amount as shown, with its sign
   * @param since {@code September 2026}
   */
  public record Change(String amount, String since, Judgement judgement) {}

  /** What a difference means, given which way is good. */
  public enum Judgement {
    BETTER("better"),
    WORSE("worse"),
    SAME("no change"),
    /** The metric has no good way. */
    NEUTRAL("");

    private final String words;

    Judgement(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
