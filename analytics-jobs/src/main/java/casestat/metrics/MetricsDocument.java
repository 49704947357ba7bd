package casestat.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The catalogue as a page for people: {@code METRICS.md}, which a test holds against the YAML. */
public final class MetricsDocument {
  private static final String FOLDER = "src/main/resources/casestat/metrics/";

  private MetricsDocument() {}

  /** The whole page, as Markdown. */
  public static String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("# Metrics");
    lines.add("");
    lines.add(
        "Generated from the `*.metrics.yml` files; a test compares. Every figure keeps its"
            + " numerator and denominator as whole numbers, a share is divided when it is printed,"
            + " percentiles are nearest rank, and an empty group has none. Months are those of the"
            + " profile's zone. Nothing after the as-of instant counts. Cases are cut by what they are"
            + " now, conversations by their own channel and else by the case that a message of them"
            + " names; what is not stated is a member of its own.");
    lines.add("");
    lines.add("| Metric | Label | Unit | Better | Counts | Cut by |");
    lines.add("|---|---|---|---|---|---|");
    for (Metric metric : Metrics.catalogue()) {
      lines.add(
          "| [`%s`](#%s) | %s | %s | %s | %s | %s |"
              .formatted(
                  metric.metric(),
                  metric.metric(),
                  metric.label(),
                  lower(metric.unit()),
                  lower(metric.better()),
                  metric.counts().words(),
                  String.join(", ", metric.by())));
    }
    for (String file : Metrics.FILES) {
      for (Metric metric : Metrics.inFile(file)) {
        lines.add("");
        addMetric(Metrics.metric(metric.metric()), file, lines);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static void addMetric(Metric metric, String file, List<String> lines) {
    lines.add("## " + metric.metric());
    lines.add("");
    lines.add("**%s.** %s".formatted(metric.label(), metric.means()));
    lines.add("");
    lines.add(metric.formula());
    lines.add("");
    lines.add("```sql");
    lines.addAll(metric.sql().lines().toList());
    lines.add("```");
    lines.add("");
    if (metric.isShareOfAll()) {
      lines.add("The denominator of a member is the numerator of the whole.");
      lines.add("");
    }
    String links =
        "[Worked examples](%s%s.spec.yml) · [definition](%s%s.metrics.yml)"
            .formatted(FOLDER, file, FOLDER, file);
    String decision = metric.decision();
    lines.add(decision == null ? links : links + " · [why so](../" + decision + ")");
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
