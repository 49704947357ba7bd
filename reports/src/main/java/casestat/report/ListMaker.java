package casestat.report;

import casestat.language.Language;
import casestat.metrics.DrillDown;
import casestat.metrics.Metric;
import casestat.report.sheet.Column;
import casestat.report.sheet.Column.Kind;
import casestat.report.sheet.ListSheet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the sheet of what is behind a figure, the oldest first. */
final class ListMaker {
  /** More than anyone reads in a list; a note says where it ends. */
  private static final int MOST = 10_000;

  private final Shelf shelf;
  private final ZoneId zone;

  ListMaker(Shelf shelf, ZoneId zone) {
    this.shelf = shelf;
    this.zone = zone;
  }

  ListSheet list(Metric metric, Selection selection) {
    DrillDown behind =
        new DrillDown(
            metric,
            shelf.firstMonth(metric, selection.month()),
            shelf.lastMonth(selection.month()),
            selection.where(),
            DrillDown.Which.ALL);
    List<Object[]> rows =
        Listing.oldest(shelf.reader(), behind, MOST).stream().map(this::row).toList();
    String month = shelf.words().month(selection.month());
    return new ListSheet(
        metric.label(),
        rows.size() < MOST
            ? shelf.say("{0}, {1}: all {2}, the oldest first.", metric.label(), month, rows.size())
            : shelf.say(
                "{0}, {1}: the oldest {2}; there are more.", metric.label(), month, rows.size()),
        List.of(
            Column.of(Language.capital(shelf.words().one(metric.subject())), Kind.TEXT),
            Column.of(shelf.say("About {case}"), Kind.TEXT),
            Column.of(shelf.say("{Service_type}"), Kind.TEXT),
            Column.of(shelf.say("{Department}"), Kind.TEXT),
            Column.of(shelf.say("{Area}"), Kind.TEXT),
            Column.of(shelf.say("{Channel}"), Kind.TEXT),
            Column.of(shelf.say("Began"), Kind.DATE_TIME),
            Column.of(shelf.say("Ended"), Kind.DATE_TIME)),
        rows);
  }

  @SuppressWarnings("NullAway") // An empty cell is null, as the sheet wants it.
  private Object[] row(Listing.Line line) {
    return new Object[] {
      line.id(),
      line.caseId(),
      line.serviceType(),
      line.department(),
      line.area(),
      line.channel(),
      local(line.from()),
      local(line.to())
    };
  }

  private @Nullable LocalDateTime local(@Nullable Instant at) {
    return at == null ? null : LocalDateTime.ofInstant(at, zone);
  }
}
