package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.LakeReader;
import casestat.report.chart.Formats;
import casestat.report.chart.Mark;
import casestat.report.chart.Unit;
import casestat.report.html.DataGrid;
import casestat.report.html.ReportPage;
import casestat.report.html.Xhtml;
import casestat.report.slides.Slides;
import casestat.report.slides.SlidesSpec;
import casestat.report.slides.Tabled;
import casestat.report.table.DataTable;
import casestat.report.table.DataTable.Cell;
import casestat.report.table.DataTable.Column;
import casestat.report.table.DataTable.Level;
import casestat.report.table.DataTable.Line;
import casestat.report.table.DataTable.Sense;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** The tables of pages in what is read: every cell of every line, read back and compared. */
class TablesInDocumentsTest {
  private static final List<Sense> SENSES = List.of(Sense.BETTER, Sense.WORSE, Sense.NEITHER);

  private static List<DataTable> tables = List.of();

  @BeforeAll
  static void makeThem() {
    SmallLake small = MadeUp.lake();
    List<DataTable> all = new ArrayList<>(List.of(wide()));
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      Views views = new Views(small.profile(), new Shelf(reader, small.profile()), Links.NONE);
      small.profile().pages().stream()
          .flatMap(page -> views.page(page, Selection.ofAll(202610)).tables().stream())
          .map(TableView::table)
          .forEach(all::add);
    }
    tables = List.copyOf(all);
    assertThat(tables).hasSizeGreaterThan(5);
  }

  @Test
  void thePdfHasEveryCellOnceInTaggedTables() throws Exception {
    try (ReadPdf pdf = new ReadPdf(Reported.pdf(List.of(page())))) {
      List<PDStructureElement> printed =
          pdf.elements().stream()
              .filter(element -> element.getStructureType().equals("Table"))
              .filter(table -> pdf.rows(table).get(0).size() > 1)
              .toList();
      // What the report has besides: changes, sources and meanings, all of them empty here.
      List<PDStructureElement> own = new ArrayList<>(printed);
      own.removeIf(table -> ReadPdf.beneath(table, "TD").isEmpty());
      int at = 0;
      for (DataTable table : tables) {
        List<List<String>> read = new ArrayList<>();
        while (cells(read) < cells(table)) {
          PDStructureElement part = own.get(at++);
          assertThat(ReadPdf.beneath(part, "TH"))
              .allSatisfy(head -> assertThat(head.getAttributes().toString()).contains("Scope="));
          List<List<String>> rows = pdf.rows(part);
          int heads = rows.size() - table.lines().size();
          // Of a table over some pages too: a head that is printed again is not said again.
          assertThat(rows.get(0)).startsWith(squeezed(table.headings()).toArray(String[]::new));
          beside(read, rows.subList(heads, rows.size()), table);
        }
        compare("PDF", table, read);
      }
      assertThat(at).as("tables").isEqualTo(own.size()).isGreaterThan(tables.size());
    }
  }

  @Test
  void theSlidesHaveEveryCellInNativeTablesAndSayWhichOfHowMany() throws Exception {
    for (DataTable table : tables) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Slides.write(
          new SlidesSpec(Formats.ENGLISH, "T", "F", Instant.EPOCH, List.of(new Tabled("S", table))),
          out);
      try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(out.toByteArray()))) {
        List<List<String>> read = new ArrayList<>();
        List<List<String>> part = new ArrayList<>();
        int number = 0;
        for (XSLFSlide slide : show.getSlides()) {
          number++;
          int all = show.getSlides().size();
          assertThat(slide.getTitle())
              .isEqualTo(
                  all == 1 ? table.title() : "%s (%d of %d)".formatted(table.title(), number, all));
          part.addAll(rows(slide));
          if (part.size() == table.lines().size()) {
            beside(read, part, table);
            part.clear();
          }
        }
        compare("slides", table, read);
        if (!table.fullLegend().isEmpty()) {
          assertThat(show.getSlides()).allMatch(slide -> says(slide, table.fullLegend() + "."));
        }
      }
    }
  }

  @Test
  void thePagesHaveEveryCellWithWhatItRestsOnAndWhatItMeans() throws Exception {
    for (DataTable table : tables) {
      Xhtml out = new Xhtml();
      new DataGrid(table).write(out);
      NodeList rows =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)))
              .getElementsByTagName("tr");
      List<List<String>> read = new ArrayList<>();
      for (int i = rows.getLength() - table.lines().size(); i < rows.getLength(); i++) {
        List<String> cells = new ArrayList<>();
        NodeList kids = rows.item(i).getChildNodes();
        for (int k = 0; k < kids.getLength(); k++) {
          if (List.of("th", "td").contains(kids.item(k).getNodeName())) {
            cells.add(ReadPdf.squeezed(kids.item(k).getTextContent()));
          }
        }
        read.add(cells);
      }
      compare("page", table, read);
    }
  }

  @Test
  void columnsThatStandTogetherStayTogetherWhereThereIsRoom() {
    DataTable wide = wide();

    List<DataTable> parts = wide.narrow(4);

    assertThat(parts).extracting(part -> part.columns().size()).containsExactly(3, 3, 3, 3, 3);
    assertThat(parts.get(1).columns()).extracting(Column::group).containsOnly("Figure 1");
    assertThat(parts.get(1).columns().get(2).less()).containsExactly(0, 1);
    assertThat(wide.narrow(2)).extracting(part -> part.columns().size()).contains(2, 1);
    assertThat(wide.narrow(15)).containsExactly(wide);
  }

  private static ReportPage page() {
    return new ReportPage("p", "P", "", "", List.of(), List.of(), tables, List.of());
  }

  private static long cells(List<List<String>> rows) {
    return rows.stream().mapToLong(List::size).sum();
  }

  private static long cells(DataTable table) {
    return (long) table.lines().size() * (table.headings().size() + table.columns().size());
  }

  /** What is told of the same lines in another part: its labels are there already. */
  private static void beside(List<List<String>> read, List<List<String>> part, DataTable table) {
    assertThat(part).hasSameSizeAs(table.lines());
    for (int i = 0; i < part.size(); i++) {
      List<String> more = part.get(i);
      if (read.size() == i) {
        read.add(new ArrayList<>(more));
      } else {
        read.get(i).addAll(more.subList(table.headings().size(), more.size()));
      }
    }
  }

  private static void compare(String where, DataTable table, List<List<String>> read) {
    assertThat(read).as(where + ": " + table.id()).hasSameSizeAs(table.lines());
    for (int i = 0; i < read.size(); i++) {
      Line line = table.lines().get(i);
      List<String> expected = new ArrayList<>(squeezed(line.labels()));
      line.cells().forEach(cell -> expected.add(ReadPdf.squeezed(told(cell))));
      // On a slide, what a number rests on stands behind a comma.
      List<String> got = read.get(i).stream().map(text -> text.replaceAll(",(?=n=)", "")).toList();
      List<String> plain =
          got.stream().map(text -> text.replaceAll("(%(?:\\[u\\])?),", "$1")).toList();
      assertThat(plain).as(where + ": " + table.id() + ", " + line.keys()).isEqualTo(expected);
    }
  }

  private static String told(Cell cell) {
    String few = cell.isOfFew() ? "[u]" : "";
    String sense =
        switch (cell.sense()) {
          case BETTER -> ", better";
          case WORSE -> ", worse";
          case NEITHER -> "";
        };
    return cell.shown() + few + sense + cell.basis();
  }

  private static List<String> squeezed(List<String> texts) {
    // A letter that the font does not have is another one on paper; these tables have none.
    return texts.stream().map(ReadPdf::squeezed).toList();
  }

  private static List<List<String>> rows(XSLFSlide slide) {
    List<List<String>> rows = new ArrayList<>();
    for (XSLFShape shape : slide.getShapes()) {
      if (shape instanceof XSLFTable table) {
        for (int r = 1; r < table.getNumberOfRows(); r++) {
          List<String> cells = new ArrayList<>();
          for (int c = 0; c < table.getNumberOfColumns(); c++) {
            cells.add(ReadPdf.squeezed(table.getCell(r, c).getText()));
          }
          rows.add(cells);
        }
      }
    }
    return rows;
  }

  private static boolean says(XSLFSlide slide, String words) {
    return slide.getShapes().stream()
        .anyMatch(shape -> shape instanceof XSLFTextShape text && text.getText().equals(words));
  }

  /** Of more columns than paper is wide, and more lines than it is long. */
  private static DataTable wide() {
    List<Column> columns = new ArrayList<>();
    for (int group = 0; group < 5; group++) {
      String name = "Figure " + group;
      int first = columns.size();
      columns.add(new Column(name, "Oct 2026", "month", "2026-10", "m" + group, List.of()));
      columns.add(new Column(name, "Sep 2026", "previous", "2026-09", "m" + group, List.of()));
      columns.add(new Column(name, "Change", "change", "", "m" + group, List.of(first, first + 1)));
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        cells.add(cell(i * columns.size() + c, columns.get(c)));
      }
      Level level = i == 0 ? Level.TOTAL : Level.MEMBER;
      lines.add(new Line(level, List.of("m" + i), List.of("Member " + i), cells));
    }
    return new DataTable(
        "wide",
        "A wide table",
        "All 70 rows.",
        List.of("area"),
        List.of("Area"),
        columns,
        lines,
        "Figure: what it means.",
        "cases",
        Formats.ENGLISH);
  }

  private static Cell cell(int number, Column column) {
    if (number % 11 == 10) {
      return Cell.absent(Unit.SHARE, Mark.SUPPRESSED);
    }
    double value = (number % 997) / 1000.0;
    if (column.isChange()) {
      Sense sense = SENSES.get(number % 3);
      String shown = "+" + number % 997;
      return new Cell(Unit.CASES, value, null, null, null, Mark.NONE, shown, "", false, sense);
    }
    String shown = Formats.ENGLISH.value(Unit.SHARE, value);
    String basis = number % 997 + " of 1,000";
    boolean few = number % 7 == 0;
    return new Cell(
        Unit.SHARE,
        value,
        (double) (number % 997),
        1000.0,
        1000L,
        Mark.NONE,
        shown,
        basis,
        few,
        Sense.NEITHER);
  }
}
