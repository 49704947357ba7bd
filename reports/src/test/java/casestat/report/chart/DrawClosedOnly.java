package casestat.report.chart;

import casestat.stats.KaplanMeier;
import casestat.stats.Percentile;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Draws the picture of RATIONALE.md#closed-cases-tell-half-the-story: the same cases as in the test
 * of the same name, still open by days since their opening. Run it with the file to write.
 */
final class DrawClosedOnly {
  private static final int CASES = 20_000;
  private static final int LOOKED = 30;

  private DrawClosedOnly() {}

  public static void main(String[] arguments) throws IOException {
    Random dice = new Random(311);
    double[] waited = new double[CASES];
    boolean[] ended = new boolean[CASES];
    for (int i = 0; i < CASES; i++) {
      double takes = -20 / Math.log(2) * Math.log(1 - dice.nextDouble());
      double seenFor = LOOKED * dice.nextDouble();
      waited[i] = Math.min(takes, seenFor);
      ended[i] = takes <= seenFor;
    }
    double[] closed = new double[CASES];
    int count = 0;
    for (int i = 0; i < CASES; i++) {
      if (ended[i]) {
        closed[count++] = waited[i];
      }
    }
    double[] over = Arrays.copyOf(closed, count);
    Arrays.sort(over);
    KaplanMeier curve = KaplanMeier.of(waited, ended);
    XYSeriesCollection lines = new XYSeriesCollection();
    lines.addSeries(series("as it is: half take 20 days", day -> Math.pow(0.5, day / 20)));
    lines.addSeries(
        series(
            "all cases, open ones counted as waiting: "
                + Formats.ENGLISH.number(curve.quantile(0.5).orElseThrow())
                + " days",
            day -> curve.stillWaiting(day).orElse(Double.NaN)));
    lines.addSeries(
        series(
            "closed cases only: " + Formats.ENGLISH.number(new Percentile(0.5).of(over)) + " days",
            day -> (double) Arrays.stream(over).filter(w -> w > day).count() / over.length));
    BufferedImage image = chart(lines).createBufferedImage(820, 420);
    ImageIO.write(image, "png", Path.of(arguments[0]).toFile());
  }

  private static XYSeries series(String name, DoubleUnaryOperator left) {
    XYSeries series = new XYSeries(name);
    for (double day = 0; day < LOOKED - 0.2; day += 0.25) {
      series.add(day, 100 * left.applyAsDouble(day));
    }
    return series;
  }

  private static JFreeChart chart(XYSeriesCollection lines) {
    NumberAxis days = new NumberAxis("Days since a case was opened");
    days.setRange(0, LOOKED);
    NumberAxis share = new NumberAxis("Still open, %");
    share.setRange(0, 100);
    for (NumberAxis axis : new NumberAxis[] {days, share}) {
      axis.setLabelFont(ChartFonts.regular(13f));
      axis.setTickLabelFont(ChartFonts.regular(12f));
      axis.setAxisLinePaint(Theme.QUIET);
    }
    XYStepRenderer renderer = new XYStepRenderer();
    Color[] colours = {Theme.PAST, Theme.BLUE, Theme.ORANGE};
    for (int i = 0; i < colours.length; i++) {
      renderer.setSeriesPaint(i, colours[i]);
      renderer.setSeriesStroke(i, i == 0 ? Theme.COMPARISON : new BasicStroke(2.5f));
    }
    XYPlot plot = new XYPlot(lines, days, share, renderer);
    plot.setBackgroundPaint(Theme.PAPER);
    plot.setRangeGridlinePaint(Theme.GRID);
    plot.setDomainGridlinesVisible(false);
    plot.setOutlineVisible(false);
    JFreeChart chart = new JFreeChart(null, ChartFonts.strong(15f), plot, true);
    chart.setBackgroundPaint(Theme.PAPER);
    chart.setTitle(
        new TextTitle(
            "Closed cases tell half the story: looked at after 30 days", ChartFonts.strong(15f)));
    chart.getLegend().setItemFont(ChartFonts.regular(13f));
    chart.getLegend().setFrame(BlockBorder.NONE);
    chart.setAntiAlias(true);
    return chart;
  }
}
