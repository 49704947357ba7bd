package casestat.report.html;

import casestat.report.chart.Trend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A headline figure.
 *
 * @param metric names its definition
 * @param value as shown; where there is none, why not
 * @param goal with its verdict; null where none is set
 * @param usual how it stands against what is usual; null where too little is known
 * @param changes against the month and the year before
 * @param basis what it rests on; may be empty
 * @param spark 13 months to this one
 */
public record Card(
    String metric,
    String name,
    String value,
    @Nullable Judged goal,
    @Nullable Judged usual,
    List<Judged> changes,
    String basis,
    Trend spark) {

  public Card {
    changes = List.copyOf(changes);
  }
}
