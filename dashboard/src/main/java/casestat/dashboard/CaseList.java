package casestat.dashboard;

import casestat.lake.LakeReader;
import casestat.metrics.DrillDown;
import casestat.metrics.Metric;
import casestat.metrics.Question;
import casestat.report.chart.Formats;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of the cases behind a figure.
 *
 * @param part heading of what each case adds to the figure; empty where each adds one
 */
public record CaseList(String part, List<Line> lines) {

  /** One case; a conversation has no page of its own. */
  public record Line(
      String id,
      String href,
      String part,
      String serviceType,
      String department,
      String area,
      String channel,
      String opened,
      String ended) {}

  static CaseList of(LakeReader reader, DrillDown behind, int page, int size, Times times) {
    Question question = behind.page(size, (long) (page - 1) * size);
    Map<String, String> parts = new HashMap<>();
    List<String> ids = new ArrayList<>();
    reader.ask(
        question.sql(),
        question.parameters(),
        row -> {
          ids.add(row.getString(1));
          return parts.put(
              row.getString(1), part(behind.metric(), row.getObject(2), row.getObject(3)));
        });
    Map<String, Line> details = details(reader, ids, parts, times);
    List<Line> lines = new ArrayList<>();
    for (String id : ids) {
      Line known = details.get(id);
      lines.add(
          known != null
              ? known
              : new Line(id, "", parts.getOrDefault(id, ""), "", "", "", "", "", ""));
    }
    return new CaseList(heading(behind.metric()), lines);
  }

  private static Map<String, Line> details(
      LakeReader reader, List<String> ids, Map<String, String> parts, Times times) {
    Map<String, Line> lines = new HashMap<>();
    if (ids.isEmpty()) {
      return lines;
    }
    String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
    reader.ask(
        "select case_id, service_type, department, area, channel, opened_at, ended_at"
            + " from case_facts where case_id in ("
            + marks
            + ")",
        ids,
        row ->
            lines.put(
                row.getString(1),
                new Line(
                    row.getString(1),
                    Address.ofCase(row.getString(1)),
                    parts.getOrDefault(row.getString(1), ""),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    local(row.getObject(6), times),
                    local(row.getObject(7), times))));
    return lines;
  }

  private static String local(@Nullable Object value, Times times) {
    return times.of(value instanceof OffsetDateTime at ? at.toInstant() : null);
  }

  private static String heading(Metric metric) {
    return switch (metric.unit()) {
      case CASES -> "";
      case SECONDS -> "Time";
      case SHARE -> metric.isShareOfAll() ? "" : "In the numerator";
    };
  }

  /** Most cases are one of one; a reopened case may be one of two. */
  private static String share(long numerator, @Nullable Object denominator) {
    if (!(denominator instanceof Number whole) || whole.longValue() == 1) {
      return numerator > 0 ? "yes" : "no";
    }
    return numerator + " of " + whole;
  }

  private static String part(
      Metric metric, @Nullable Object numerator, @Nullable Object denominator) {
    if (!(numerator instanceof Number added)) {
      return "–";
    }
    return switch (metric.unit()) {
      case CASES -> Formats.count(added.doubleValue());
      case SECONDS -> Formats.duration(added.doubleValue());
      case SHARE -> share(added.longValue(), denominator);
    };
  }
}
