package casestat.report.pdf;

import casestat.report.chart.ChartFonts;
import casestat.report.html.Front;
import casestat.report.html.ReportSpec;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Writes the report of an edition as a PDF that a screen reader can read (PDF/UA-1): tagged, with
 * its language, bookmarks, table headers and a text for every chart. Charts are lines and letters,
 * never pictures of them. Same content, same bytes.
 */
public final class ReportPdf {
  static final String FAMILY = "Public Sans";

  /** What wrote the file; without a version, so that the next one of ours writes the same bytes. */
  private static final String PRODUCER = "casestat";

  /** PDF/UA-1 is of this version of PDF. */
  private static final float VERSION = 1.7f;

  private static final int REGULAR = 400;
  private static final int STRONG = 600;

  private ReportPdf() {}

  public static void write(ReportSpec report, OutputStream out) throws IOException {
    ChartFonts.prepare();
    XRLog.setLoggingEnabled(false);
    try (PDDocument document = new PDDocument()) {
      Fonts fonts = Fonts.of(document);
      ChartDrawer charts = new ChartDrawer(report, fonts);
      DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
      drawers.registerDrawer(ChartDrawer.TYPE, charts);
      PdfRendererBuilder builder =
          new PdfRendererBuilder()
              .usePDDocument(document)
              .usePdfVersion(VERSION)
              .usePdfUaAccessibility(true)
              .withProducer(PRODUCER)
              .useObjectDrawerFactory(drawers)
              .useFont(
                  new PDFontSupplier(fonts.regular()), FAMILY, REGULAR, FontStyle.NORMAL, false)
              .useFont(new PDFontSupplier(fonts.strong()), FAMILY, STRONG, FontStyle.NORMAL, false)
              .withHtmlContent(new ReportXhtml(report).toString(), null);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
        RepeatedHeads.hide(document);
        describe(document, report);
        document.save(out);
      }
    }
  }

  // Made at the as-of instant as far as readers are concerned: no clock, no chance.
  private static void describe(PDDocument document, ReportSpec report) throws IOException {
    Front front = report.front();
    Calendar made = GregorianCalendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    made.setTimeInMillis(front.asOf().toEpochMilli());
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(front.title());
    information.setAuthor(front.service());
    information.setSubject(front.state());
    information.setProducer(PRODUCER);
    information.setCreationDate(made);
    information.setModificationDate(made);
    document.setDocumentInformation(information);
    document.setDocumentId(front.asOf().getEpochSecond());
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(Xmp.of(front).getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
    document.getDocumentCatalog().setLanguage(report.formats().language().locale().toLanguageTag());
  }
}
