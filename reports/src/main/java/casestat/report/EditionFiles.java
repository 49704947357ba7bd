package casestat.report;

import casestat.command.Progress;
import casestat.lake.ParquetFile;
import casestat.lake.Period;
import casestat.language.Language;
import casestat.profile.EditionPeriod;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Charts;
import casestat.report.chart.Size;
import casestat.report.sheet.CaseExport;
import casestat.report.sheet.CsvExport;
import casestat.report.sheet.WorkbookSpec;
import casestat.report.sheet.Workbooks;
import casestat.report.slides.Slides;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the documents of an edition into a folder. Same content, same bytes. */
final class EditionFiles {
  private final ServiceProfile profile;
  private final Shelf shelf;
  private final EditionPeriod name;
  private final Period period;
  private final Release release;
  private final String state;
  private final int revision;
  private final Restating restating;
  private final Progress progress;

  /**
   * @param period of the figures
   * @param state in words, as documents say it
   * @param revision 0 for a draft
   * @param restating what was published otherwise before
   */
  EditionFiles(
      ServiceProfile profile,
      Shelf shelf,
      EditionPeriod name,
      Period period,
      Release release,
      String state,
      int revision,
      Restating restating,
      Progress progress) {
    this.profile = profile;
    this.shelf = shelf;
    this.name = name;
    this.period = period;
    this.release = release;
    this.state = state;
    this.revision = revision;
    this.restating = restating;
    this.progress = progress;
  }

  void write(Path folder) throws IOException {
    Views views = new Views(profile, shelf, Links.NONE);
    Selection selection = Selection.ofAll(period.month());
    List<PageView> pages =
        profile.pages().stream().map(page -> views.page(page, selection)).toList();
    progress.say("writing the workbook");
    try (OutputStream out = open(folder.resolve("workbook.xlsx"))) {
      WorkbookSpec workbook =
          new WorkbookMaker(profile, shelf).workbook(period, pages, state, restating, revision);
      Workbooks.write(CaseExport.beside(workbook, folder), out);
    }
    progress.say("writing the slides");
    try (OutputStream out = open(folder.resolve("report.pptx"))) {
      Slides.write(
          new SlidesMaker(profile, shelf).slides(period, pages, state, restating.sentences()), out);
    }
    progress.say("writing the report and the static pages");
    ReportMaker reports = new ReportMaker(profile, shelf);
    reports.write(
        folder,
        reports.report(
            period,
            pages,
            new Imprint(
                state,
                revision == 0 ? "" : "r" + revision,
                profile.publication().contact(),
                NextUpdate.after(name, profile, shelf.language()),
                restating.pages(),
                reports.files())));
    progress.say("drawing charts");
    charts(Files.createDirectories(folder.resolve("charts")), pages);
    tables(folder, pages);
    figures(folder);
    new SummaryMaker(profile, shelf)
        .summary(name, revision, release, pages, restating)
        .write(folder);
  }

  private static void tables(Path folder, List<PageView> pages) throws IOException {
    for (PageView page : pages) {
      for (TableView view : page.tables()) {
        Path file = folder.resolve("tables").resolve(view.table().id() + ".csv");
        Files.createDirectories(folder.resolve("tables"));
        Files.writeString(file, CsvExport.csv(view.table()));
      }
    }
  }

  private static void charts(Path folder, List<PageView> pages) throws IOException {
    // Pages may share a chart; it is drawn once.
    Set<String> drawn = new HashSet<>();
    for (PageView page : pages) {
      for (ChartView view : page.charts()) {
        String file = view.chart().id();
        if (!drawn.add(file)) {
          continue;
        }
        String scope =
            Language.capital(
                page.selection().scope(page.words().subjects(view.metrics()), page.words()));
        Files.writeString(
            folder.resolve(file + ".svg"), Charts.svgFile(view.chart(), Size.WIDE, scope) + "\n");
        Files.write(folder.resolve(file + ".png"), Charts.pngFile(view.chart(), Size.WIDE, scope));
      }
    }
  }

  /** All figures of the period, for machines. */
  private void figures(Path folder) throws IOException {
    List<FigureLine> lines =
        shelf.figures(period.month(), period.month()).stream()
            .map(
                figure ->
                    FigureLine.of(
                        figure,
                        shelf.catalogue().metric(figure.metric()),
                        name.name(),
                        release.isProvisional()))
            .toList();
    StringBuilder csv = new StringBuilder(FigureLine.HEADER);
    lines.forEach(line -> csv.append(line.csv()));
    Files.writeString(folder.resolve("figures.csv"), csv);
    ParquetFile.write(folder.resolve("figures.parquet"), FigureLine.class, lines);
    DataPackage.write(folder, profile, name, lines.size());
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
  }
}
