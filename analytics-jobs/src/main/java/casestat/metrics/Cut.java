package casestat.metrics;

import java.util.List;
import java.util.regex.Pattern;

/** What figures are cut by: a dimension, or two at once. */
public final class Cut {
  private static final String BY = " by ";

  /** Stands between the members of two dimensions. */
  public static final String BETWEEN = " | ";

  private Cut() {}

  /** One dimension, or two. */
  public static List<String> parts(String cut) {
    return List.of(cut.split(BY, -1));
  }

  /** Of one dimension, or of two. */
  static List<String> members(String member) {
    return List.of(member.split(Pattern.quote(BETWEEN), -1));
  }

  /** The member as an expression over columns. */
  static String sql(String cut) {
    List<String> parts = parts(cut);
    return parts.size() == 1
        ? cut
        : "concat(%s, '%s', %s)".formatted(parts.get(0), BETWEEN, parts.get(1));
  }
}
