package casestat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.report.chart.ChartSpec;
import casestat.report.chart.Charts;
import casestat.report.chart.SampleCharts;
import casestat.report.chart.Size;
import casestat.report.chart.StackedBars;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stays of charts and tiles where there are no colours, in pictures that have none. */
@Tag("browser")
class GreyPictureTest {
  // A tenth of the way from black to white.
  private static final int FAR = 25;

  // Of every bar, dot, area and swatch that has a colour of its own: the name of the colour, a
  // place where nothing lies over it, its box, and the commands that draw it.
  private static final String SHAPES =
      "() => { const found = []; const svg = document.querySelector('svg.chart');"
          + " svg.querySelectorAll('path, rect, circle').forEach(e => { if (e.closest('.marks, defs'))"
          + " return; const own = e.closest('[class*=\"c-\"]'); const name = own &&"
          + " own.getAttribute('class').match(/\\bc-(\\d|signal|shade-\\d)\\b/); if (!name ||"
          + " getComputedStyle(e).fill === 'none') return; const box = e.getBoundingClientRect();"
          + " let at = null; for (const fx of [.5, .3, .7, .15, .85]) for (const fy of [.5, .3, .7,"
          + " .15, .85]) { const x = Math.floor(box.left + box.width * fx), y = Math.floor(box.top +"
          + " box.height * fy); const top = document.elementsFromPoint(x + .5, y + .5).find(o =>"
          + " !o.closest('.marks')); if (!at && top === e) at = [x, y]; } if (at) found.push([name[1],"
          + " at[0], at[1], box.left, box.top, box.right, box.bottom, e.localName +"
          + " (e.getAttribute('d') || '').replace(/[^A-Za-z]/g, '')]); }); return"
          + " JSON.stringify(found); }";

  // Of what says how a tile is: what it says, and where the shape before its words lies.
  private static final String SIGNS =
      "selector => JSON.stringify([...document.querySelectorAll(selector)].map(e => { const sign ="
          + " e.querySelector('[aria-hidden]'); const letter = document.createRange();"
          + " letter.selectNodeContents(sign); const box = letter.getBoundingClientRect(); return"
          + " [e.textContent.trim(), Math.round(box.left), Math.round(box.top),"
          + " Math.round(box.width), Math.round(box.height)]; }))";

  private static BrowserContext visitor;
  private static Page page;

  @BeforeAll
  static void come() {
    visitor = Chromium.visitor();
    page = visitor.newPage();
    page.navigate(Town.of("city311").address() + "/pages/overview?" + Town.OCTOBER);
    GreyPicture.takeColours(visitor, page);
  }

  @AfterAll
  static void leave() {
    visitor.close();
  }

  @Test
  void aSignalAndAGoalThatIsMissedAreShapesAndWords() throws IOException {
    page.navigate(Town.of("city311").address() + "/pages/overview?" + Town.OCTOBER);
    GreyPicture.unroll(page);
    GreyPicture picture = GreyPicture.of(page);
    List<JsonArray> signals = signs(".tile .usual.signal");
    List<JsonArray> usual = signs(".tile .usual:not(.signal)");

    assertThat(picture.colour(0, 0, 1200, 1000)).isZero();
    assertThat(signals).isNotEmpty().allMatch(sign -> words(sign).matches("(?s)[▲▼]\\s+Signal.*"));
    assertThat(usual).isNotEmpty().noneMatch(sign -> words(sign).contains("Signal"));
    // A disc is fuller than a ring, even where it is painted paler.
    double ring = usual.stream().mapToDouble(sign -> ink(picture, sign)).max().orElseThrow();
    assertThat(ring).isPositive();
    assertThat(signals).allMatch(sign -> ink(picture, sign) > ring * 1.2);

    assertThat(signs(".verdict.missed")).isNotEmpty().allMatch(sign -> words(sign).startsWith("✕"));
    assertThat(signs(".verdict.met")).allMatch(sign -> words(sign).startsWith("✓"));
    assertThat(signs(".verdict.missed")).allMatch(sign -> ink(picture, sign) > 0.05);
  }

