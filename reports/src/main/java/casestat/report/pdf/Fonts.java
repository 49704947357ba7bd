package casestat.report.pdf;

import casestat.report.chart.ChartFonts;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The chart font within one PDF, for its text and for its charts: embedded once, by its letters.
 */
record Fonts(PDFont regular, PDFont strong) {

  /** To be closed with the document. */
  static Fonts of(PDDocument document) throws IOException {
    return new Fonts(
        load(document, ChartFonts.regularFile()), load(document, ChartFonts.strongFile()));
  }

  // Without ligatures, so that who searches for "figures" finds them.
  private static PDFont load(PDDocument document, InputStream file) throws IOException {
    try (file) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      font.setEnableGsub(false);
      document.registerTrueTypeFontForClosing(font);
      return PDType0Font.load(document, font, true);
    }
  }
}
