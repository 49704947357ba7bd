package casestat.report;

import casestat.lake.LakeReader;
import casestat.metrics.DrillDown;
import casestat.metrics.Metric;
import casestat.metrics.Question;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The first of what is behind a figure of a part.
 *
 * @param all how many there are
 * @param lines the oldest of them first
 */
public record Oldest(long all, List<Listing.Line> lines) {
  /** Of more than these, each part is asked of the lake: one is some hundred bytes. */
  private static final int MOST = 5000;

  /** Months whose lines are kept. */
  private static final int MONTHS = 24;

  public Oldest {
    lines = List.copyOf(lines);
  }

  /** What is behind a metric in a month, whole. */
  private record Behind(Metric metric, int month) {}

  /**
   * Lists that were asked for lately: another part of the same month is a part of the same list.
   */
  static final class Lists {
    private final LakeReader reader;
    private final Kept<Behind, List<Listing.Line>> whole = new Kept<>(MONTHS, this::all);

    Lists(LakeReader reader) {
      this.reader = reader;
    }

    Oldest of(Metric metric, Selection selection, int most) {
      if (tellsParts(metric)) {
        List<Listing.Line> all = whole.get(new Behind(metric, selection.month()));
        if (all.size() <= MOST) {
          List<Listing.Line> part =
              all.stream().filter(line -> isOf(line, selection.where())).toList();
          return new Oldest(part.size(), part.subList(0, Math.min(most, part.size())));
        }
      }
      DrillDown behind = behind(metric, selection);
      Question count = behind.count();
      return new Oldest(
          reader.ask(count.sql(), count.parameters(), row -> row.getLong(1)).get(0),
          Listing.oldest(reader, behind, most));
    }

    // One more than are kept says that there are more.
    private List<Listing.Line> all(Behind asked) {
      return Listing.oldest(reader, behind(asked.metric, Selection.ofAll(asked.month)), MOST + 1);
    }
  }

  private static DrillDown behind(Metric metric, Selection selection) {
    return new DrillDown(
        metric, selection.month(), selection.month(), selection.where(), DrillDown.Which.ALL);
  }

  // A line must be of the row that the metric counts, and not of another about the same case.
  private static boolean tellsParts(Metric metric) {
    return metric.subject() == Metric.Subject.CONVERSATIONS
        && metric.from().strip().startsWith("conversation_facts");
  }

  private static boolean isOf(Listing.Line line, SortedMap<String, String> where) {
    return where.entrySet().stream()
        .allMatch((Map.Entry<String, String> e) -> e.getValue().equals(member(line, e.getKey())));
  }

  private static @Nullable String member(Listing.Line line, String dimension) {
    return switch (dimension) {
      case "department" -> line.department();
      case "service_type" -> line.serviceType();
      case "channel" -> line.channel();
      case "area" -> line.area();
      default -> throw new IllegalArgumentException("no dimension \"" + dimension + "\"");
    };
  }
}
