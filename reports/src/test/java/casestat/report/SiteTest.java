package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.profile.Skin;
import casestat.report.html.EditionFile;
import casestat.report.html.RestatedFigure;
import casestat.report.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class SiteTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

  @TempDir static Path folder;

  private static SmallLake small;
  private static Reported report;
  private static Path site;
  private static final Map<String, String> PAGES = new TreeMap<>();

  @BeforeAll
  static void make() throws IOException {
    small = MadeUp.lake();
    report = Reported.of(small, "en", List.of());
    site = folder.resolve("r2/site");
    Site.write(report.spec(), small.profile().publication().skin(), site);
    for (EditionFile file : report.spec().front().files()) {
      Files.createFile(site.resolveSibling(file.name()));
    }
    Path tables = Files.createDirectories(site.resolveSibling("tables"));
    for (PageView page : report.pages()) {
      for (TableView view : page.tables()) {
        Files.createFile(tables.resolve(view.table().id() + ".csv"));
      }
    }
    try (Stream<Path> files = Files.list(site)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        PAGES.put(file.getFileName().toString(), Files.readString(file));
      }
    }
  }

  @Test
  void thereIsAPageForEveryPageOfTheProfile() {
    assertThat(PAGES.keySet()).contains("index.html", "changes.html", "about.html");
    small
        .profile()
        .pages()
        .forEach(p -> assertThat(PAGES).containsKey("page-" + p.page() + ".html"));
  }

  @Test
  void everyLinkLeadsToSomethingOnDisk() {
    int followed = 0;
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      Matcher link = LINK.matcher(page.getValue());
      while (link.find()) {
        String[] parts = link.group(1).split("#", 2);
        String name = parts[0].isEmpty() ? page.getKey() : parts[0];
        assertThat(name).doesNotContain(":").doesNotStartWith("/");
        assertThat(site.resolve(name)).as(page.getKey()).isRegularFile();
        if (parts.length == 2) {
          assertThat(PAGES.get(name)).contains(" id=\"" + parts[1] + "\"");
        }
        followed++;
      }
    }
    assertThat(followed).isGreaterThan(100);
    assertThat(PAGES.get("index.html"))
        .contains("../workbook.xlsx", "../report.pdf", "../figures.csv", "../manifest.json");
  }

  @Test
  void tablesSayWhatTheirNumbersRestOnAndWhatTheirMarksMean() {
    String page = PAGES.get("page-charter-1075.html");

    assertThat(page)
        .contains("scope=\"colgroup\"", "<span class=\"n\">n = ", "[z] not applicable")
        .contains("<span class=\"unseen\">, worse</span>", "../tables/charter-1075-citywide.csv");
  }

  @Test
  void aStrictPolicyFindsNothingToForbidAndAParserNothingToMend() throws Exception {
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      String html = page.getValue();
      assertThat(html)
          .as(page.getKey())
          .doesNotContain("<script", " style=", "<style", " onclick", " onerror=\"", MadeUp.IMAGE);
      // Raises where it is not well formed.
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new java.io.StringReader(html)));
    }
    assertThat(String.join("", PAGES.values())).contains("&lt;script&gt;alert(1)");
  }

  @Test
  void everyPageSaysWhatAPublishedFigureMustSay() {
    PAGES.forEach(
        (name, html) ->
            assertThat(html)
                .as(name)
                .contains("<dt>Producer</dt> <dd>Riverton 311</dd>")
                .contains("<dt>Status</dt> <dd>Published, revision 2</dd>")
                .contains("<dt>Revision</dt> <dd>r2</dd>")
                .contains("<dt>Data complete to</dt> <dd>31 Oct 2026 23:59</dd>")
                .contains("<dt>Source</dt> <dd>cases</dd>")
                .contains(
                    "<dt>Next update</dt>",
                    "<dt>Contact</dt>",
                    "<dt>Limits</dt>",
                    "<dt>Archive</dt>"));
  }

  @Test
  void everyChartHasItsNumbersBehindIt() {
    int cells = 0;
    for (var page : report.spec().pages()) {
      String html = PAGES.get("page-" + page.id() + ".html");
      for (var chart : page.charts()) {
        for (var line : chart.chart().table().lines()) {
          for (var cell : line.cells().subList(1, line.cells().size())) {
            assertThat(html).contains(">" + escaped(cell.text()) + "</td>");
            cells++;
          }
        }
      }
    }
    assertThat(cells).isGreaterThan(1000);
  }

  @Test
  void whatWasRestatedStandsOnAPageOfItsOwn(@TempDir Path other) throws IOException {
    RestatedFigure moved =
        new RestatedFigure("Incoming cases", "October 2026", "24", "26", "late delivery", 3, 1);

    Site.write(Reported.of(small, "en", List.of(moved)).spec(), Skin.PLAIN, other);

    assertThat(Files.readString(other.resolve("restatements.html")))
        .contains(">Incoming cases</th>", ">24</td>", ">26</td>", "late delivery");
    assertThat(PAGES.get("restatements.html"))
        .contains("No figure that was published before has changed.");
  }

  @Test
  void everyPageIsInTheLanguageOfTheEdition(@TempDir Path other) throws IOException {
    Site.write(Reported.of(small, "es", List.of()).spec(), Skin.PLAIN, other);

    for (String name : PAGES.keySet()) {
      assertThat(Files.readString(other.resolve(name)))
          .as(name)
          .contains("lang=\"es-US\"", "<dt>Responsable</dt>", "<dt>Situación</dt>")
          .doesNotContain("<dt>Producer", "<dt>Status", "Data complete to", "Next update");
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
