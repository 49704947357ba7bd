package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.report.chart.Caption;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.Charts;
import casestat.report.chart.Direction;
import casestat.report.chart.Mark;
import casestat.report.chart.RankedBars;
import casestat.report.chart.Row;
import casestat.report.chart.Size;
import casestat.report.chart.Unit;
import casestat.report.html.Card;
import casestat.report.html.ReportChart;
import casestat.report.html.ReportPage;
import casestat.report.html.ReportSpec;
import casestat.report.html.RestatedFigure;
import casestat.report.pdf.ReportPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The report of a month as a PDF, read back. All is asked of one document, which takes longer to
 * make than the tests to run; that is why they are in one file.
 */
class ReportPdfTest {
  private static final Pattern SVG_TEXT = Pattern.compile("<text[^>]*>([^<]*)</text>");
  private static final RestatedFigure MOVED =
      new RestatedFigure("Incoming cases", "October 2026", "24", "26", "late delivery", 3, 1);

  private static SmallLake small;
  private static Reported report;
  private static Reported spanish;
  private static PDDocument pdf;
  private static String text;

  @BeforeAll
  static void write() throws IOException {
    small = MadeUp.lake();
    report = Reported.of(small, "en", List.of(MOVED));
    spanish = Reported.of(small, "es", List.of());
    pdf = Loader.loadPDF(report.pdf());
    text = text(pdf);
  }

  @AfterAll
  static void close() throws IOException {
    pdf.close();
  }

  @Test
  void saysWhatThePagesSay() {
    PageView first = report.pages().get(0);

    assertThat(first.headline()).contains("Missed");
    assertThat(text)
        .contains("Riverton 311", "October 2026", "Published, revision 2")
        .contains("Data complete to 31 Oct 2026 23:59")
        .contains(squeezed(first.headline()));
    assertThat(first.tiles()).hasSizeGreaterThan(5);
    for (Tile tile : first.tiles()) {
      assertThat(text).contains(squeezed(tile.name()), tile.value(), squeezed(tile.basis()));
      if (tile.usual() != null) {
        assertThat(text).containsIgnoringCase(squeezed(tile.usual().words()));
      }
    }
  }

  @Test
  void namesTheFiguresThatWerePublishedOtherwise() {
    assertThat(text)
        .contains("1 figure that was published before has changed")
        .contains("Incoming cases October 2026 24 26 3 1 late delivery");
  }

  @Test
  void chartsAreDrawnInLettersThatCanBeSearched() {
    List<ReportChart> charts = report.spec().pages().get(0).charts();
    List<String> numbers = new ArrayList<>();

    for (ReportChart chart : charts) {
      Matcher drawn = SVG_TEXT.matcher(Charts.svg(chart.chart(), Size.NARROW));
      while (drawn.find()) {
        String words = unescaped(drawn.group(1));
        assertThat(text).as(chart.chart().id()).contains(squeezed(words));
        if (words.matches(".*\\d.*")) {
          numbers.add(words);
        }
      }
    }
    assertThat(charts).hasSize(6);
    assertThat(numbers).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @CsvSource({"en,en", "es,es-US"})
  void isTaggedInItsLanguageWithATextForEveryChart(String code, String language)
      throws IOException {
    Reported told = code.equals("en") ? report : spanish;
    try (ReadPdf read = new ReadPdf(told.pdf())) {
      var catalog = read.document().getDocumentCatalog();
      List<PDStructureElement> all = read.elements();
      Map<String, Integer> tags = new TreeMap<>();
      all.forEach(element -> tags.merge(element.getStructureType(), 1, Integer::sum));
      List<String> alts =
          all.stream()
              .filter(element -> element.getStructureType().equals("Figure"))
              .map(PDStructureElement::getAlternateDescription)
              .toList();

      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getLanguage()).isEqualTo(language);
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(tags)
          .containsEntry("H1", 1)
          .containsKeys("H2", "H3", "P", "L", "Table", "TH", "TD");
      assertThat(all)
          .filteredOn(element -> element.getStructureType().equals("TH"))
          .allMatch(head -> head.getAttributes().toString().contains("Scope="));
      ChartSpec chart = told.spec().pages().get(0).charts().get(0).chart();
      assertThat(alts)
          .allMatch(alt -> alt.length() > 20)
          .contains(chart.caption().title() + ". " + chart.describe())
          .contains(alt(told.spec().pages().get(0).cards().get(0)));
      assertThat(read.unknown()).as("marked, but in no tag").isEmpty();
      assertThat(read.document().getDocumentInformation().getTitle())
          .isEqualTo(told.spec().front().title());
      assertIsForEverybody(read.document(), told.spec().front().title());
      assertFontsAreEmbedded(read.document());
      assertThat(outside(read.document())).isEmpty();
    }
  }

  private static String alt(Card card) {
    return card.spark().caption().title() + ". " + card.spark().describe();
  }

  private static void assertIsForEverybody(PDDocument document, String title) throws IOException {
    String metadata =
        new String(
            document.getDocumentCatalog().getMetadata().toByteArray(),
            java.nio.charset.StandardCharsets.UTF_8);

    assertThat(metadata).contains("<pdfuaid:part>1</pdfuaid:part>", title);
    assertThat(document.getDocumentInformation().getCreationDate().toInstant())
        .isEqualTo(SmallLake.NOVEMBER);
  }

