package casestat.dashboard;

import static casestat.dashboard.Browser.plain;
import static casestat.dashboard.Browser.text;
import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.metrics.Catalogue;
import casestat.metrics.Metric;
import casestat.profile.Page;
import casestat.report.MadeUp;
import casestat.report.SmallLake;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What readers rely on: one address, one figure; no blank cell; words that mean what they say. In
 * one file, because each claim is held against the same pages, which take long to make.
 */
class ReadersOfPagesTest {
  private static final String OCTOBER = "month=2026-10";
  private static final Pattern BLANK = Pattern.compile("<t[dh][^>]*>\\s*</t[dh]>");
  private static final Pattern VALUE = Pattern.compile("<p class=\"value\">([^<]*)</p>");

  @TempDir static Path folder;
  private static SmallLake small;
  private static Dashboard dashboard;
  private static Browser browser;

  @BeforeAll
  static void serve() {
    small = MadeUp.lake();
    dashboard = new Dashboard(small.profile(), small.lake(), folder);
    dashboard.start("127.0.0.1", 0);
    browser = new Browser(dashboard.port());
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  private static List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (Page page : small.profile().pages()) {
      addresses.add("/pages/" + page.page() + "?" + OCTOBER);
    }
    addresses.add("/pages/overview?" + OCTOBER + "&department=Sanitation&channel=Phone");
    for (Metric metric : Catalogue.of(small.profile()).all()) {
      addresses.add("/figures/" + metric.metric() + "?" + OCTOBER);
    }
    addresses.add("/figures/resolution_met_due?" + OCTOBER + "&by=department&vs=goal");
    addresses.add("/figures/incoming_cases?" + OCTOBER + "&channel=Phone&vs=last-year");
    addresses.add("/cases?metric=incoming_cases&" + OCTOBER);
    addresses.add("/cases/d1-0005");
    addresses.add("/changes?" + OCTOBER);
    addresses.addAll(List.of("/definitions", "/quality", "/runs", "/editions", "/about"));
    addresses.add("/search?q=on%20time");
    return addresses;
  }

  /** UX-04: they have been elsewhere, read another language, and ask a server just started. */
  @Test
  void theSameAddressShowsTheSameFigureToWhoeverOpensIt() {
    List<String> pages = new ArrayList<>();
    try (Dashboard started = new Dashboard(small.profile(), small.lake(), folder)) {
      started.start("127.0.0.1", 0);
      Browser stranger = new Browser(started.port());
      for (String address :
          List.of(
              "/figures/incoming_cases?" + OCTOBER + "&channel=Phone&by=area&vs=previous",
              "/figures/resolution_met_due?month=2026-08&department=Sanitation",
              "/pages/overview?" + OCTOBER + "&channel=Phone",
              "/embed/figures/incoming_cases?" + OCTOBER)) {
        browser.open("/es/pages/overview?month=2026-03&department=Sanitation");
        HttpResponse<byte[]> first = browser.open(address);
        HttpResponse<byte[]> second =
            stranger.open(address, "Accept-Language", "es", "Cookie", "month=2026-03; lang=es");

        assertThat(first.statusCode()).as(address).isEqualTo(200);
        assertThat(text(second)).as(address).isEqualTo(text(first));
        pages.add(text(first));
      }
    }
    assertThat(pages).doesNotHaveDuplicates();
  }

