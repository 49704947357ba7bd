package casestat.dashboard;

import static casestat.dashboard.Browser.plain;
import static casestat.dashboard.Browser.text;
import static org.assertj.core.api.Assertions.assertThat;

import casestat.command.Progress;
import casestat.lake.Period;
import casestat.language.Language;
import casestat.metrics.Metric;
import casestat.metrics.Metrics;
import casestat.profile.EditionPeriod;
import casestat.report.EditionMaker;
import casestat.report.MadeUp;
import casestat.report.Release;
import casestat.report.SmallLake;
import com.ibm.icu.text.MessagePattern;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages below {@code /es}: some of every kind are visited, by the links of others. */
class SpanishPagesTest {
  private static final int OF_A_KIND = 10;

  /** Of a page, with what stands in its attributes; a query in SQL is in no language. */
  private static final Pattern QUERY = Pattern.compile("<pre>.*?</pre>", Pattern.DOTALL);

  private static final Pattern THREE_WORDS = Pattern.compile("[A-Za-z]+\\W+[A-Za-z]+\\W+[A-Za-z]+");

  private static final Pattern OTHER =
      Pattern.compile(
          "<a [^>]*href=\"([^\"]*)\" lang=\"(\\w+)\" hreflang=\"\\w+\" rel=\"alternate\">");

  @TempDir static Path folder;
  private static SmallLake small;
  private static Dashboard dashboard;
  private static Browser browser;
  private static SortedMap<String, String> pages;

  @BeforeAll
  static void visit() {
    small = MadeUp.lake();
    Path published = folder.resolve("published");
    new EditionMaker(small.profile(), small.lake(), published, Progress.onStandardError())
        .make(EditionPeriod.month(Period.yearMonth(202610)), Release.published(SmallLake.NOVEMBER));
    dashboard = new Dashboard(small.profile(), small.lake(), published);
    dashboard.start("127.0.0.1", 0);
    browser = new Browser(dashboard.port());
    pages = crawled();
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  private static SortedMap<String, String> crawled() {
    SortedMap<String, String> found = new TreeMap<>();
    Map<String, Integer> kinds = new HashMap<>();
    Set<String> seen = new HashSet<>();
    Deque<String> waiting = new ArrayDeque<>(List.of("/es/pages/overview?month=2026-10"));
    while (!waiting.isEmpty()) {
      String path = waiting.remove();
      if (seen.add(path) && kinds.merge(kind(path), 1, Integer::sum) <= OF_A_KIND) {
        HttpResponse<byte[]> response = browser.arrive(path);
        if (response.headers().firstValue("Content-Type").orElse("").contains("html")) {
          found.put(path, text(response));
          // What is sealed is in the language of the edition, whoever reads it.
          Browser.links(text(response)).stream()
              .filter(link -> link.startsWith("/es/") && !link.contains("month=2025"))
              .filter(link -> !link.contains("/site/"))
              .forEach(waiting::add);
        }
      }
    }
    return found;
  }

  // The first part of an address, how deep it goes, and whether it asks for a part.
  private static String kind(String path) {
    String[] parts = path.replaceAll("\\?.*", "").split("/", -1);
    String file = path.replaceAll("\\?.*", "").replaceAll("^[^.]*", "");
    return parts[2] + parts.length + file + path.contains("by=") + path.contains("only=");
  }

  @Test
  void everyKindOfPageIsVisited() {
    assertThat(pages.keySet())
        .anyMatch(p -> p.startsWith("/es/pages/social"))
        .anyMatch(p -> p.matches("/es/figures/\\w+\\?month=2026-10"))
        .anyMatch(p -> p.startsWith("/es/figures/") && p.contains("by="))
        .anyMatch(p -> p.matches("/es/cases\\?.*"))
        .anyMatch(p -> p.matches("/es/cases/.*"))
        .anyMatch(p -> p.startsWith("/es/changes"))
        .anyMatch(p -> p.equals("/es/editions"))
        .anyMatch(p -> p.startsWith("/es/editions/"))
        .anyMatch(p -> p.startsWith("/es/about"));
  }

  @Test
  void everyPageSaysThatItIsInSpanishAndLeadsToItsTwinAndBack() {
    pages.forEach(
        (path, page) -> {
          assertThat(page).as(path).contains(" lang=\"es\">");
          String english = other(page, "en");
          assertThat(english).as(path).doesNotStartWith("/es");
          String twin = text(browser.arrive(english));
          assertThat(twin).as(english).contains(" lang=\"en\">");
          assertThat(other(twin, "es")).as(english).isEqualTo("/es" + english);
        });
  }

  private static String other(String page, String language) {
    Matcher other = OTHER.matcher(page);
    while (other.find()) {
      if (other.group(2).equals(language)) {
        return plain(other.group(1));
      }
    }
    throw new IllegalArgumentException("no link to " + language);
  }

  @Test
  void noEnglishIsLeftOnAnyPage() {
    List<String> english = english();

    assertThat(english).hasSizeGreaterThan(500);
    pages.forEach(
        (path, page) -> {
          String twin = text(browser.arrive(other(page, "en")));
          assertThat(in(page, english)).as(path).isEmpty();
          assertThat(in(twin, english)).as("in English: " + path).hasSizeGreaterThan(5);
        });
  }

  private static List<String> in(String page, List<String> texts) {
    String read = plain(QUERY.matcher(page).replaceAll("")).toLowerCase(Locale.ROOT);
    return texts.stream().filter(read::contains).toList();
  }

  /** The parts of three words or more that stand between arguments, of all that is said. */
  private static List<String> english() {
    List<String> patterns = new ArrayList<>(Said.all());
    for (Metric metric : Metrics.catalogue()) {
      patterns.addAll(List.of(metric.label(), metric.means(), metric.formula()));
    }
    small
        .profile()
        .pages()
        .forEach(
            page -> {
              patterns.add(page.title().in("en"));
              page.charts().forEach(chart -> patterns.add(chart.title().in("en")));
            });
    List<String> fixed = new ArrayList<>();
    for (String pattern : patterns) {
      MessagePattern parsed = new MessagePattern(pattern);
      int from = 0;
      for (int i = 0; i < parsed.countParts(); i++) {
        MessagePattern.Part part = parsed.getPart(i);
        String text = pattern.substring(from, Math.max(from, part.getIndex())).strip();
        if (THREE_WORDS.matcher(text).find()) {
          fixed.add(text.toLowerCase(Locale.ROOT));
        }
        from = Math.max(from, part.getLimit());
      }
    }
    return fixed;
  }

  @Test
  void monthsDatesAndNumbersAreWrittenAsInSpanish() {
    Language spanish = Language.allOf(small.profile()).get(1);
    String overview = pages.get("/es/pages/overview?month=2026-10");

    assertThat(spanish.locale()).isEqualTo(Locale.forLanguageTag("es-US"));
    assertThat(overview).contains("octubre de 2026").doesNotContain("October", "Oct 2026");
    assertThat(browser.text("/es/quality"))
        .contains("1 nov 2026, 12:00 a.m.")
        .doesNotContain("Nov 2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/es/nowhere", "/es/pages/nowhere", "/es/figures/nowhere", "/es/cases/0"})
  void whatIsNotThereIsToldInSpanish(String path) {
    HttpResponse<byte[]> missing = browser.open(path);

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(text(missing))
        .contains(" lang=\"es\">", ">No se encontró</h1>")
        .containsPattern("[Nn]o (?:existe|había)")
        .doesNotContain("Not found", "There is no", "There was no");
  }
}
