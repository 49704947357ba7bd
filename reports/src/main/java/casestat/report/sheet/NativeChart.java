package casestat.report.sheet;

import casestat.report.chart.AreaMap;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.ChartTable.Role;
import casestat.report.chart.Charts;
import casestat.report.chart.DayBars;
import casestat.report.chart.Distribution;
import casestat.report.chart.FlowLines;
import casestat.report.chart.RankedBars;
import casestat.report.chart.Size;
import casestat.report.chart.StackedBars;
import casestat.report.chart.SurvivalCurve;
import casestat.report.chart.Theme;
import casestat.report.chart.Trend;
import casestat.report.chart.Unit;
import java.awt.Color;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;

/**
 * A chart of an office program over cells, on a sheet or a slide: it can be restyled, copied, and
 * follows its numbers.
 */
final class NativeChart {

  /**
   * One line or set of bars.
   *
   * @param heading the cell with its name
   * @param range its cells, for the office program
   * @param values the same numbers, for readers that do not calculate
   */
  record Series(
      String name, CellReference heading, String range, List<@Nullable Double> values, Role role) {}

  /**
   * What is drawn, and where it stands in cells.
   *
   * @param labelRange the cells of the labels
   */
  record Drawn(ChartScale scale, List<String> labels, String labelRange, List<Series> series) {}

  private static final List<MarkerStyle> MARKERS =
      List.of(MarkerStyle.CIRCLE, MarkerStyle.SQUARE, MarkerStyle.TRIANGLE, MarkerStyle.DIAMOND);
  static final int COLUMNS = 10;
  static final int LEAST_ROWS = 18;

  private NativeChart() {}

  /** Whether a chart draws a column of its table; the goal of members is told in words. */
  static boolean draws(ChartSpec spec, Role role) {
    return role == Role.VALUE
        || role == Role.LIMIT
        || (role == Role.GOAL && !(spec instanceof RankedBars));
  }

  /** Puts a chart beside its cells; office programs draw no map, so that of one it is a picture. */
  static void add(XSSFSheet sheet, int column, int row, ChartSpec spec, Drawn drawn) {
    if (spec instanceof AreaMap) {
      picture(sheet, column, row, spec);
      return;
    }
    int rows =
        spec instanceof RankedBars ? Math.max(LEAST_ROWS, drawn.labels().size() + 6) : LEAST_ROWS;
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(0, 0, 0, 0, column, row, column + COLUMNS, row + rows);
    XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
    chart.setTitleText(InertText.forCell(spec.caption().title()));
    chart.setTitleOverlay(false);
    describe(chart, spec);
    draw(chart, spec, drawn);
    speak(chart.getCTChart().getTitle(), spec);
  }

