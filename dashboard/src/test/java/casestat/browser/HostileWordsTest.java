package casestat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.command.Progress;
import casestat.dashboard.Dashboard;
import casestat.lake.Period;
import casestat.profile.EditionPeriod;
import casestat.report.EditionMaker;
import casestat.report.Release;
import casestat.report.SmallLake;
import casestat.report.WordLake;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stands in the data stays a word: with the policy that would stop it switched off, no
 * element and no handler comes of it.
 */
@Tag("browser")
class HostileWordsTest {
  private static final List<String> WORDS = Hostile.all();

  /** What no page of ours has, or has so many of. */
  private static final String MADE =
      "() => [...document.querySelectorAll('*')].filter(e =>"
          + " [...e.attributes].some(a => a.name.startsWith('on') || a.name === 'srcdoc' ||"
          + " a.name === 'autofocus' || /^\\s*javascript:/i.test(a.value)) ||"
          + " ['iframe', 'object', 'embed', 'math', 'animate', 'textarea'].includes(e.localName) ||"
          + " (e.localName === 'script' && !/\\/casestat\\.js$|^casestat\\.js$/.test("
          + "e.getAttribute('src') || '')) || (e.localName === 'img' &&"
          + " !/icon\\.svg$/.test(e.getAttribute('src') || '')) || (e.localName === 'base' &&"
          + " e.hasAttribute('href'))).map(e => e.outerHTML.slice(0, 200))";

  /** Points at every mark, and goes to every mark by key; how many of them said something. */
  private static final String POINTED =
      "() => { const tip = document.querySelector('.tip'); let told = 0;"
          + " for (const mark of document.querySelectorAll('svg .mark')) {"
          + " mark.dispatchEvent(new PointerEvent('pointerenter')); mark.focus();"
          + " told += tip && !tip.hidden && tip.textContent && !tip.children.length ? 1 : 0; }"
          + " return told; }";

  @Test
  void noWordOfTheDataBecomesPartOfAPage(@TempDir Path folder) throws IOException {
    SmallLake small = WordLake.in(folder, WORDS);
    Path published = folder.resolve("published");
    Path edition =
        new EditionMaker(small.profile(), small.lake(), published, Progress.onStandardError())
            .make(
                EditionPeriod.month(Period.yearMonth(202610)),
                Release.published(SmallLake.NOVEMBER));
    List<String> wrong = new ArrayList<>();
    int shown = 0;
    int occasions = 0;
    int told = 0;
    try (Dashboard dashboard = new Dashboard(small.profile(), small.lake(), published);
        BrowserContext visitor = Chromium.visitor(new NewContextOptions().setBypassCSP(true));
        Stream<Path> site = Files.list(edition.resolve("site"))) {
      dashboard.start("127.0.0.1", 0);
      String address = "http://127.0.0.1:" + dashboard.port();
      List<String> pages = new ArrayList<>();
      addresses().forEach(path -> pages.add(address + path));
      site.filter(f -> f.toString().endsWith(".html"))
          .map(Path::toUri)
          .map(URI::toString)
          .forEach(pages::add);
      for (String by : List.of("service_type", "department", "channel", "area")) {
        Path picture = folder.resolve(by + ".svg");
        Files.write(picture, taken(address + "/figures/incoming_cases.svg?month=2026-10&by=" + by));
        pages.add(picture.toUri().toString());
      }
      for (String by : List.of("service_type", "department", "channel", "area")) {
        String path = "/figures/incoming_cases.json?month=2026-10&by=" + by;
        assertThat(words(address + path)).as(path).containsAll(WORDS);
      }
      assertThat(words(address + "/changes.json?month=2026-10")).isNotEmpty();
      assertThat(words(address + "/editions/2026-10/r1/summary.json")).isNotEmpty();
      visitor.addInitScript("window.hits = []; window.pwned = () => window.hits.push(1);");
      Page page = visitor.newPage();
      page.onDialog(dialog -> wrong.add("asks " + dialog.message()));
      page.onPopup(popup -> wrong.add("opens " + popup.url()));
      for (String url : pages) {
        page.navigate(url);
        if (page.content().contains(Hostile.TRACE)) {
          shown++;
        }
        occasions += page.content().contains("Occasion 1") ? 1 : 0;
        told += ((Number) page.evaluate(POINTED)).intValue();
        @SuppressWarnings("unchecked")
        List<String> made = (List<String>) page.evaluate(MADE);
        made.forEach(element -> wrong.add(url + ": " + element));
        if (((Number) page.evaluate("() => window.hits.length")).intValue() > 0) {
          wrong.add(url + ": ran");
        }
      }
    }

    assertThat(WORDS).hasSize(120).doesNotHaveDuplicates();
    assertThat(shown).isGreaterThan(40);
    assertThat(occasions).isGreaterThan(5);
    assertThat(told).isGreaterThan(1000);
    assertThat(wrong).isEmpty();
    leadsNowhere(edition.resolve("report.pdf"));
  }

