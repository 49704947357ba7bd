package casestat.report;

import casestat.report.chart.AreaMap;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.ChartTable;
import casestat.report.chart.ChartTable.Role;
import casestat.report.chart.Charts;
import casestat.report.chart.Formats;
import casestat.report.chart.GroupedLines;
import casestat.report.chart.HeatTable;
import casestat.report.chart.Mark;
import casestat.report.chart.RankedBars;
import casestat.report.chart.Row;
import casestat.report.chart.Size;
import casestat.report.chart.Trend;
import casestat.report.sheet.ChartScale;
import casestat.report.slides.Picture;
import casestat.report.slides.Slide;
import casestat.report.slides.Slides;
import casestat.report.slides.SlidesSpec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * Reads numbers back out of what charts are rendered to. A rendering is one line of {@link #all};
 * whoever makes another, such as the text of a document, adds its line and its reader. They are in
 * one file because they share how a mark is read, and are of use together only.
 */
final class Renderings {
  private static final double DAY = 86_400;

  /**
   * A slide draws no more: the others stand in the workbook inside of it, which is read as well.
   */
  static final int MOST_BARS = 15;

  private static final ObjectMapper JSON = new ObjectMapper();

  private Renderings() {}

  /**
   * What a rendering says of a row.
   *
   * @param number null where there is none, or where only a text can be read
   * @param shown the text
   * @param marks null where the rendering tells marks elsewhere
   */
  record Told(@Nullable Double number, String shown, @Nullable Mark marks) {}

  /** What it says of each row of a chart, by {@link #at}. */
  interface Reader {
    Map<String, Told> read(int chart) throws IOException;
  }

  record Rendering(String name, Reader reader) {
    Map<String, Told> read(int chart) throws IOException {
      return reader.read(chart);
    }
  }

  static List<Rendering> all(List<ChartSpec> charts) {
    List<List<XSLFSlide>> slides = charts.stream().map(Renderings::slides).toList();
    List<List<ReadPdf.Run>> drawings = drawings(charts);
    return List.of(
        new Rendering("table of a page", i -> table(charts.get(i))),
        new Rendering("CSV", i -> csv(charts.get(i))),
        new Rendering("JSON", i -> json(charts.get(i))),
        new Rendering("cells of a workbook", i -> cells(charts.get(i))),
        new Rendering("SVG", i -> svg(charts.get(i))),
        new Rendering("PDF", i -> pdf(drawings.get(i), charts.get(i))),
        new Rendering("slide", i -> slide(slides.get(i), charts.get(i))),
        new Rendering("workbook inside a slide", i -> embedded(slides.get(i), charts.get(i))));
  }

  static String at(Row row) {
    return row.key() + " / " + row.series();
  }

  private static Map<String, Told> table(ChartSpec chart) {
    Map<String, Told> read = new HashMap<>();
    ChartTable table = chart.table();
    for (ChartTable.Line line : table.lines()) {
      String note = line.cells().get(line.cells().size() - 1).text();
      for (int i = 0; i < table.columns().size(); i++) {
        ChartTable.Column column = table.columns().get(i);
        if (column.role() == Role.VALUE) {
          String text = line.cells().get(i).text();
          read.put(
              line.key() + " / " + column.series(),
              new Told(null, text, mark(chart, column.series(), text, note)));
        }
      }
    }
    return read;
  }

  // In the place of a number, or in the words of a note, which begin with the series' name.
  private static Mark mark(ChartSpec chart, String series, String cell, String note) {
    Mark instead = bracketed(cell);
    if (instead != Mark.NONE) {
      return instead;
    }
    boolean isMain = series.isEmpty() || chart.series().size() == 1;
    for (Mark mark : Mark.values()) {
      String words = mark.words(chart.formats().language(), chart.caption().subjects());
      String named = chart.nameOf(series) + ": " + words;
      for (String one : note.split("; ")) {
        if (mark != Mark.NONE
            && !mark.isAbsence()
            && ((one.equals(words) && isMain) || one.equals(named))) {
          return mark;
        }
      }
    }
    return Mark.NONE;
  }

  private static Mark bracketed(String text) {
    return Stream.of(Mark.values())
        .filter(mark -> mark != Mark.NONE && mark.bracketed().equals(text))
        .findFirst()
        .orElse(Mark.NONE);
  }

  private static Mark coded(String code) {
    return Stream.of(Mark.values()).filter(m -> m.code().equals(code)).findFirst().orElseThrow();
  }

  private static Map<String, Told> csv(ChartSpec chart) {
    String text = new String(file(chart).bytes("csv"), StandardCharsets.UTF_8);
    Map<String, Told> read = new HashMap<>();
    List<String> lines = text.lines().skip(1).toList();
    for (String line : lines) {
      List<String> fields =
          Stream.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
              .map(
                  field ->
                      field.startsWith("\"")
                          ? field.substring(1, field.length() - 1).replace("\"\"", "\"")
                          : field)
              .toList();
      String value = fields.get(3);
      read.put(
          fields.get(0).replaceFirst("^'(?=[=+@-])", "") + " / " + series(chart, fields.get(2)),
          new Told(
              value.isEmpty() ? null : Double.valueOf(value), fields.get(4), coded(fields.get(8))));
    }
    return read;
  }

  private static Map<String, Told> json(ChartSpec chart) throws IOException {
    Map<String, Told> read = new HashMap<>();
    for (JsonNode row : JSON.readTree(file(chart).bytes("json")).get("rows")) {
      JsonNode value = row.get("value");
      read.put(
          row.get("key").asText() + " / " + series(chart, row.get("series").asText()),
          new Told(
              value.isNull() ? null : value.asDouble(),
              row.get("shown").asText(),
              coded(row.get("mark").asText())));
    }
    return read;
  }

  private static String series(ChartSpec chart, String name) {
    String bare = name.startsWith("'") ? name.substring(1) : name;
    return chart.series().stream()
        .filter(series -> chart.nameOf(series).equals(bare))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no series " + name + " in " + chart.id()));
  }

  private static FigureFile file(ChartSpec chart) {
    return new FigureFile(new ChartView(chart, List.of()), "all", Instant.EPOCH);
  }

  private static Map<String, Told> cells(ChartSpec chart) throws IOException {
    Map<String, Told> read = new HashMap<>();
    ChartTable table = chart.table();
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(file(chart).bytes("xlsx")))) {
      XSSFSheet sheet = book.getSheetAt(0);
      for (int i = 0; i < table.lines().size(); i++) {
        int at = 0;
        String note = "";
        Map<String, Cell> values = new HashMap<>();
        for (ChartTable.Column column : table.columns()) {
          boolean isPart = column.role() == Role.NUMERATOR || column.role() == Role.DENOMINATOR;
          if (isPart && chart.series().size() > 1) {
            // Each series has its own in the sheet, behind the others.
            continue;
          }
          Cell cell = sheet.getRow(6 + i).getCell(at);
          if (column.role() == Role.VALUE) {
            values.put(column.series(), cell);
          } else if (column.role() == Role.NOTE) {
            note = cell.getStringCellValue();
          }
          boolean twice =
              chart.unit().isDuration()
                  && (column.role() == Role.VALUE || column.role() == Role.GOAL);
          at += twice ? 2 : 1;
        }
        for (Map.Entry<String, Cell> value : values.entrySet()) {
          boolean isText = value.getValue().getCellType() == CellType.STRING;
          String text = isText ? value.getValue().getStringCellValue() : "";
          double factor = chart.unit().isDuration() ? DAY : 1;
          read.put(
              table.lines().get(i).key() + " / " + value.getKey(),
              new Told(
                  isText ? null : value.getValue().getNumericCellValue() * factor,
                  text,
                  mark(chart, value.getKey(), text, note)));
        }
      }
    }
    return read;
  }

  private static Map<String, Told> svg(ChartSpec chart) throws IOException {
    Map<String, Told> read = new HashMap<>();
    List<String> titles;
    List<String> texts;
    try {
      Document svg =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(
                  new ByteArrayInputStream(
                      Charts.svg(chart, Size.WIDE).getBytes(StandardCharsets.UTF_8)));
      titles = contents(svg.getElementsByTagName("title"));
      texts = contents(svg.getElementsByTagName("text"));
    } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
      throw new IOException(e);
    }
    for (Row row : chart.rows()) {
      Double value = row.value();
      if (value != null && value == 0 && chart instanceof RankedBars) {
        // A bar without length is nothing to point at: its value stands beside it.
        String shown = chart.formats().value(chart.unit(), value);
        read.put(at(row), new Told(null, texts.contains(shown) ? shown : "", null));
        continue;
      }
      boolean named = chart.series().size() > 1 && !row.series().isEmpty();
      String label = clean(row.label()) + (named ? ", " + chart.nameOf(row.series()) : "") + ": ";
      titles.stream()
          .filter(title -> title.startsWith(label))
          .findFirst()
          .ifPresent(
              title ->
                  read.put(
                      at(row),
                      new Told(
                          null,
                          title
                              .substring(label.length())
                              .replaceFirst("(, n [0-9,]+)?( \\(.*\\))?$", ""),
                          null)));
    }
    return read;
  }

  private static List<String> contents(NodeList nodes) {
    List<String> contents = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      contents.add(nodes.item(i).getTextContent());
    }
    return contents;
  }

  private static String clean(String text) {
    return text.replaceAll("[\\x00-\\x08]", "\uFFFD");
  }

  /** Those of one chart, opened again; they live in memory only. */
  private static List<XSLFSlide> slides(ChartSpec chart) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Instant asOf = Instant.parse("2026-11-01T00:00:00Z");
    try {
      List<Slide> slides = List.of(new Picture("", chart));
      Slides.write(new SlidesSpec(Formats.ENGLISH, "T", "F", asOf, slides), out);
      return new XMLSlideShow(new ByteArrayInputStream(out.toByteArray())).getSlides();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the letters of a report's drawings say, in the order of the charts. */
  private static List<List<ReadPdf.Run>> drawings(List<ChartSpec> charts) {
    List<List<ReadPdf.Run>> drawings = new ArrayList<>();
    for (ChartSpec chart : charts) {
      try (ReadPdf pdf = new ReadPdf(Reported.pdf(chart))) {
        List<List<ReadPdf.Run>> own = pdf.drawings();
        if (own.size() != 1) {
          throw new AssertionError(chart.id() + " is drawn " + own.size() + " times");
        }
        drawings.add(own.get(0));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return drawings;
  }

  /** Of bars each says its value, of lines the last point does; the others have no letters. */
  private static Map<String, Told> pdf(List<ReadPdf.Run> runs, ChartSpec chart) {
    Map<String, Told> read = new HashMap<>();
    if (chart instanceof RankedBars) {
      List<Row> rows = chart.rows().stream().filter(row -> row.value() != null).toList();
      List<String> values =
          runs.stream()
              .filter(ReadPdf.Run::isStrong)
              .sorted(Comparator.comparingDouble(ReadPdf.Run::y))
              .map(ReadPdf.Run::text)
              .toList();
      if (values.size() != rows.size()) {
        throw new AssertionError(chart.id() + ": " + values + " of " + rows.size() + " bars");
      }
      for (int i = 0; i < rows.size(); i++) {
        read.put(at(rows.get(i)), new Told(null, values.get(i), null));
      }
    } else if (chart instanceof Trend || chart instanceof GroupedLines) {
      String beside =
          runs.stream()
              .filter(ReadPdf.Run::isStrong)
              .sorted(Comparator.comparingDouble(ReadPdf.Run::y))
              .map(ReadPdf.Run::text)
              .collect(Collectors.joining(" "));
      for (String series : named(chart)) {
        lastOf(chart, series)
            .ifPresent(
                row -> read.put(at(row), new Told(null, after(series, beside, chart), null)));
      }
    }
    return read;
  }

  /** Series whose last value is said; what is drawn for comparison is only named. */
  static List<String> named(ChartSpec chart) {
    return chart instanceof Trend ? List.of("") : chart.series();
  }

  static Optional<Row> lastOf(ChartSpec chart, String series) {
    return chart.rowsOf(series).stream()
        .filter(row -> row.value() != null)
        .max(Comparator.comparing(Row::key));
  }

  // Behind the name of a series, up to that of the next; an only one has no name.
  private static String after(String series, String words, ChartSpec chart) {
    int start = words.indexOf(series);
    if (start < 0) {
      return "";
    }
    int from = start + series.length();
    int to =
        chart.series().stream()
            .filter(other -> !other.equals(series))
            .mapToInt(other -> words.indexOf(other, from))
            .filter(at -> at >= 0)
            .min()
            .orElse(words.length());
    return words.substring(from, to).replace("*", "").strip();
  }

  private static Map<String, Told> slide(List<XSLFSlide> slides, ChartSpec chart) {
    Map<String, Told> read = new HashMap<>();
    if (chart instanceof HeatTable heat && !chart.isEmpty()) {
      // Where the hours are beneath each other, half of them are on a slide.
      slides.forEach(slide -> read.putAll(hours(slide, heat)));
      return read;
    }
    if (chart instanceof AreaMap map && !chart.isEmpty()) {
      return areas(slides.get(0), map);
    }
    XSLFChart drawnThere = chart(slides.get(0));
    if (drawnThere != null) {
      CTPlotArea plot = drawnThere.getCTChart().getPlotArea();
      record Drawn(long index, List<CTNumVal> points) {}
      List<Drawn> drawn =
          Stream.concat(
                  plot.getBarChartList().stream()
                      .flatMap(bar -> bar.getSerList().stream())
                      .map(
                          s ->
                              new Drawn(
                                  s.getOrder().getVal(),
                                  s.getVal().getNumRef().getNumCache().getPtList())),
                  plot.getLineChartList().stream()
                      .flatMap(line -> line.getSerList().stream())
                      .map(
                          s ->
                              new Drawn(
                                  s.getOrder().getVal(),
                                  s.getVal().getNumRef().getNumCache().getPtList())))
              .sorted(Comparator.comparingLong(Drawn::index))
              .toList();
      double divisor = ChartScale.of(chart).divisor();
      for (int s = 0; s < chart.series().size(); s++) {
        for (CTNumVal point : drawn.get(s).points()) {
          String key = chart.table().lines().get((int) point.getIdx()).key();
          read.put(
              key + " / " + chart.series().get(s),
              new Told(Double.parseDouble(point.getV()) * divisor, "", null));
        }
      }
    }
    return read;
  }

  private static @Nullable XSLFChart chart(XSLFSlide slide) {
    for (XSLFShape shape : slide.getShapes()) {
      if (shape instanceof XSLFGraphicFrame frame && frame.hasChart()) {
        return frame.getChart();
      }
    }
    return null;
  }

  /** A map is a picture on a slide, and its numbers are a table beside it. */
  private static Map<String, Told> areas(XSLFSlide slide, AreaMap chart) {
    Map<String, Told> read = new HashMap<>();
    for (XSLFShape shape : slide.getShapes()) {
      if (shape instanceof XSLFTable table) {
        for (int r = 1; r < table.getNumberOfRows(); r++) {
          String text = table.getCell(r, 1).getText();
          Mark mark = bracketed(text);
          read.put(
              table.getCell(r, 0).getText() + " / ",
              new Told(null, text, mark.isAbsence() ? mark : null));
        }
      }
    }
    if (read.size() != chart.rows().size()) {
      throw new AssertionError(chart.id() + " has " + read.size() + " lines on a slide");
    }
    return read;
  }

  private static Map<String, Told> hours(XSLFSlide slide, HeatTable chart) {
    Map<String, Told> read = new HashMap<>();
    for (XSLFShape shape : slide.getShapes()) {
      if (shape instanceof XSLFTable table) {
        boolean across = table.getNumberOfColumns() == 25;
        for (int r = 1; r < table.getNumberOfRows(); r++) {
          for (int c = 1; c < table.getNumberOfColumns(); c++) {
            String side = table.getCell(r, 0).getText();
            String head = table.getCell(0, c).getText();
            String text = table.getCell(r, c).getText();
            Mark mark = bracketed(text);
            read.put(
                across ? head + " / " + series(chart, side) : side + " / " + series(chart, head),
                new Told(null, text, mark.isAbsence() ? mark : null));
          }
        }
      }
    }
    return read;
  }

  private static Map<String, Told> embedded(List<XSLFSlide> slides, ChartSpec chart)
      throws IOException {
    if (chart instanceof HeatTable || chart instanceof AreaMap) {
      // A table has none: it is edited where it stands.
      return slide(slides, chart);
    }
    Map<String, Told> read = new HashMap<>();
    XSLFChart drawn = chart(slides.get(0));
    if (drawn != null) {
      PackagePart inside = drawn.getRelationParts().get(0).getDocumentPart().getPackagePart();
      try (XSSFWorkbook book = new XSSFWorkbook(inside.getInputStream())) {
        XSSFSheet sheet = book.getSheetAt(0);
        Map<String, Integer> columns = new HashMap<>();
        sheet.getRow(0).forEach(c -> columns.put(c.getStringCellValue(), c.getColumnIndex()));
        ChartScale scale = ChartScale.of(chart);
        List<ChartTable.Line> lines = chart.table().lines();
        for (int i = 0; i < lines.size(); i++) {
          for (String series : chart.series()) {
            String name = clean(chart.nameOf(series));
            Integer column =
                columns.get(name + (scale.unit().isEmpty() ? "" : ", " + scale.unit()));
            Integer marks = columns.get("Mark of " + name);
            Cell value = sheet.getRow(i + 1).getCell(Objects.requireNonNull(column, name));
            Cell mark = marks == null ? null : sheet.getRow(i + 1).getCell(marks);
            read.put(
                lines.get(i).key() + " / " + series,
                new Told(
                    value == null ? null : value.getNumericCellValue() * scale.divisor(),
                    "",
                    mark == null ? Mark.NONE : bracketed(mark.getStringCellValue())));
          }
        }
      }
    }
    return read;
  }
}