  @Test
  void whatDiffersInColourDiffersInBrightnessOrShape() throws IOException {
    List<String> alike = new ArrayList<>();
    Set<String> told = new TreeSet<>();
    // Higher than any chart.
    page.setViewportSize(1280, 1000);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
      for (ChartSpec chart : SampleCharts.all()) {
        page.evaluate(
            "svg => { document.querySelector('main').innerHTML = svg; scrollTo(0, 0); }",
            Charts.svg(chart, Size.WIDE));
        JsonArray shapes = JsonParser.parseString((String) page.evaluate(SHAPES)).getAsJsonArray();
        List<Integer> box = box();
        GreyPicture picture = GreyPicture.of(page);
        assertThat(picture.colour(box.get(0), box.get(1), box.get(2), box.get(3)))
            .as(chart.caption().id())
            .isZero();
        Map<String, List<JsonArray>> byColour = new TreeMap<>();
        for (JsonElement one : shapes) {
          JsonArray shape = one.getAsJsonArray();
          byColour.computeIfAbsent(shape.get(0).getAsString(), c -> new ArrayList<>()).add(shape);
        }
        List<Map.Entry<String, List<JsonArray>>> colours = List.copyOf(byColour.entrySet());
        for (int i = 0; i < colours.size(); i++) {
          for (int j = i + 1; j < colours.size(); j++) {
            String one = colours.get(i).getKey();
            String other = colours.get(j).getKey();
            List<JsonArray> these = colours.get(i).getValue();
            List<JsonArray> those = colours.get(j).getValue();
            // Parts of a stack are named in its order: those that lie on each other differ.
            if (chart instanceof StackedBars && !touch(these, those)) {
              continue;
            }
            told.add(one + " and " + other);
            int apart = Math.abs(grey(picture, these) - grey(picture, those));
            if (apart < FAR && !differInShape(these, those)) {
              alike.add(
                  "%s, %s: %s and %s are %d apart"
                      .formatted(scheme, chart.caption().id(), one, other, apart));
            }
          }
        }
      }
    }

    assertThat(told).hasSizeGreaterThan(8);
    assertThat(alike).isEmpty();
  }

  private static int grey(GreyPicture picture, List<JsonArray> shapes) {
    List<Integer> greys =
        shapes.stream()
            .map(shape -> picture.grey(shape.get(1).getAsInt(), shape.get(2).getAsInt()))
            .sorted()
            .toList();
    return greys.get(greys.size() / 2);
  }

  private static boolean differInShape(List<JsonArray> these, List<JsonArray> those) {
    Set<String> commands = new TreeSet<>();
    these.forEach(shape -> commands.add(shape.get(7).getAsString()));
    return those.stream().noneMatch(shape -> commands.contains(shape.get(7).getAsString()));
  }

  private static boolean touch(List<JsonArray> these, List<JsonArray> those) {
    return these.stream().anyMatch(one -> those.stream().anyMatch(other -> touches(one, other)));
  }

  private static boolean touches(JsonArray one, JsonArray other) {
    return one.get(3).getAsDouble() < other.get(5).getAsDouble() + 2
        && other.get(3).getAsDouble() < one.get(5).getAsDouble() + 2
        && one.get(4).getAsDouble() < other.get(6).getAsDouble() + 2
        && other.get(4).getAsDouble() < one.get(6).getAsDouble() + 2;
  }

  /** Of the chart. */
  @SuppressWarnings("unchecked")
  private static List<Integer> box() {
    return (List<Integer>)
        page.evaluate(
            "() => { const box = document.querySelector('svg.chart').getBoundingClientRect(); return"
                + " [box.left, box.top, box.width, box.height].map(Math.floor); }");
  }

  private static List<JsonArray> signs(String selector) {
    List<JsonArray> signs = new ArrayList<>();
    JsonParser.parseString((String) page.evaluate(SIGNS, selector))
        .getAsJsonArray()
        .forEach(sign -> signs.add(sign.getAsJsonArray()));
    return signs;
  }

  private static String words(JsonArray sign) {
    return sign.get(0).getAsString();
  }

  private static double ink(GreyPicture picture, JsonArray sign) {
    return picture.ink(
        sign.get(1).getAsInt(),
        sign.get(2).getAsInt(),
        sign.get(3).getAsInt(),
        sign.get(4).getAsInt());
  }
}