  private static void picture(XSSFSheet sheet, int column, int row, ChartSpec spec) {
    int at =
        sheet.getWorkbook().addPicture(Charts.bare(spec, Size.WIDE), Workbook.PICTURE_TYPE_PNG);
    XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, column, row, column + 1, row + 1);
    XSSFPicture picture = sheet.createDrawingPatriarch().createPicture(anchor, at);
    // As large as on a page: the file has twice as many dots.
    picture.resize(0.5);
    picture.getCTPicture().getNvPicPr().getCNvPr().setName(spec.id());
    picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(InertText.forCell(spec.describe()));
  }

  /** Draws into a chart that is there and empty. */
  static void draw(XDDFChart chart, ChartSpec spec, Drawn drawn) {
    boolean across = spec instanceof RankedBars;
    chart.displayBlanksAs(DisplayBlanks.GAP);
    chart.setPlotOnlyVisibleCells(false);
    XDDFCategoryAxis names =
        chart.createCategoryAxis(across ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis values = chart.createValueAxis(across ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.setNumberFormat(drawn.scale().format());
    String unit = drawn.scale().unit();
    if (!unit.isEmpty()) {
      values.setTitle(unit);
      speak(chart.getCTChart().getPlotArea().getValAxArray(0).getTitle(), spec);
    }
    values.getOrAddMajorGridProperties().setLineProperties(line(Theme.GRID, 0.75));
    if (spec.rows().stream().allMatch(line -> line.value() == null || line.value() >= 0)) {
      values.setMinimum(0);
    }
    if (spec.unit() == Unit.SHARE) {
      values.setMaximum(1);
    }
    if (across) {
      names.setOrientation(AxisOrientation.MAX_MIN);
      // Else the values would stand above.
      values.setCrosses(AxisCrosses.MAX);
    }
    XDDFCategoryDataSource categories =
        XDDFDataSourcesFactory.fromArray(
            drawn.labels().stream().map(InertText::forCell).toArray(String[]::new),
            drawn.labelRange());
    List<Series> bars = drawn.series().stream().filter(one -> isBar(spec, drawn, one)).toList();
    List<Series> lines = drawn.series().stream().filter(one -> !isBar(spec, drawn, one)).toList();
    if (!bars.isEmpty()) {
      XDDFChartData data = chart.createData(ChartTypes.BAR, names, values);
      if (data instanceof XDDFBarChartData bar) {
        bar.setBarDirection(across ? BarDirection.BAR : BarDirection.COL);
        bar.setGapWidth(spec instanceof Distribution ? 2 : 50);
        if (spec instanceof StackedBars) {
          bar.setBarGrouping(BarGrouping.STACKED);
          setValue(chart.getCTChart().getPlotArea().getBarChartArray(0).addNewOverlap(), "100");
        }
      }
      plot(data, spec, drawn, categories, bars);
    }
    if (!lines.isEmpty()) {
      plot(chart.createData(ChartTypes.LINE, names, values), spec, drawn, categories, lines);
    }
    if (drawn.series().size() > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
  }

  // Of days, the first series is counted; beside it stands what is usual.
  private static boolean isBar(ChartSpec spec, Drawn drawn, Series one) {
    return spec instanceof RankedBars
        || spec instanceof StackedBars
        || spec instanceof Distribution
        || (spec instanceof DayBars && drawn.series().indexOf(one) == 0)
        || (spec instanceof FlowLines flow && isOpen(flow, drawn, one));
  }

  // What is open stands beneath what comes and goes.
  private static boolean isOpen(FlowLines flow, Drawn drawn, Series one) {
    return one.role() == Role.VALUE
        && drawn.series().indexOf(one) == flow.series().indexOf(flow.open());
  }

  // Each series by itself: plotting all at once would write them over the cells.
  private static void plot(
      XDDFChartData data,
      ChartSpec spec,
      Drawn drawn,
      XDDFCategoryDataSource categories,
      List<Series> all) {
    data.setVaryColors(false);
    for (Series one : all) {
      XDDFNumericalDataSource<Double> numbers =
          XDDFDataSourcesFactory.fromArray(one.values().toArray(new Double[0]), one.range());
      numbers.setFormatCode(drawn.scale().format());
      XDDFChartData.Series series = data.addSeries(categories, numbers);
      series.setTitle(InertText.forCell(one.name()), one.heading());
      look(series, one, spec, drawn.series().indexOf(one));
      series.plot();
      number(series, drawn.series().indexOf(one));
    }
  }

  // Bars are plotted before lines, and stand in the legend where they stand in the table.
  private static void number(XDDFChartData.Series series, int place) {
    if (series instanceof XDDFLineChartData.Series line) {
      line.getCTLineSer().getIdx().setVal(place);
      line.getCTLineSer().getOrder().setVal(place);
    } else if (series instanceof XDDFBarChartData.Series bar) {
      bar.getCTBarSer().getIdx().setVal(place);
      bar.getCTBarSer().getOrder().setVal(place);
    }
  }

  // Otherwise the language of the machine would be written.
  private static void speak(CTTitle title, ChartSpec spec) {
    title
        .getTx()
        .getRich()
        .getPList()
        .forEach(
            line ->
                line.getRList()
                    .forEach(
                        run ->
                            run.getRPr()
                                .setLang(spec.formats().language().locale().toLanguageTag())));
  }

  // The small build of POI's schemas lacks this attribute's type, so it is set as text.
  private static void setValue(XmlObject element, String value) {
    try (XmlCursor cursor = element.newCursor()) {
      cursor.setAttributeText(new QName("val"), value);
    }
  }

  private static void describe(XSSFChart chart, ChartSpec spec) {
    var properties =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    properties.setName(spec.id());
    properties.setDescr(InertText.forCell(spec.describe()));
  }

  private static void look(XDDFChartData.Series series, Series one, ChartSpec spec, int index) {
    boolean measured = one.role() == Role.VALUE;
    // What is beside the main line is quieter than it.
    boolean beside =
        index > 0
            && (spec instanceof Trend || spec instanceof DayBars || spec instanceof SurvivalCurve);
    List<Color> colours = spec instanceof StackedBars ? Theme.PARTS : Theme.LINES;
    Color colour =
        switch (one.role()) {
          case GOAL -> Theme.INK;
          case LIMIT -> Theme.PAST;
          default -> beside ? Theme.PAST : colours.get(index % colours.size());
        };
    if (series instanceof XDDFLineChartData.Series line) {
      line.setSmooth(false);
      XDDFLineProperties drawn = line(colour, measured && !beside ? 2.25 : 1.5);
      if (one.role() == Role.LIMIT || (measured && beside)) {
        drawn.setPresetDash(
            new XDDFPresetLineDash(measured ? PresetLineDash.SYSTEM_DASH : PresetLineDash.DASH));
      }
      line.setLineProperties(drawn);
      line.setMarkerStyle(
          measured && !beside ? MARKERS.get(index % MARKERS.size()) : MarkerStyle.NONE);
      if (measured && !beside) {
        setValue(line.getCTLineSer().getMarker().addNewSize(), "6");
        fill(line, colour);
      }
    } else {
      Color fill = spec instanceof FlowLines ? Theme.BAND_EDGE : colour;
      series.setFillProperties(new XDDFSolidFillProperties(colour(fill)));
    }
  }

  // Otherwise a dot has a colour of the document, and its line has ours.
  private static void fill(XDDFLineChartData.Series line, Color colour) {
    CTShapeProperties dot = line.getCTLineSer().getMarker().addNewSpPr();
    byte[] rgb = {(byte) colour.getRed(), (byte) colour.getGreen(), (byte) colour.getBlue()};
    dot.addNewSolidFill().addNewSrgbClr().setVal(rgb);
    dot.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(rgb);
  }

  private static XDDFLineProperties line(Color colour, double width) {
    XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(colour(colour)));
    line.setWidth(width);
    return line;
  }

  private static XDDFColor colour(Color colour) {
    return XDDFColor.from(
        new byte[] {(byte) colour.getRed(), (byte) colour.getGreen(), (byte) colour.getBlue()});
  }
}