  /** No word is a link, a field or an order to a reader of the report; the words are in it. */
  private static void leadsNowhere(Path report) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(report.toFile())) {
      PDDocumentCatalog catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getOpenAction() instanceof PDAction).isFalse();
      assertThat(catalog.getAcroForm()).isNull();
      assertThat(catalog.getNames() == null ? null : catalog.getNames().getJavaScript()).isNull();
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getActions().getCOSObject().size()).isZero();
        for (PDAnnotation annotation : page.getAnnotations()) {
          assertThat(annotation).isInstanceOf(PDAnnotationLink.class);
          assertThat(annotation.getContents() + ((PDAnnotationLink) annotation).getAction())
              .doesNotContain(Hostile.TRACE);
          if (((PDAnnotationLink) annotation).getAction() instanceof PDActionURI link) {
            assertThat(link.getURI()).doesNotContain(Hostile.TRACE).startsWith("https://");
          }
        }
      }
      assertThat(new PDFTextStripper().getText(pdf)).contains(Hostile.TRACE);
    }
  }

  /** What is no page is for taking along: no browser shows it as one. */
  private static byte[] taken(String address) throws IOException {
    URLConnection file = URI.create(address).toURL().openConnection();
    assertThat(file.getHeaderField("Content-Disposition")).as(address).startsWith("attachment");
    assertThat(file.getHeaderField("X-Content-Type-Options")).isEqualTo("nosniff");
    try (InputStream in = file.getInputStream()) {
      return in.readAllBytes();
    }
  }

  /** Every text of an answer that no browser takes for a page. */
  private static List<String> words(String address) throws IOException {
    URLConnection answer = URI.create(address).toURL().openConnection();
    assertThat(answer.getHeaderField("Content-Type")).as(address).startsWith("application/json");
    assertThat(answer.getHeaderField("X-Content-Type-Options")).isEqualTo("nosniff");
    List<String> words = new ArrayList<>();
    try (JsonParser json = new ObjectMapper().createParser(answer.getInputStream())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          words.add(json.getText());
        }
      }
    }
    return words;
  }

  private static List<String> addresses() {
    List<String> paths = new ArrayList<>();
    for (String by : List.of("service_type", "department", "channel", "area")) {
      String asked = "/incoming_cases%s?month=2026-10&by=" + by;
      paths.add("/figures" + asked.formatted(""));
      paths.add("/embed/figures" + asked.formatted(""));
    }
    for (String page : List.of("overview", "demand", "promises", "people", "social")) {
      paths.add("/pages/" + page + "?month=2026-10");
    }
    paths.addAll(
        List.of(
            "/es/pages/responsiveness?month=2026-10",
            "/cases?metric=incoming_cases&month=2026-10",
            "/cases?metric=incoming_cases&month=2026-10&page=2",
            "/quality",
            "/runs",
            "/about",
            "/definitions",
            "/es/figures",
            "/figures/incoming_cases?month=2026-10&vs=previous",
            "/changes?month=2026-10",
            "/editions",
            "/editions/2026-10/r1",
            "/search?q=pwned"));
    for (int i = 0; i < WORDS.size(); i += 9) {
      String word = URLEncoder.encode(WORDS.get(i), StandardCharsets.UTF_8);
      paths.add("/cases/" + word.replace("+", "%20"));
      paths.add("/embed/figures/incoming_cases?month=2026-10&channel=" + word);
      paths.add("/search?q=" + word);
      paths.add("/case?id=" + word);
      paths.add("/figures/incoming_cases?month=2026-10&department=" + word);
      paths.add("/es/figures/" + word.replace("+", "%20").replace("%2F", ""));
    }
    return paths;
  }
}
