package casestat.dashboard;

import casestat.report.Selection;
import casestat.report.TableFile;
import casestat.report.TableView;
import casestat.report.html.DataGrid;
import casestat.report.html.Xhtml;
import casestat.report.table.DataTable;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A table on a page, with its files beside it.
 *
 * @param isLong whether its rows roll within a frame, so that the headings stay in sight
 */
public record TableBlock(
    DataTable table,
    String period,
    boolean isLong,
    List<Frame.Link> files,
    List<Frame.Link> metrics) {
  /** What fits a screen beside its headings. */
  private static final int SCREEN = 30;

  static TableBlock of(Visit visit, TableView view, Selection selection, String path) {
    return of(
        visit,
        view,
        selection,
        kind -> Address.of(path + "/" + view.table().id() + "." + kind, selection));
  }

  /**
   * @param address of the table as a kind of file
   */
  static TableBlock of(
      Visit visit, TableView view, Selection selection, UnaryOperator<String> address) {
    DataTable table = view.table();
    return new TableBlock(
        table,
        visit.words().month(selection.month()),
        table.lines().size() > SCREEN,
        TableFile.KINDS.stream().map(kind -> Download.link(kind, address.apply(kind))).toList(),
        view.metrics().stream()
            .map(metric -> Frame.Link.of(metric.label(), visit.figureHref(metric, selection)))
            .toList());
  }

  /** The table itself, as the documents of an edition have it. */
  public String markup() {
    Xhtml out = new Xhtml();
    new DataGrid(table).write(out);
    return out.toString();
  }
}
