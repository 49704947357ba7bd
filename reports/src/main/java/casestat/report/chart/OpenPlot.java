package casestat.report.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** A plot without a frame, whose dots are not cut at its edge, with room for layers of our own. */
final class OpenPlot extends XYPlot {

  /** Something drawn in the plot's own coordinates. */
  interface Layer {
    void draw(Graphics2D g, Rectangle2D area);
  }

  private final transient List<Layer> under = new ArrayList<>();
  private final transient List<Layer> middle = new ArrayList<>();

  OpenPlot(ValueAxis across, ValueAxis up) {
    super(null, across, up, null);
    setBackgroundPaint(null);
    setOutlineVisible(false);
    setDomainGridlinesVisible(false);
    setRangeGridlinePaint(Theme.GRID);
    setRangeGridlineStroke(Theme.HAIR);
    setRangeZeroBaselineVisible(false);
    setAxisOffset(RectangleInsets.ZERO_INSETS);
  }

  /** Below the grid. */
  void addUnder(Layer layer) {
    under.add(layer);
  }

  /** Above the grid and below the data. */
  void addMiddle(Layer layer) {
    middle.add(layer);
  }

  @Override
  public void drawBackground(Graphics2D g, Rectangle2D area) {
    super.drawBackground(g, area);
    under.forEach(layer -> layer.draw(g, area));
  }

  @Override
  public boolean render(
      Graphics2D g, Rectangle2D area, int index, PlotRenderingInfo info, CrosshairState crosshair) {
    Shape clip = g.getClip();
    g.setClip(null);
    if (index == 0) {
      middle.forEach(layer -> layer.draw(g, area));
    }
    boolean found = super.render(g, area, index, info, crosshair);
    g.setClip(clip);
    return found;
  }
}
