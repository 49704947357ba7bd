package casestat.report.pdf;

import casestat.report.chart.ChartFonts;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The chart font within one PDF, for its text and for its charts: embedded once, by its letters. */
record Fonts(PDFont regular, PDFont strong) {

  static Fonts of(PDDocument document) throws IOException {
    try (InputStream regular = ChartFonts.regularFile();
        InputStream strong = ChartFonts.strongFile()) {
      return new Fonts(
          PDType0Font.load(document, regular, true), PDType0Font.load(document, strong, true));
    }
  }
}