  @Test
  void bookmarksLeadToItsParts() {
    List<String> titles = new ArrayList<>();
    for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
      titles.add(item.getTitle());
    }

    assertThat(titles)
        .contains("Riverton 311, October 2026", "Headline figures", "What changed")
        .contains("What came, what went, what is left", "What the figures mean");
  }

  private static void assertFontsAreEmbedded(PDDocument document) throws IOException {
    int drawings = 0;
    List<String> fonts = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      drawings += look(page.getResources(), fonts);
    }

    assertThat(drawings).isGreaterThanOrEqualTo(5 + report.pages().get(0).tiles().size());
    assertThat(fonts).isNotEmpty().allMatch(name -> name.matches("[A-Z]{6}\\+PublicSans-.*"));
  }

  private static int look(PDResources resources, List<String> fonts) throws IOException {
    int drawings = 0;
    for (COSName name : resources.getFontNames()) {
      assertThat(resources.getFont(name).isEmbedded()).as(name.getName()).isTrue();
      fonts.add(resources.getFont(name).getName());
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      assertThat(object).isNotInstanceOf(PDImageXObject.class);
      if (object instanceof PDFormXObject form) {
        drawings++;
        look(form.getResources(), fonts);
      }
    }
    return drawings;
  }

  private static List<String> outside(PDDocument document) throws IOException {
    List<String> outside = new ArrayList<>();
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition letter) {
        PDRectangle page = getCurrentPage().getMediaBox();
        boolean isInside =
            letter.getXDirAdj() >= MARGIN
                && letter.getXDirAdj() + letter.getWidthDirAdj() <= page.getWidth() - MARGIN
                && letter.getYDirAdj() >= MARGIN
                && letter.getYDirAdj() <= page.getHeight() - MARGIN;
        if (!isInside) {
          outside.add(letter.getUnicode() + " on page " + getCurrentPageNo());
        }
        super.processTextPosition(letter);
      }
    }.getText(document);
    return outside;
  }

  /** Half of what the style sheet leaves free: what stands there was pushed out. */
  private static final float MARGIN = 21;

  @Test
  void isOfFewPagesOnThePaperOfThePlaceAndThenTheTables() throws IOException {
    int read = 1;
    PDFTextStripper page = new PDFTextStripper();
    for (page.setEndPage(1); !page.getText(pdf).contains("The tables of the pages"); read++) {
      page.setStartPage(read + 1);
      page.setEndPage(read + 1);
    }

    assertThat(read - 1).as("pages before the tables").isBetween(3, 6);
    assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo(792);
    assertThat(text).contains("Page 1 of " + pdf.getNumberOfPages());
  }

  @Test
  void sameContentIsTheSameBytes() {
    assertThat(Reported.of(small, "en", List.of(MOVED)).pdf()).isEqualTo(report.pdf());
  }

  @Test
  void speaksSpanishThroughout() throws IOException {
    try (PDDocument document = Loader.loadPDF(spanish.pdf())) {
      assertThat(text(document))
          .contains("Octubre de 2026", "Cifras principales", "Qué cambió", "Página 1 de")
          .contains(squeezed(spanish.pages().get(0).headline()))
          .doesNotContain("What", "Goal", "Source", "Page ", "worse", "different", "open");
    }
  }

  @Test
  void smallGroupsAreWithheldAsOnThePages(@TempDir Path other) throws IOException {
    MadeUp made = MadeUp.cases("d1", 60);
    SmallLake students =
        SmallLake.in(other, "student311")
            .deliver("d1", made.cases(), made.events(), List.of(), SmallLake.NOVEMBER)
            .analyze("run-1", SmallLake.NOVEMBER);

    Reported told = Reported.of(students, "en", List.of());

    try (PDDocument document = Loader.loadPDF(told.pdf())) {
      assertThat(text(document))
          .contains(Mark.SUPPRESSED.bracketed(), "Withheld to protect privacy")
          .doesNotContain("d1-00");
      assertThat(told.spec().balances()).hasSize(1);
    }
  }

  @Test
  void lettersThatTheFontDoesNotHaveAreNoReasonToFail() throws IOException {
    ReportPage page = report.spec().pages().get(0);
    RankedBars bars =
        new RankedBars(
            Caption.of("odd", "Ward 東 → ✓", "Q", Unit.CASES, Direction.NEUTRAL, "Ward"),
            List.of(Row.of("a", "Ward 東 → ✓", 3117)),
            null);
    ReportSpec odd =
        new ReportSpec(
            report.spec().formats(),
            report.spec().front(),
            List.of(
                new ReportPage(
                    page.id(),
                    "東",
                    "東 → ✓",
                    "",
                    page.cards(),
                    List.of(new ReportChart(bars, "", "東", List.of())),
                    List.of(),
                    List.of())),
            report.spec().changes(),
            report.spec().balances(),
            List.of(),
            report.spec().ground());
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    ReportPdf.write(odd, out);

    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      assertThat(text(document)).contains("3,117");
    }
  }

  private static String text(PDDocument document) throws IOException {
    return squeezed(new PDFTextStripper().getText(document));
  }

  private static String squeezed(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private static String unescaped(String words) {
    return words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
