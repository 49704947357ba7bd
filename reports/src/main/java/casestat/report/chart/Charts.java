package casestat.report.chart;

/** Draws charts. Same definition, same bytes, wherever it runs. */
public final class Charts {

  private Charts() {}

  /** An SVG element to stand inside a page; its style sheet may recolour it by class. */
  public static String svg(ChartSpec chart, Size size) {
    return SvgWriter.write(chart, size);
  }

  /** To be drawn on whatever takes lines and letters, such as a page of a PDF. */
  public static Picture picture(ChartSpec chart, Size size) {
    Drawing drawing = Drawing.of(chart, size);
    return new Picture(drawing.width(), drawing.height(), drawing::draw);
  }

  /** A picture at twice the size, with title and source, to stand in a document. */
  public static byte[] png(ChartSpec chart, Size size) {
    return PngWriter.write(chart, size);
  }

  /** As PNG without title and source, which stand beside it; twice as many dots as its size. */
  public static byte[] bare(ChartSpec chart, Size size) {
    return PngWriter.bare(Drawing.of(chart, size));
  }
}
