package casestat.report.slides;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.report.chart.Caption;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.Direction;
import casestat.report.chart.Formats;
import casestat.report.chart.Mark;
import casestat.report.chart.RankedBars;
import casestat.report.chart.Row;
import casestat.report.chart.SampleCharts;
import casestat.report.chart.Unit;
import casestat.report.html.Card;
import casestat.report.html.Judged;
import casestat.report.html.Judged.Tone;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

class SlidesTest {
  private static final Instant AS_OF = Instant.parse("2026-11-03T06:00:00Z");
  private static final String HOSTILE = "=cmd|' /C calc'!A0 <script> \u0000\u0001 & \uD800 ]]>";

  @Test
  void theSameDeckIsTheSameBytesInAnotherCountry() throws IOException {
    byte[] first = bytes(deck());

    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      assertThat(bytes(deck())).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void everySlideHasATitleAndEveryChartItsWordsAndItsWorkbook() throws IOException {
    try (XMLSlideShow show = open(deck())) {
      assertThat(show.getProperties().getCoreProperties().getCreated().toInstant())
          .isEqualTo(AS_OF);
      assertThat(show.getPageSize().width * 9).isEqualTo(show.getPageSize().height * 16);
      long charts = 0;
      for (XSLFSlide slide : show.getSlides()) {
        assertThat(slide.getTitle()).isNotBlank();
        for (XSLFShape shape : slide.getShapes()) {
          if (shape.getXmlObject() instanceof CTGraphicalObjectFrame frame) {
            assertThat(frame.getNvGraphicFramePr().getCNvPr().getDescr()).isNotBlank();
          }
        }
      }
      for (XSLFChart chart : show.getCharts()) {
        charts++;
        assertThat(chart.getCTChartSpace().getExternalData().getId()).isNotBlank();
        try (XSSFWorkbook inside = new XSSFWorkbook(inside(chart).getInputStream())) {
          assertThat(inside.getSheetAt(0).getLastRowNum()).isPositive();
        }
      }
      // The hours of a week are a table, two maps are pictures, and the empty one is a sentence.
      assertThat(charts).isEqualTo(SampleCharts.all().size() - 4);
    }
  }

  @Test
  void nothingStandsOutsideItsSlide() throws IOException {
    try (XMLSlideShow show = open(deck())) {
      Rectangle2D page = new Rectangle2D.Double(0, 0, 960, 540);
      for (XSLFSlide slide : show.getSlides()) {
        for (XSLFShape shape : slide.getShapes()) {
          Rectangle2D place = shape.getAnchor();
          assertThat(place).isNotNull();
          assertThat(page.contains(place)).as(slide.getTitle() + " " + place).isTrue();
        }
      }
    }
  }

  @Test
  void theLayoutsKeepTheirPlaces() throws IOException {
    try (XMLSlideShow show = open(deck())) {
      for (XSLFSlide slide : show.getSlides()) {
        XSLFTextShape ofLayout =
            (XSLFTextShape) slide.getSlideLayout().getPlaceholder(Placeholder.TITLE);
        assertThat(ofLayout.getAnchor().getWidth()).isGreaterThan(800);
        assertThat(ofLayout.getAnchor().getX()).isEqualTo(48);
      }
    }
  }

  @Test
  void aHostileTextStaysText() throws IOException {
    RankedBars chart =
        new RankedBars(
            Caption.of("x", HOSTILE, HOSTILE, Unit.CASES, Direction.NEUTRAL, HOSTILE).from(HOSTILE),
            List.of(Row.of("a", HOSTILE, 3), Row.of("b", "B", 2)),
            null);
    List<Slide> slides =
        List.of(
            new Opening(HOSTILE, HOSTILE, HOSTILE, List.of(HOSTILE)),
            new Headlines(
                HOSTILE,
                HOSTILE,
                List.of(card(HOSTILE, HOSTILE, new Judged(HOSTILE, Tone.MISSED)))),
            new Picture(HOSTILE, chart),
            new Remarks(HOSTILE, List.of(HOSTILE)));

    try (XMLSlideShow show = open(slides)) {
      assertThat(show.getSlides()).hasSize(4);
      assertThat(show.getSlides().get(2).getTitle()).startsWith("=cmd|' /C calc'!A0 <script>");
      try (XSSFWorkbook inside =
          new XSSFWorkbook(inside(show.getCharts().get(0)).getInputStream())) {
        var label = inside.getSheetAt(0).getRow(1).getCell(0);
        assertThat(label.getCellType()).isEqualTo(CellType.STRING);
        assertThat(label.getCellStyle().getQuotePrefixed()).isTrue();
      }
    }
  }

  @Test
  void membersThatAreNotDrawnAreSaidAndStandInTheData() throws IOException {
    List<Row> rows =
        IntStream.rangeClosed(1, 32).mapToObj(i -> Row.of("d" + i, "D" + i, i)).toList();
    RankedBars chart =
        new RankedBars(
            Caption.of("x", "T", "Q", Unit.CASES, Direction.NEUTRAL, "Name"), rows, null);

    try (XMLSlideShow show = open(List.of(new Picture("", chart)))) {
      assertThat(text(show.getSlides().get(0)))
          .contains("The 15 largest of 32 are drawn; the others have from 1 to 17");
      XSLFChart drawn = show.getCharts().get(0);
      var bars = drawn.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
      assertThat(bars.getVal().getNumRef().getNumCache().getPtList()).hasSize(15);
      try (XSSFWorkbook inside = new XSSFWorkbook(inside(drawn).getInputStream())) {
        assertThat(inside.getSheetAt(0).getLastRowNum()).isEqualTo(32);
      }
    }
  }

  @Test
  void whatIsWithheldIsAGapWithItsMarkAndNoZero() throws IOException {
    ChartSpec chart = SampleCharts.onTime();

    try (XMLSlideShow show = open(List.of(new Picture("", chart)))) {
      assertThat(text(show.getSlides().get(0)))
          .contains("withheld to protect privacy: Aug 2026", "Provisional: Oct 2026");
      XSLFChart drawn = show.getCharts().get(0);
      assertThat(drawn.getCTChart().getDispBlanksAs().getVal().toString()).isEqualTo("gap");
      try (XSSFWorkbook inside = new XSSFWorkbook(inside(drawn).getInputStream())) {
        XSSFSheet sheet = inside.getSheetAt(0);
        assertThat(sheet.getRow(11).getCell(0).getStringCellValue()).isEqualTo("Aug 2026");
        assertThat(sheet.getRow(11).getCell(1)).isNull();
        assertThat(ofRow(sheet, 11)).contains(Mark.SUPPRESSED.bracketed());
      }
    }
  }

  @Test
  void aLongTableGoesOnWithItsHeadOnEverySlide() throws IOException {
    List<List<String>> rows =
        IntStream.range(0, 40).mapToObj(i -> List.of("Name " + i, String.valueOf(i))).toList();
    Listing listing =
        new Listing(
            "T", "S", List.of("Name", "Count"), List.of(3, 1), Set.of(1), rows, Set.of(), "N");

    try (XMLSlideShow show = open(List.of(listing))) {
      List<String> all = show.getSlides().stream().map(SlidesTest::text).toList();
      assertThat(show.getSlides().size()).isGreaterThan(2);
      assertThat(all).allMatch(text -> text.contains("Count"));
      assertThat(String.join(" ", all)).contains("Name 0 ", "Name 39 ", "T (2 of 4)");
    }
  }

  private static String text(XSLFSlide slide) {
    StringBuilder text = new StringBuilder();
    for (XSLFShape shape : slide.getShapes()) {
      if (shape instanceof XSLFTextShape words) {
        text.append(words.getText()).append(' ');
      } else if (shape instanceof org.apache.poi.xslf.usermodel.XSLFTable table) {
        table.forEach(row -> row.forEach(cell -> text.append(cell.getText()).append(' ')));
      }
    }
    return text.toString();
  }

  private static List<String> ofRow(XSSFSheet sheet, int row) {
    List<String> cells = new ArrayList<>();
    sheet.getRow(row).forEach(cell -> cells.add(cell.toString()));
    return cells;
  }

  private static PackagePart inside(XSLFChart chart) {
    return chart.getRelationParts().get(0).getDocumentPart().getPackagePart();
  }

  private static List<Slide> deck() {
    List<Slide> slides = new ArrayList<>();
    slides.add(new Opening("City 311", "October 2026", "Draft", List.of("As of: now")));
    Card card = card("Open", "31", new Judged("Goal met", Tone.MET));
    slides.add(new Headlines("Overview", "All goals are met.", List.of(card, card, card, card)));
    SampleCharts.all().forEach(chart -> slides.add(new Picture("Overview", chart)));
    slides.add(
        new Listing(
            "Balance",
            "What came",
            List.of("", "Cases"),
            List.of(3, 1),
            Set.of(1),
            List.of(List.of("Opened", "100")),
            Set.of(0),
            ""));
    slides.add(new Remarks("Notes", List.of("Shares are shares.")));
    return slides;
  }

  private static Card card(String name, String value, Judged goal) {
    Judged change = new Judged("Up 3", Tone.WORSE);
    return new Card(
        "open", name, value, goal, null, List.of(change), "n = 31", SampleCharts.onTime());
  }

  private static byte[] bytes(List<Slide> slides) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Slides.write(new SlidesSpec(Formats.ENGLISH, HOSTILE, "Footer", AS_OF, slides), out);
    return out.toByteArray();
  }

  private static XMLSlideShow open(List<Slide> slides) throws IOException {
    return new XMLSlideShow(new ByteArrayInputStream(bytes(slides)));
  }
}
