package casestat.report.chart;

/** Draws charts. Same definition, same bytes, wherever it runs. */
public final class Charts {

  private Charts() {}

  /** An SVG element to stand inside a page; its style sheet may recolour it by class. */
  public static String svg(ChartSpec chart, Size size) {
    return SvgWriter.write(chart, size.suffix(), Drawing.of(chart, size), "");
  }

  /**
   * A drawing to be passed on, with title, scope, what its numbered lines are, and source.
   *
   * @param scope which cases and which month it is about, in words
   */
  public static String svgFile(ChartSpec chart, Size size, String scope) {
    return SvgWriter.write(chart, size.suffix(), new StandAlone(chart, size, scope), scope);
  }

  /** To be drawn on whatever takes lines and letters, such as a page of a PDF. */
  public static Picture picture(ChartSpec chart, Size size) {
    Drawing drawing = Drawing.of(chart, size);
    return new Picture(drawing.width(), drawing.height(), drawing::draw);
  }

  /** The same as a picture, at twice the size. */
  public static byte[] pngFile(ChartSpec chart, Size size, String scope) {
    return PngWriter.write(new StandAlone(chart, size, scope));
  }

  /** As PNG without title and source, which stand beside it; twice as many dots as its size. */
  public static byte[] bare(ChartSpec chart, Size size) {
    return PngWriter.write(Drawing.of(chart, size));
  }
}
