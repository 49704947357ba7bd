package casestat.report.slides;

import casestat.report.chart.ChartFonts;
import java.awt.Font;

/**
 * How large a text may be in a box. An office program measures with a font of its machine; ours is
 * wider than those, so what fits here fits there.
 *
 * @param text what fits, at its size: the whole, or where even the least size is too large as many
 *     words as fit, with an ellipsis
 */
record TextFit(String text, double size) {
  /** How much wider than ours a font may be that a machine puts in the place of another. */
  static final double WIDER = 1.1;

  /** Of a line, in sizes of its font. */
  static final double LINE = 1.22;

  /**
   * @param sizes from the wished to the least
   */
  static TextFit of(String text, double width, double height, int... sizes) {
    double least = sizes[sizes.length - 1];
    for (int size : sizes) {
      if (lines(text, width, size) * size * LINE <= height) {
        return new TextFit(text, size);
      }
    }
    int end = text.length();
    while (end > 1) {
      int space = text.lastIndexOf(' ', end - 1);
      end = space > 0 ? space : text.offsetByCodePoints(end, -1);
      String shorter = text.substring(0, end).strip() + "…";
      if (lines(shorter, width, least) * least * LINE <= height) {
        return new TextFit(shorter, least);
      }
    }
    return new TextFit(text.isEmpty() ? "" : "…", least);
  }

  /** How high a text stands in a width. */
  static double height(String text, double width, double size) {
    return lines(text, width, size) * size * LINE;
  }

  private static int lines(String text, double width, double size) {
    Font font = ChartFonts.regular((float) size);
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      double at = 0;
      lines++;
      for (String word : paragraph.split(" ", -1)) {
        double wide = WIDER * ChartFonts.width(font, word);
        if (at > 0 && at + wide > width) {
          lines++;
          at = 0;
        }
        // A word longer than a line is broken where the line ends.
        lines += (int) (wide / width);
        at += wide % width + ChartFonts.width(font, " ");
      }
    }
    return lines;
  }
}
