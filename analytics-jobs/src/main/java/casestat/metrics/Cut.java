package casestat.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What figures are cut by: a dimension, or two at once. */
public final class Cut {
  private static final String BY = " by ";

  /** Stands between the members of two dimensions. */
  public static final String BETWEEN = " | ";

  /** What is not published, and counted where somebody asks for it. */
  private static final String PRIORITY = "priority";

  /** The same: what became of a case. */
  public static final String OUTCOME = "outcome";

  /** As an outcome: that of a case that is still open. */
  public static final String OPEN = "OPEN";

  /** A table of facts first, and nothing before it in which a column could have another meaning. */
  private static final Pattern WITH_PRIORITY =
      Pattern.compile("(case_facts|case_spells|clock_readings)\\b.*", Pattern.DOTALL);

  private static final Pattern WITH_OUTCOME =
      Pattern.compile("(case_facts|case_spells)\\b.*", Pattern.DOTALL);

  private Cut() {}

  /** All that a metric can be cut by where somebody asks for it. */
  public static List<String> all(Metric metric) {
    List<String> cuts = new ArrayList<>(metric.by());
    String from = metric.from().strip();
    if (!metric.by().isEmpty() && WITH_PRIORITY.matcher(from).matches()) {
      cuts.add(PRIORITY);
    }
    if (!metric.by().isEmpty() && WITH_OUTCOME.matcher(from).matches()) {
      cuts.add(OUTCOME);
    }
    return List.copyOf(cuts);
  }

  /** All that figures can be cut by, of some metric at least. */
  static List<String> all() {
    return Stream.concat(Metric.CUTS.stream(), Stream.of(PRIORITY, OUTCOME)).toList();
  }

  /** One dimension, or two. */
  public static List<String> parts(String cut) {
    return List.of(cut.split(BY, -1));
  }

  /** Of one dimension, or of two. */
  public static List<String> members(String member) {
    return List.of(member.split(Pattern.quote(BETWEEN), -1));
  }

  /** The member as an expression over columns. */
  static String sql(String cut) {
    List<String> parts = parts(cut);
    return parts.size() == 1
        ? column(cut)
        : "concat(%s, '%s', %s)".formatted(column(parts.get(0)), BETWEEN, column(parts.get(1)));
  }

  // Members are never null, so that null can mean "not cut by this".
  private static String column(String dimension) {
    return dimension.equals(OUTCOME) ? "coalesce(%s, '%s')".formatted(OUTCOME, OPEN) : dimension;
  }
}
