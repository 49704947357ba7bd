package casestat.report;

import casestat.lake.Period;
import casestat.profile.ServiceProfile;
import casestat.report.sheet.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One page as a workbook: its charts, and the cases of what was asked for. */
public final class PageFile {
  private final Shelf shelf;
  private final WorkbookMaker maker;

  private PageFile(Shelf shelf, WorkbookMaker maker) {
    this.shelf = shelf;
    this.maker = maker;
  }

  public PageFile(ServiceProfile profile, Shelf shelf) {
    this(shelf, new WorkbookMaker(profile, shelf));
  }

  /** For readers who may see figures only. */
  public static PageFile withoutCases(ServiceProfile profile, Shelf shelf) {
    return new PageFile(shelf, WorkbookMaker.withoutCases(profile, shelf));
  }

  /** Written as it is read, so that any number of cases fits. */
  public void write(PageView page, OutputStream out) throws IOException {
    Period period = shelf.whole().periods().get(page.selection().month());
    if (period == null) {
      throw new IllegalArgumentException("no month " + page.selection().month());
    }
    Workbooks.write(
        maker.workbook(
            period, List.of(page), page.selection(), shelf.say("Not published: as on the page")),
        out);
  }
}
