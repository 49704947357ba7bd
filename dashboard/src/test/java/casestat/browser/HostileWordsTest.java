package casestat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.command.Progress;
import casestat.dashboard.Dashboard;
import casestat.lake.Case;
import casestat.lake.Event;
import casestat.lake.Outcome;
import casestat.lake.Period;
import casestat.lake.Precision;
import casestat.lake.Reject;
import casestat.profile.EditionPeriod;
import casestat.profile.Profiles;
import casestat.report.EditionMaker;
import casestat.report.Release;
import casestat.report.SmallLake;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
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

  @Test
  void noWordOfTheDataBecomesPartOfAPage(@TempDir Path folder) throws IOException {
    SmallLake small = lake(folder);
    Path published = folder.resolve("published");
    Path edition =
        new EditionMaker(small.profile(), small.lake(), published, Progress.onStandardError())
            .make(
                EditionPeriod.month(Period.yearMonth(202610)),
                Release.published(SmallLake.NOVEMBER));
    List<String> wrong = new ArrayList<>();
    int shown = 0;
    int occasions = 0;
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
    assertThat(wrong).isEmpty();
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

  private static List<String> addresses() {
    List<String> paths = new ArrayList<>();
    for (String by : List.of("service_type", "department", "channel", "area")) {
      paths.add("/figures/incoming_cases?month=2026-10&by=" + by);
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
            "/changes?month=2026-10",
            "/editions/2026-10/r1",
            "/search?q=pwned"));
    for (int i = 0; i < WORDS.size(); i += 9) {
      String word = URLEncoder.encode(WORDS.get(i), StandardCharsets.UTF_8);
      paths.add("/search?q=" + word);
      paths.add("/case?id=" + word);
      paths.add("/figures/incoming_cases?month=2026-10&department=" + word);
      paths.add("/es/figures/" + word.replace("+", "%20").replace("%2F", ""));
    }
    return paths;
  }

  /** A lake in which every word that comes from outside is one of them, of a city called by one. */
  private static SmallLake lake(Path folder) throws IOException {
    Path profile = folder.resolve("city311.yml");
    String yaml;
    try (InputStream shipped = shipped("city311.yml")) {
      yaml = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
    }
    Files.writeString(
        profile,
        yaml.replace(
                "title: Riverton 311",
                "title: '<b onclick=pwned(1)>\"><img src=x onerror=pwned(1)>'")
            .replaceFirst(
                "(?m)^events:.*(\\R  - .*)+", Matcher.quoteReplacement("events: events.yml")));
    Files.writeString(folder.resolve("events.yml"), occasions());
    for (String beside : List.of("us-federal.yml", "city311-areas.geojson")) {
      try (InputStream in = shipped(beside)) {
        Files.write(folder.resolve(beside), in.readAllBytes());
      }
    }
    List<Case> cases = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    for (int i = 0; i < WORDS.size(); i++) {
      String word = WORDS.get(i);
      Instant opened = Instant.parse("2026-10-01T12:00:00Z").plus(Duration.ofHours(5L * i));
      Instant resolved = opened.plus(Duration.ofHours(20));
      cases.add(
          new Case(
              word,
              opened,
              null,
              resolved,
              resolved,
              null,
              null,
              resolved,
              Outcome.RESOLVED,
              WORDS.get((i + 1) % WORDS.size()),
              WORDS.get((i + 2) % WORDS.size()),
              WORDS.get((i + 3) % WORDS.size()),
              WORDS.get((i + 4) % WORDS.size()),
              word,
              null,
              null,
              Precision.INSTANT,
              Precision.INSTANT,
              "d1",
              1,
              i + 2L,
              i));
      events.add(event(word, opened, Event.Kind.SUBMITTED, i * 2));
      events.add(event(word, resolved, Event.Kind.RESOLVED, i * 2 + 1));
      rejects.add(new Reject("d1", "cases", word + ".csv", i + 2, word, word));
    }
    return SmallLake.in(folder.resolve("lake"), profile.toString())
        .since(202609)
        .deliver("d1", cases, events, rejects, SmallLake.NOVEMBER)
        .analyze("run-1", SmallLake.NOVEMBER);
  }

  /** Something that happened for each word, in September and October. */
  private static String occasions() {
    StringBuilder yaml = new StringBuilder("events:\n");
    for (int i = 0; i < WORDS.size(); i++) {
      yaml.append(
              "  - {on: 2026-%02d-%02d, text: \"Occasion %d ".formatted(9 + i / 60, 1 + i % 30, i))
          .append(WORDS.get(i).replace("\\", "\\\\").replace("\"", "\\\""))
          .append("\"}\n");
    }
    return yaml.toString();
  }

  private static InputStream shipped(String name) {
    InputStream file = Profiles.class.getResourceAsStream("/profiles/" + name);
    if (file == null) {
      throw new IllegalStateException("no " + name);
    }
    return file;
  }

  private static Event event(String word, Instant at, Event.Kind kind, int seq) {
    return new Event(
        word, at, seq, kind, Event.Actor.AGENT, word, word, word, word, word, "d1", seq + 2L, seq);
  }
}
