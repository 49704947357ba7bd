package casestat.lake;

/**
 * What a metric means, as it stood when its figures were computed.
 *
 * @param unit {@code cases}, {@code seconds} or {@code share}
 * @param better {@code higher}, {@code lower} or {@code neither}
 * @param means one plain sentence
 * @param formula in words
 * @param counts which cases, and which month they fall in
 * @param sql the population and expressions, as both engines run them
 */
public record Definition(
    String metric,
    String label,
    String unit,
    String better,
    String means,
    String formula,
    String counts,
    String sql) {}
