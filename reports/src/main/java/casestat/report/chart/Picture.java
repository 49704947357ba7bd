package casestat.report.chart;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/**
 * A chart that is ready to be drawn, without title and source.
 *
 * @param width in CSS pixels, as the height
 * @param draw from the top left corner at the origin, in these units
 */
public record Picture(int width, int height, Consumer<Graphics2D> draw) {}
