package casestat.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartsTest {

  static List<ChartSpec> charts() {
    return SampleCharts.all();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void titlesOfThePictureAreTheTooltipsOfTheRows(ChartSpec chart) {
    List<String> expected =
        chart.rows().stream().filter(row -> row.value() != null).map(chart::tooltip).toList();

    for (Size size : List.of(Size.WIDE, Size.NARROW)) {
      assertThat(titles(parse(Charts.svg(chart, size))))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void theTableHoldsTheSameNumbers(ChartSpec chart) {
    List<Double> inTable = new ArrayList<>();
    ChartTable table = chart.table();
    for (ChartTable.Line line : table.lines()) {
      for (int i = 0; i < table.columns().size(); i++) {
        Double number = line.cells().get(i).number();
        if (table.columns().get(i).role() == ChartTable.Role.VALUE && number != null) {
          inTable.add(number);
          assertThat(line.cells().get(i).text())
              .isEqualTo(Formats.ENGLISH.value(chart.unit(), number));
        }
      }
    }

    List<Double> expected = new ArrayList<>();
    chart.rows().stream().map(Row::value).filter(v -> v != null).forEach(expected::add);
    assertThat(inTable).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("charts")
  void noCellOfTheTableIsEmptyExceptNotes(ChartSpec chart) {
    ChartTable table = chart.table();
    for (ChartTable.Line line : table.lines()) {
      for (int i = 0; i < table.columns().size(); i++) {
        if (table.columns().get(i).role() != ChartTable.Role.NOTE) {
          assertThat(line.cells().get(i).text()).isNotBlank();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void aStrictPageTakesThePictureAsItIs(ChartSpec chart) {
    for (Size size : Size.values()) {
      String svg = Charts.svg(chart, size);

      assertThat(svg).startsWith("<svg ").doesNotContain("style=", "<!DOCTYPE", "<?xml", "<script");
      Element root = parse(svg).getDocumentElement();
      assertThat(root.getAttribute("viewBox")).isNotEmpty();
      assertThat(root.getAttribute("role")).isIn("img", "group");
      for (String id : root.getAttribute("aria-labelledby").split(" ")) {
        assertThat(svg).contains("id=\"" + id + "\"");
      }
    }
  }

  @Test
  void manyChartsOnAPageShareNoId() {
    Set<String> ids = new HashSet<>();
    for (ChartSpec chart :
        List.of(SampleCharts.onTime(), SampleCharts.days(), SampleCharts.flow())) {
      for (Size size : Size.values()) {
        NodeList all = parse(Charts.svg(chart, size)).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
          String id = ((Element) all.item(i)).getAttribute("id");
          if (!id.isEmpty()) {
            assertThat(id).startsWith(chart.id() + "-" + size.suffix());
            assertThat(ids.add(id)).as(id).isTrue();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void bytesAreTheSameInAnotherCountry(ChartSpec chart) {
    String svg = Charts.svg(chart, Size.WIDE);
    byte[] png = Charts.pngFile(chart, Size.NARROW, "All cases, October 2026");

    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      assertThat(Charts.svg(chart, Size.WIDE)).isEqualTo(svg);
      assertThat(Charts.pngFile(chart, Size.NARROW, "All cases, October 2026")).isEqualTo(png);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aHostileNameStaysAName() {
    String name = "<script>alert('1')</script> & \"quotes\" \u0000 \uD800";
    RankedBars chart =
        new RankedBars(
            Caption.of("x", name, name, Unit.CASES, Direction.NEUTRAL, "Name"),
            List.of(Rows.linked("/a?b=\"><script>", Row.of("a", name, 3))),
            null);

    for (Size size : Size.values()) {
      String svg = Charts.svg(chart, size);
      assertThat(svg).doesNotContain("<script");
      assertThat(parse(svg).getElementsByTagName("script").getLength()).isZero();
    }
    assertThat(titles(parse(Charts.svg(chart, Size.WIDE))).get(0))
        .startsWith("<script>alert('1')</script> & \"quotes\"");
    assertThat(Charts.pngFile(chart, Size.WIDE, "All cases, October 2026")).isNotEmpty();
  }

  @Test
  void aLinkCannotBeAScript() {
    Row row = Row.of("a", "A", 1);
    assertThatIllegalArgumentException().isThrownBy(() -> Rows.linked("javascript:alert(1)", row));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rows.linked(" JavaScript :alert(1)", row));
    assertThatIllegalArgumentException().isThrownBy(() -> Rows.linked("data:text/html,x", row));
    assertThat(Rows.linked("/r/2026-10?at=12:00", row).href()).isNotNull();
  }

  @Test
  void marksLeadWhereTheirRowsLead() {
    Document svg = parse(Charts.svg(SampleCharts.onTime(), Size.WIDE));

    NodeList links = svg.getElementsByTagName("a");

    assertThat(links.getLength()).isEqualTo(11);
    assertThat(((Element) links.item(0)).getAttribute("href"))
        .isEqualTo("/r/2025-10/on-time?service=pothole&by=department");
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyColourOfAPictureHasAClassForAStyleSheet(ChartSpec chart) {
    for (Size size : Size.values()) {
      NodeList all = parse(Charts.svg(chart, size)).getElementsByTagName("*");
      int coloured = 0;
      for (int i = 0; i < all.getLength(); i++) {
        Element element = (Element) all.item(i);
        List<String> classes = List.of(element.getAttribute("class").split(" "));
        for (String by : List.of("fill", "stroke")) {
          String colour = element.getAttribute(by);
          if (!colour.isEmpty() && !colour.equals("none")) {
            assertThat(colour).matches("#[0-9a-f]{6}");
            assertThat(classes)
                .as("%s %s", by, colour)
                .contains((by.equals("fill") ? "c-" : "s-") + Theme.CLASSES.get(colour));
            coloured++;
          }
        }
      }
      assertThat(coloured).isPositive();
    }
  }

  @Test
  void aSignalAndAGoalAreToldFromASeriesOfTheirColour() {
    String svg = Charts.svg(SampleCharts.days(), Size.WIDE);

    assertThat(svg).contains("c-signal", "s-goal").doesNotContain("c-4\"", "c-4 ");
    assertThat(Charts.svg(SampleCharts.flow(), Size.WIDE))
        .contains("c-4")
        .doesNotContain("c-signal");
  }

  @ParameterizedTest
  @MethodSource("charts")
  void theTabKeyStopsOnceAtAChart(ChartSpec chart) {
    for (Size size : List.of(Size.WIDE, Size.NARROW)) {
      Document svg = parse(Charts.svg(chart, size));
      List<String> stops = new ArrayList<>();
      NodeList all = svg.getElementsByTagName("*");
      for (int i = 0; i < all.getLength(); i++) {
        Element element = (Element) all.item(i);
        if (element.getAttribute("class").equals("mark")) {
          stops.add(element.getAttribute("tabindex"));
          boolean isLink = element.getTagName().equals("a");
          assertThat(element.hasAttribute("href")).isEqualTo(isLink);
          assertThat(element.getAttribute("role")).isEqualTo(isLink ? "" : "img");
          assertThat(element.getAttribute("aria-label"))
              .isEqualTo(element.getFirstChild().getTextContent());
        }
      }
      if (chart.isEmpty()) {
        assertThat(stops).isEmpty();
      } else {
        assertThat(stops.get(0)).isEqualTo("0");
        assertThat(stops.subList(1, stops.size())).containsOnly("-1");
      }
    }
  }

  /** Each series is named where it is drawn, so that a grey picture is read as well. */
  @ParameterizedTest
  @MethodSource("charts")
  void seriesAreToldApartWithoutColour(ChartSpec chart) {
    if (chart.series().size() > 1) {
      for (Size size : List.of(Size.WIDE, Size.NARROW)) {
        List<String> words = new ArrayList<>();
        NodeList texts = parse(Charts.svg(chart, size)).getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
          words.addAll(List.of(texts.item(i).getTextContent().split("[ …]")));
        }
        for (String series : chart.series()) {
          // What has no name of its own is what the chart is about.
          if (!series.isEmpty()) {
            assertThat(words).contains(chart.nameOf(series).split(" ")[0]);
          }
        }
      }
    }
    for (int i = 1; i < Theme.PARTS.size(); i++) {
      assertThat(contrast(Theme.PARTS.get(i - 1), Theme.PARTS.get(i)))
          .as("parts that touch, in grey")
          .isGreaterThan(2);
    }
  }

  /** As the accessibility guidelines have it. */
  private static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    float[] parts = colour.getRGBColorComponents(null);
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = parts[i];
      sum += weights[i] * (c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void anEmptyChartSaysSo() {
    for (Size size : Size.values()) {
      assertThat(Charts.svg(SampleCharts.empty(), size)).contains("No cases in this period");
    }
    assertThat(SampleCharts.empty().describe()).contains("No cases in this period");
    RankedBars noBars = new RankedBars(SampleCharts.departments().caption(), List.of(), null);
    assertThat(Charts.svg(noBars, Size.NARROW)).contains("No cases in this period");
  }

  @Test
  void aMissingMonthIsAGapAndALineOfTheTable() {
    Trend chart = SampleCharts.onTime();

    ChartTable.Line may =
        chart.table().lines().stream()
            .filter(line -> line.key().equals("2026-05"))
            .findFirst()
            .orElseThrow();

    assertThat(may.cells().get(3)).isEqualTo(new ChartTable.Cell("[z]", null));
    assertThat(titles(parse(Charts.svg(chart, Size.WIDE)))).noneMatch(t -> t.startsWith("May"));
  }

  @Test
  void altTextSaysWhatRangeLastAndChange() {
    assertThat(SampleCharts.days().describe())
        .isEqualTo(
            "Days to fill a pothole by month, Nov 2024 to Oct 2026. From 3.8 days (Aug 2026) to"
                + " 7.4 days (Sep 2025); last 4.6 days (Oct 2026, provisional), up 0.4 days since"
                + " Sep 2026. Goal 4.5 days.");
  }

  @Test
  void theHoursOfAWeekSayTheQuietestAndTheBusiest() {
    assertThat(SampleCharts.calls().describe())
        .isEqualTo(
            "When people call by hour of the week. From 0.00 (Mon 20:00) to 29.75 (Mon 10:00).");
    assertThat(SampleCharts.calls().table().lines()).hasSize(24);
  }

  @Test
  void anHourThatNoDayHasIsRefused() {
    HeatTable calls = SampleCharts.calls();
    List<Row> rows = List.of(Row.of("24", "24:00", 1).in("Mon"));

    assertThatThrownBy(() -> new HeatTable(calls.caption(), calls.series(), rows))
        .hasMessageContaining("Mon 24 is no hour of it");
  }

  @Test
  void aSingleMonthAndASingleBarAreDrawn() {
    Trend one =
        Trend.of(SampleCharts.opened().caption(), List.of(Row.of("2026-10", "Oct 2026", 0)), null);
    assertThat(titles(parse(Charts.svg(one, Size.NARROW)))).containsExactly("Oct 2026: 0");
  }

  @Test
  void thePictureForDocumentsIsTwiceAsLarge() throws Exception {
    var image =
        ImageIO.read(
            new ByteArrayInputStream(
                Charts.pngFile(SampleCharts.onTime(), Size.WIDE, "All cases, October 2026")));
    assertThat(image.getWidth()).isGreaterThanOrEqualTo(2 * Size.WIDE.width());
    assertThat(image.getHeight()).isGreaterThanOrEqualTo(2 * Size.WIDE.height());
  }

  @ParameterizedTest
  @MethodSource("charts")
  void whatIsPassedOnSaysOfWhatItIs(ChartSpec chart) {
    String scope = "Area Northside & West, October 2026";
    Document file = parse(Charts.svgFile(chart, Size.WIDE, scope));
    NodeList texts = file.getElementsByTagName("text");
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < texts.getLength(); i++) {
      words.append(texts.item(i).getTextContent()).append(' ');
    }

    assertThat(words.toString()).contains(chart.caption().title(), scope);
    chart.happenings().forEach(line -> assertThat(words.toString()).contains(line.text()));
    assertThat(file.getElementsByTagName("desc").item(0).getTextContent()).startsWith(scope);
    // Marks have moved with what they are on.
    Document page = parse(Charts.svg(chart, Size.WIDE));
    assertThat(titles(file)).isEqualTo(titles(page));
    List<Rectangle2D> before = places(page);
    List<Rectangle2D> after = places(file);
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < after.size(); i++) {
      assertThat(after.get(i).getX() - before.get(i).getX()).isCloseTo(16, within(0.02));
      assertThat(after.get(i).getY() - before.get(i).getY())
          .isGreaterThan(30)
          .isCloseTo(after.get(0).getY() - before.get(0).getY(), within(0.02));
    }
    assertThat(Charts.pngFile(chart, Size.WIDE, scope))
        .isNotEqualTo(Charts.pngFile(chart, Size.WIDE, "Area Harbor & West, October 2026"));
  }

  /** Where the marks are. */
  private static List<Rectangle2D> places(Document svg) {
    List<Rectangle2D> places = new ArrayList<>();
    NodeList all = svg.getElementsByTagName("rect");
    for (int i = 0; i < all.getLength(); i++) {
      Element rect = (Element) all.item(i);
      if (((Element) rect.getParentNode()).getAttribute("class").equals("mark")) {
        places.add(
            new Rectangle2D.Double(
                Double.parseDouble(rect.getAttribute("x")),
                Double.parseDouble(rect.getAttribute("y")),
                1,
                1));
      }
    }
    return places;
  }

  private static List<String> titles(Document svg) {
    List<String> titles = new ArrayList<>();
    NodeList all = svg.getElementsByTagName("title");
    // The first is the chart's own.
    for (int i = 1; i < all.getLength(); i++) {
      titles.add(all.item(i).getTextContent());
    }
    return titles;
  }

  private static Document parse(String svg) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError(svg, e);
    }
  }
}
