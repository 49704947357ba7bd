package casestat.report.slides;

import casestat.report.chart.ChartSpec;
import casestat.report.chart.RankedBars;
import casestat.report.chart.Theme;
import casestat.report.sheet.ChartScale;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** What a chart needs besides to be read from the back of a room. */
final class ChartLook {
  private static final int SIZE = 14;
  private static final int SMALL = 12;

  /** Points of a label of this size, a letter. */
  private static final double LETTER = 7.5;

  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  private ChartLook() {}

  static void set(XDDFChart chart, ChartSpec spec, String language) {
    // The slide has a title.
    chart.setAutoTitleDeleted(true);
    boolean many = spec instanceof RankedBars && spec.rows().size() > 10;
    chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
    CTShapeProperties paper = chart.getCTChartSpace().addNewSpPr();
    paper.addNewNoFill();
    paper.addNewLn().addNewNoFill();
    letters(chart, many ? SMALL : SIZE, language);
    CTPlotArea plot = chart.getCTChart().getPlotArea();
    if (spec instanceof RankedBars) {
      every(plot.getCatAxArray(0), 1);
      // Each bar says its value.
      plot.getValAxArray(0).getDelete().setVal(true);
      plot.getValAxArray(0).unsetMajorGridlines();
      if (plot.getValAxArray(0).isSetTitle()) {
        plot.getValAxArray(0).unsetTitle();
      }
      plot.getBarChartArray(0).getSerList().forEach(bars -> label(bars, spec));
    } else {
      every(plot.getCatAxArray(0), stride(spec));
    }
  }

  private static void letters(XDDFChart chart, int size, String language) {
    CTTextBody text = chart.getCTChartSpace().addNewTxPr();
    text.addNewBodyPr();
    text.addNewLstStyle();
    var paragraph = text.addNewP();
    CTTextCharacterProperties letters = paragraph.addNewPPr().addNewDefRPr();
    letters.setSz(size * 100);
    letters.addNewSolidFill().addNewSrgbClr().setVal(Deck.rgb(Theme.INK));
    paragraph.addNewEndParaRPr().setLang(language);
  }

  /** Every so many labels, so that they stand upright beside each other. */
  private static int stride(ChartSpec spec) {
    List<String> labels = spec.table().lines().stream().map(l -> l.cells().get(0).text()).toList();
    int longest = labels.stream().mapToInt(String::length).max().orElse(1);
    double fit = Math.max(1, Math.floor((Deck.INSIDE - 70) / (longest * LETTER + 8)));
    return (int) Math.ceil(labels.size() / fit);
  }

  private static void every(CTCatAx axis, int stride) {
    var turned = axis.addNewTxPr();
    turned.addNewBodyPr().setRot(0);
    turned.addNewLstStyle();
    turned.addNewP().addNewPPr().addNewDefRPr();
    // The small build of POI's schemas has no type for these, so they are written as they stand: in
    // their place, which is before this or at the end.
    try (XmlCursor cursor = axis.newCursor()) {
      if (!cursor.toChild(new QName(CHART, "noMultiLvlLbl"))) {
        cursor.toEndToken();
      }
      for (String name : List.of("tickLblSkip", "tickMarkSkip")) {
        cursor.beginElement(name, CHART);
        cursor.insertAttributeWithValue("val", name.equals("tickLblSkip") ? "" + stride : "1");
        cursor.toEndToken();
        cursor.toNextToken();
      }
    }
  }

  private static void label(CTBarSer bars, ChartSpec spec) {
    CTDLbls labels = bars.addNewDLbls();
    var format = labels.addNewNumFmt();
    format.setFormatCode(
        switch (spec.unit()) {
          case CASES, COUNT -> "#,##0";
          case SHARE -> "0.0%";
          case RATE -> "#,##0.00";
          case NUMBER -> "#,##0.0";
          case DURATION_SECONDS, BUSINESS_SECONDS ->
              "#,##0.0\" " + ChartScale.of(spec).unit() + "\"";
        });
    format.setSourceLinked(false);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }
}
