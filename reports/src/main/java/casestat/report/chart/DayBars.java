package casestat.report.chart;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One count for each day of a month, beside what is usual on such a day, with what was announced.
 *
 * @param counted keys are dates, {@code 2026-10-14}
 * @param usual the same days as they usually are; none where too little is known
 * @param usualName what a reader sees as the name of those
 * @param happenings keys are dates: announcements
 * @param finding what the days after announcements were like, in a sentence; may be empty
 */
public record DayBars(
    Caption caption,
    List<Row> counted,
    List<Row> usual,
    String usualName,
    List<Happening> happenings,
    String finding)
    implements ChartSpec {
  /** The series of what is usual. */
  public static final String USUAL = "usual";

  public DayBars {
    counted = List.copyOf(counted);
    usual = List.copyOf(usual);
    happenings = List.copyOf(happenings);
  }

  @Override
  public List<Row> rows() {
    return Stream.concat(counted.stream(), usual.stream().map(row -> row.in(USUAL))).toList();
  }

  @Override
  public List<String> series() {
    return usual.isEmpty() ? List.of("") : List.of("", USUAL);
  }

  @Override
  public String nameOf(String series) {
    return series.equals(USUAL) ? usualName : caption.valueName();
  }

  @Override
  public @Nullable Goal goal() {
    return null;
  }
}