  /** UX-04: an address has nothing in it that says nothing, and one order. */
  @Test
  void everyLinkOfEveryPageIsTheOneAddressOfWhatItShows() {
    SortedSet<String> links = new TreeSet<>();
    for (String address :
        List.of(
            "/pages/overview?" + OCTOBER + "&channel=Phone",
            "/figures/resolution_met_due?" + OCTOBER + "&department=Sanitation&by=channel&vs=goal",
            "/search?q=response")) {
      links.addAll(Browser.links(browser.text(address)));
    }
    int asked = 0;
    for (String link : links) {
      if (link.contains("?") && !link.contains("/assets/")) {
        assertThat(link).doesNotMatch(".*=(&.*|$)");
        assertThat(browser.open(link).statusCode()).as(link).isEqualTo(200);
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(60);
  }

  /** UX-07. */
  @Test
  void noPageHasABlankCellInAnyLanguage() {
    int tables = 0;
    for (String root : List.of("", "/es")) {
      for (String address : addresses()) {
        if (!root.isEmpty() && address.matches("/figures/[^&]*")) {
          // Cells are filled alike in every language; one figure of each kind of page is enough.
          continue;
        }
        HttpResponse<byte[]> answer = browser.open(root + address);
        String page = text(answer);
        Matcher blank = BLANK.matcher(page);
        assertThat(answer.statusCode()).as(root + address).isEqualTo(200);
        assertThat(blank.find() ? around(page, blank.start()) : "").as(root + address).isEmpty();
        tables += page.split("<table", -1).length - 1;
      }
    }
    assertThat(tables).isGreaterThan(200);
  }

  private static String around(String page, int at) {
    return page.substring(Math.max(0, at - 300), Math.min(page.length(), at + 60));
  }

  /** What a difference to the month before means. */
  private enum Turn {
    BETTER,
    WORSE,
    SAME
  }

  /** UX-10: both ways that can be good, with each of three turns, in both languages. */
  @Test
  void betterAndWorseAreSaidByWhatIsGoodForTheFigureInBothLanguages() {
    Map<Metric.Better, Map<Turn, Step>> found = new EnumMap<>(Metric.Better.class);
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      for (Metric metric : Catalogue.of(small.profile()).all()) {
        if (metric.better() == Metric.Better.NEITHER) {
          continue;
        }
        for (int month = 202610; month > 202601; month--) {
          @Nullable Figure now = whole(reader, metric, month);
          @Nullable Figure then = whole(reader, metric, month - 1);
          if (now == null
              || then == null
              || now.value().isEmpty()
              || then.value().isEmpty()
              || !metric.isEnough(now.cases())) {
            continue;
          }
          found
              .computeIfAbsent(metric.better(), better -> new EnumMap<>(Turn.class))
              .merge(
                  turn(metric, now.value().getAsDouble(), then.value().getAsDouble()),
                  new Step(
                      "/figures/" + metric.metric() + "?month=" + Period.yearMonth(month),
                      now.value().getAsDouble(),
                      then.value().getAsDouble()),
                  Step::larger);
        }
      }
    }
    assertThat(found.keySet()).contains(Metric.Better.HIGHER, Metric.Better.LOWER);
    found.forEach(
        (better, turns) -> {
          assertThat(turns).as(better.name()).containsKeys(Turn.BETTER, Turn.WORSE, Turn.SAME);
          turns.forEach(
              (turn, step) -> {
                assertThat(sinceTheMonthBefore(step.address()))
                    .as(better + " " + step)
                    .matches(english(turn, step.isUp()));
                assertThat(sinceTheMonthBefore("/es" + step.address()))
                    .as(better + " /es " + step)
                    .matches(spanish(turn, step.isUp()));
              });
        });
  }

  private static @Nullable Figure whole(LakeReader reader, Metric metric, int month) {
    return reader
        .rows(
            Table.FIGURES,
            "metric = ? and grain = 'month' and dimension = 'all' and period_start = ?",
            metric.metric(),
            Period.start(month))
        .stream()
        .findFirst()
        .orElse(null);
  }

  private static Turn turn(Metric metric, double now, double then) {
    if (now == then) {
      return Turn.SAME;
    }
    return now > then == (metric.better() == Metric.Better.HIGHER) ? Turn.BETTER : Turn.WORSE;
  }

  /** The first line of the changes of the tile. */
  private static String sinceTheMonthBefore(String address) {
    String page = browser.text(address);
    int from = page.indexOf("<ul class=\"changes\">");
    return plain(
        page.substring(page.indexOf("<li>", from), page.indexOf("</li>", from))
            .replaceAll("<[^>]*>", ""));
  }

  private static String english(Turn turn, boolean isUp) {
    String way = isUp ? "Up" : "Down";
    return switch (turn) {
      case BETTER -> way + " .* on .*: better";
      case WORSE -> way + " .* on .*: worse";
      case SAME -> "No change on .*";
    };
  }

  private static String spanish(Turn turn, boolean isUp) {
    String way = isUp ? "Sube" : "Baja";
    return switch (turn) {
      case BETTER -> way + " .*: mejor";
      case WORSE -> way + " .*: peor";
      case SAME -> "Sin cambios? .*";
    };
  }

  /** A change from a month to the next. */
  private record Step(String address, double now, double then) {
    boolean isUp() {
      return now > then;
    }

    /** One too small to be shown is none. */
    Step larger(Step other) {
      return size() >= other.size() ? this : other;
    }

    private double size() {
      return now == then ? 0 : Math.abs(now - then) / Math.max(Math.abs(now), Math.abs(then));
    }
  }

  /** The walk that dashboard/README.md describes: three clicks from the address. */
  @Test
  void aStrangerFindsTheCasesThatMadeSeptemberLateInADistrict() {
    String home = browser.text("/");
    assertThat(home).contains("<option value=\"2026-09\"", "name=\"area\"");
    // Click 1: month and area are chosen in the form, and applied.
    String area = Browser.plain(firstOption(home, "area"));
    String narrowed = browser.text("/pages/overview?month=2026-09&area=" + Address.encoded(area));
    // Click 2: what is behind the tile of what was resolved in time.
    String cases =
        Browser.links(narrowed).stream()
            .filter(link -> link.startsWith("/cases?metric=resolution_met_due"))
            .filter(link -> link.contains("month=2026-09") && link.contains("area="))
            .findFirst()
            .orElseThrow();
    // Click 3: those that were late.
    String late =
        Browser.links(browser.text(cases)).stream()
            .filter(link -> link.contains("only=rest"))
            .findFirst()
            .orElseThrow();
    List<List<String>> rows = Browser.table(browser.text(late), "<main");

    assertThat(late).contains("area=" + Address.encoded(area), "month=2026-09");
    assertThat(rows.size()).isGreaterThan(1);
    assertThat(rows.subList(1, rows.size())).allMatch(row -> row.contains(area));
    // From there each case shows its clock.
    String one =
        Browser.links(browser.text(late)).stream()
            .filter(link -> link.startsWith("/cases/") || link.startsWith("/case?"))
            .findFirst()
            .orElseThrow();
    assertThat(browser.text(one)).contains("How the time adds up", "In all, ");
  }

  private static String firstOption(String page, String name) {
    int select = page.indexOf("name=\"" + name + "\"");
    Matcher option =
        Pattern.compile("<option value=\"([^\"]+)\"")
            .matcher(page.substring(select, page.indexOf("</select>", select)));
    assertThat(option.find()).isTrue();
    return option.group(1);
  }

  @Test
  void whatAHeadlineCallsUnusualIsWhatTheTilesCallSo() {
    int claims = 0;
    for (String root : List.of("", "/es")) {
      boolean isSpanish = !root.isEmpty();
      Pattern claim =
          Pattern.compile(
              isSpanish
                  ? "(Peor que lo|Mejor que lo|Distinto de lo) habitual: ([^<]*?)\\.(?= |</p>)"
                  : "(Worse than|Better than|Unlike) usual: ([^<]*?)\\.(?= |</p>)");
      for (Page page : small.profile().pages()) {
        for (String month : List.of("2026-10", "2026-07", "2026-03")) {
          String html = browser.text(root + "/pages/" + page.page() + "?month=" + month);
          SortedSet<String> said = new TreeSet<>();
          Matcher sentence = claim.matcher(html);
          while (sentence.find()) {
            for (String name : sentence.group(2).split("; ", -1)) {
              said.add(sentence.group(1).charAt(0) + " " + plain(name));
            }
          }
          assertThat(said).as(root + page.page() + month).isEqualTo(signals(html, isSpanish));
          claims += said.size();
        }
      }
    }
    assertThat(claims).isGreaterThan(20);
  }

  /** The tiles that say so, each with the first letter of what the headline would say. */
  private static SortedSet<String> signals(String html, boolean isSpanish) {
    SortedSet<String> signals = new TreeSet<>();
    for (String item : html.split("<li class=\"tile\">", -1)) {
      // What follows the last tile is no part of it.
      int basis = item.indexOf("class=\"basis\"");
      String tile = basis < 0 ? "" : item.substring(0, item.indexOf("</p>", basis));
      Matcher name = Pattern.compile("<h3 class=\"tile-name\"><a [^>]*>([^<]*)</a>").matcher(tile);
      boolean isOfFew = tile.contains(isSpanish ? "interpretar con cautela" : "read with care");
      if (name.find() && tile.contains("class=\"usual signal\"") && !isOfFew) {
        String words = tile.substring(tile.indexOf("class=\"usual signal\""));
        boolean isBetter = words.contains(isSpanish ? "(mejor)" : "(better)");
        boolean isWorse = words.contains(isSpanish ? "(peor)" : "(worse)");
        String letter =
            isBetter
                ? (isSpanish ? "M" : "B")
                : isWorse ? (isSpanish ? "P" : "W") : isSpanish ? "D" : "U";
        signals.add(letter + " " + plain(name.group(1)));
      }
    }
    return signals;
  }

  @Test
  void everyTileOfEveryPageIsTheFigureOfItsPage() {
    int compared = 0;
    for (Page page : small.profile().pages()) {
      String html = browser.text("/pages/" + page.page() + "?" + OCTOBER);
      Matcher tile =
          Pattern.compile(
                  "<h3 class=\"tile-name\"><a href=\"([^\"]*)\">[^<]*</a></h3>\\s*"
                      + "<p class=\"value\">([^<]*)</p>")
              .matcher(html);
      while (tile.find()) {
        Matcher own = VALUE.matcher(browser.text(plain(tile.group(1))));
        assertThat(own.find()).as(tile.group(1)).isTrue();
        assertThat(own.group(1)).as(tile.group(1)).isEqualTo(tile.group(2));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(10);
  }
}
