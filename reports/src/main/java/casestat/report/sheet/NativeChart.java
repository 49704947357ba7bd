package casestat.report.sheet;

import casestat.report.chart.ChartSpec;
import casestat.report.chart.ChartTable.Role;
import casestat.report.chart.RankedBars;
import casestat.report.chart.StackedBars;
import casestat.report.chart.Unit;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
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
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;

/** An Excel chart over the cells beside it: it can be restyled, copied, and follows its numbers. */
final class NativeChart {

  /**
   * One line or set of bars.
   *
   * @param heading the cell with its name
   * @param range its cells, for Excel
   * @param values the same numbers, for readers that do not calculate
   */
  record Series(
      String name, CellReference heading, String range, List<@Nullable Double> values, Role role) {}

  private static final List<Integer> COLOURS =
      List.of(0x12436D, 0x28A197, 0x801650, 0xF46A25, 0x3D3D3D, 0xA285D1);
  private static final List<MarkerStyle> MARKERS =
      List.of(MarkerStyle.CIRCLE, MarkerStyle.SQUARE, MarkerStyle.TRIANGLE, MarkerStyle.DIAMOND);
  static final int COLUMNS = 10;
  static final int LEAST_ROWS = 18;

  private NativeChart() {}

  static void add(
      XSSFSheet sheet,
      int column,
      int row,
      ChartSpec spec,
      String format,
      String valueTitle,
      String[] labels,
      String labelRange,
      List<Series> all) {
    boolean across = spec instanceof RankedBars;
    int rows = across ? Math.max(LEAST_ROWS, labels.length + 6) : LEAST_ROWS;
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(0, 0, 0, 0, column, row, column + COLUMNS, row + rows);
    XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
    chart.setTitleText(spec.caption().title());
    chart.setTitleOverlay(false);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    chart.setPlotOnlyVisibleCells(false);
    describe(chart, spec);

    XDDFCategoryAxis names =
        chart.createCategoryAxis(across ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis values = chart.createValueAxis(across ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.setNumberFormat(format);
    if (!valueTitle.isEmpty()) {
      values.setTitle(valueTitle);
    }
    values.getOrAddMajorGridProperties().setLineProperties(line(0xE3E5E6, 0.75));
    if (spec.rows().stream().allMatch(line -> line.value() == null || line.value() >= 0)) {
      values.setMinimum(0);
    }
    if (spec.unit() == Unit.SHARE) {
      values.setMaximum(1);
    }
    if (across) {
      names.setOrientation(AxisOrientation.MAX_MIN);
    }
    boolean bars = across || spec instanceof StackedBars;
    XDDFChartData data = chart.createData(bars ? ChartTypes.BAR : ChartTypes.LINE, names, values);
    data.setVaryColors(false);
    XDDFCategoryDataSource categories = XDDFDataSourcesFactory.fromArray(labels, labelRange);
    int index = 0;
    for (Series one : all) {
      XDDFNumericalDataSource<Double> numbers =
          XDDFDataSourcesFactory.fromArray(one.values().toArray(new Double[0]), one.range());
      numbers.setFormatCode(format);
      XDDFChartData.Series series = data.addSeries(categories, numbers);
      series.setTitle(one.name(), one.heading());
      look(series, one, index++);
    }
    if (data instanceof XDDFBarChartData bar) {
      bar.setBarDirection(across ? BarDirection.BAR : BarDirection.COL);
      bar.setGapWidth(50);
      if (spec instanceof StackedBars) {
        bar.setBarGrouping(BarGrouping.STACKED);
        setValue(chart.getCTChart().getPlotArea().getBarChartArray(0).addNewOverlap(), "100");
      }
    }
    chart.plot(data);
    speak(chart.getCTChart().getTitle(), spec);
    if (!valueTitle.isEmpty()) {
      speak(chart.getCTChart().getPlotArea().getValAxArray(0).getTitle(), spec);
    }
    if (all.size() > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
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

  private static void look(XDDFChartData.Series series, Series one, int index) {
    boolean measured = one.role() == Role.VALUE;
    int rgb =
        switch (one.role()) {
          case GOAL -> 0x0B0C0C;
          case LIMIT -> 0x6F777B;
          default -> COLOURS.get(index % COLOURS.size());
        };
    if (series instanceof XDDFLineChartData.Series line) {
      line.setSmooth(false);
      XDDFLineProperties drawn = line(rgb, measured ? 2.25 : 1.5);
      if (one.role() == Role.LIMIT) {
        drawn.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
      }
      line.setLineProperties(drawn);
      line.setMarkerStyle(measured ? MARKERS.get(index % MARKERS.size()) : MarkerStyle.NONE);
    } else {
      series.setFillProperties(new XDDFSolidFillProperties(colour(rgb)));
    }
  }

  private static XDDFLineProperties line(int rgb, double width) {
    XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(colour(rgb)));
    line.setWidth(width);
    return line;
  }

  private static XDDFColor colour(int rgb) {
    return rgb == 0
        ? XDDFColor.from(PresetColor.BLACK)
        : XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }
}
