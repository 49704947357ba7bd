package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.access.Access;
import casestat.access.Doors;
import casestat.access.Role;
import casestat.command.Progress;
import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.profile.EditionPeriod;
import casestat.report.EditionMaker;
import casestat.report.MadeUp;
import casestat.report.Release;
import casestat.report.SmallLake;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What each role sees of each address, and what nobody gets by asking otherwise. All people ask one
 * dashboard, which takes longer to make than the tests to run; that is why they are in one file.
 */
class WhoSeesWhatTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OCTOBER = "month=2026-10";
  private static final String SANITATION = "Sanitation";
  private static final String PARKS = "Parks & Trees";

  @TempDir static Path folder;
  private static SmallLake small;
  private static Dashboard dashboard;
  private static int port;
  private static Person nobody;
  private static Person viewer;
  private static Person analyst;
  private static Person publisher;
  private static Person sanitation;
  private static Person parks;
  private static Person both;

  @BeforeAll
  static void serve() {
    small = MadeUp.lake();
    Path published = folder.resolve("published");
    new EditionMaker(small.profile(), small.lake(), published, Progress.onStandardError())
        .make(EditionPeriod.month(Period.yearMonth(202610)), Release.published(SmallLake.NOVEMBER));
    Access access =
        new Doors(folder)
            .user("vera", Role.VIEWER)
            .user("ana", Role.ANALYST)
            .user("paul", Role.PUBLISHER)
            .user("sam", Role.ANALYST, SANITATION)
            .user("pia", Role.ANALYST, PARKS)
            .user("bo", Role.ANALYST, SANITATION, PARKS)
            .everybody()
            .open();
    dashboard = new Dashboard(small.profile(), small.lake(), published, access);
    dashboard.start("127.0.0.1", 0);
    port = dashboard.port();
    nobody = new Person(port);
    viewer = Person.loggedIn(port, "vera");
    analyst = Person.loggedIn(port, "ana");
    publisher = Person.loggedIn(port, "paul");
    sanitation = Person.loggedIn(port, "sam");
    parks = Person.loggedIn(port, "pia");
    both = Person.loggedIn(port, "bo");
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  // Routes

  @Test
  void theRoutesAreThoseOfTheList() throws IOException {
    Path list = Path.of("src/test/resources/casestat/dashboard/routes.txt");

    assertThat(dashboard.routes()).isEqualTo(Files.readAllLines(list));
  }

  /** An address of each route with an answer, and who may have it. */
  private static Map<String, Role> addresses() {
    Map<String, Role> all = new LinkedHashMap<>();
    for (String root : List.of("", "/es")) {
      all.put(root + "/", Role.PUBLIC);
      all.put(root + "/pages/overview?" + OCTOBER, Role.PUBLIC);
      all.put(root + "/pages/overview.xlsx?" + OCTOBER, Role.PUBLIC);
      all.put(root + "/pages/overview/backlog.csv?" + OCTOBER, Role.PUBLIC);
      all.put(root + "/changes?" + OCTOBER, Role.PUBLIC);
      all.put(root + "/changes.json?" + OCTOBER, Role.PUBLIC);
      all.put(root + "/figures", Role.PUBLIC);
      all.put(root + "/figures/incoming_cases?" + OCTOBER, Role.PUBLIC);
      all.put(root + "/figures/incoming_cases.json?" + OCTOBER, Role.PUBLIC);
      all.put(root + "/figures/incoming_cases?" + OCTOBER + "&vs=previous", Role.PUBLIC);
      all.put(root + "/embed/figures/incoming_cases?" + OCTOBER, Role.PUBLIC);
      all.put(root + "/cases?metric=incoming_cases&" + OCTOBER, Role.ANALYST);
      all.put(root + "/case?id=d1-0005", Role.ANALYST);
      all.put(root + "/cases/d1-0005", Role.ANALYST);
      all.put(root + "/about", Role.PUBLIC);
      all.put(root + "/definitions", Role.PUBLIC);
      all.put(root + "/quality", Role.PUBLIC);
      all.put(root + "/runs", Role.VIEWER);
      all.put(root + "/search?q=sanitation", Role.PUBLIC);
      all.put(root + "/editions", Role.PUBLIC);
      all.put(root + "/editions/2026-10/r1", Role.PUBLIC);
      all.put(root + "/editions/2026-10/r1/manifest.json", Role.PUBLIC);
      all.put(root + "/editions/2026-10/r1/figures.csv", Role.VIEWER);
      all.put(root + "/editions/2026-10/r1/report.pdf", Role.VIEWER);
      all.put(root + "/editions/2026-10/r1/workbook.xlsx", Role.ANALYST);
      all.put(root + "/login", Role.PUBLIC);
    }
    all.put("/api/figures", Role.PUBLIC);
    all.put("/api/openapi.json", Role.PUBLIC);
    all.put("/health", Role.PUBLIC);
    all.put(Assets.of(small.profile()).folder() + "/casestat.css", Role.PUBLIC);
    return all;
  }

  @Test
  void everyRoleSeesWhatItMayAndNothingElse() {
    Map<Role, Person> people =
        Map.of(
            Role.PUBLIC, nobody,
            Role.VIEWER, viewer,
            Role.ANALYST, analyst,
            Role.PUBLISHER, publisher);
    addresses()
        .forEach(
            (address, needed) ->
                people.forEach(
                    (role, person) -> {
                      HttpResponse<String> answer = person.arrive(address);
                      assertThat(answer.statusCode())
                          .as("%s for %s", address, role)
                          .isIn(role.may(needed) ? List.of(200) : List.of(401, 403, 404));
                      if (!role.may(Role.ANALYST)) {
                        assertThat(withoutLanguages(answer))
                            .as("%s for %s", address, role)
                            .doesNotContain("href=\"/cases", "href=\"/es/cases", "d1-0006");
                      }
                    }));
  }

  /** Without the links to what was asked for itself. */
  private static String withoutLanguages(HttpResponse<String> answer) {
    return answer.body().replaceAll("<a [^>]*hreflang[^>]*>|name=\"to\" value=\"[^\"]*\"", "");
  }

  @Test
  void everyRouteHasAnAddressInTheMatrix() {
    for (String route : dashboard.routes()) {
      if (route.startsWith("GET ")) {
        String pattern =
            route.substring(4).replaceAll("\\{[^}]+}", "[^/?]+").replaceAll("<[^>]+>", ".+");
        assertThat(addresses().keySet())
            .as(route)
            .anyMatch(address -> address.replaceAll("\\?.*", "").matches(pattern));
      }
    }
  }

  @Test
  void withoutALoginEveryAddressOfAClosedServerLeadsToTheLogin() {
    Path own = folder.resolve("closed");
    assertThat(own.toFile().mkdirs()).isTrue();
    try (Dashboard closed =
        new Dashboard(
            small.profile(),
            small.lake(),
            folder.resolve("published"),
            new Doors(own).user("vera", Role.VIEWER).open())) {
      closed.start("127.0.0.1", 0);
      Person stranger = new Person(closed.port());
      addresses()
          .keySet()
          .forEach(
              address -> {
                HttpResponse<String> answer = stranger.open(address);
                boolean isOpen =
                    address.endsWith("/login")
                        || address.equals("/health")
                        || address.startsWith("/assets/");
                assertThat(answer.statusCode())
                    .as(address)
                    .isIn(isOpen ? List.of(200) : List.of(303, 401));
                if (answer.statusCode() == 303) {
                  assertThat(answer.headers().firstValue("Location").orElse(""))
                      .startsWith(address.startsWith("/es/") ? "/es/login?to=" : "/login?to=");
                }
                assertThat(withoutLanguages(answer)).doesNotContain("Sanitation", "backlog", "d1-");
              });
      assertThat(stranger.open("/nothing").statusCode()).isEqualTo(303);
    }
  }

  // Departments

  @Test
  void twoPeopleOfDifferentDepartmentsNeverSeeEachOthers() {
    List<String> addresses =
        List.of(
            "/",
            "/figures/incoming_cases?" + OCTOBER,
            "/figures/incoming_cases.json?" + OCTOBER + "&department=%s&by=department",
            "/figures/incoming_cases.csv?" + OCTOBER + "&department=%s",
            "/figures/resolution_met_due.svg?" + OCTOBER + "&department=%s",
            "/figures/resolution_met_due.png?" + OCTOBER + "&department=%s",
            "/figures/incoming_cases.xlsx?" + OCTOBER + "&department=%s&by=channel",
            "/pages/overview.xlsx?" + OCTOBER + "&department=%s",
            "/pages/overview/backlog.csv?" + OCTOBER + "&department=%s",
            "/es/pages/overview?" + OCTOBER,
            "/figures/incoming_cases.json?" + OCTOBER + "&department=%s&vs=previous",
            "/embed/figures/incoming_cases?" + OCTOBER,
            "/changes.json?" + OCTOBER,
            "/cases?metric=incoming_cases&" + OCTOBER,
            "/definitions",
            "/quality",
            "/runs",
            "/search?q=parks",
            "/search?q=sanitation",
            "/api/figures",
            "/editions/2026-10/r1");
    int told = 0;
    for (int i = 0; i < 1000; i++) {
      boolean isSanitation = i % 2 == 0;
      String own = isSanitation ? SANITATION : PARKS;
      String address =
          addresses
              .get((i / 2) % addresses.size())
              .replace("%s", URLEncoder.encode(own, StandardCharsets.UTF_8).replace("+", "%20"));
      HttpResponse<String> answer = (isSanitation ? sanitation : parks).arrive(address);
      String body = answer.body();
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      assertThat(body)
          .as(address)
          .doesNotContain(isSanitation ? "Parks" : SANITATION, "O'Higgins", "O&#39;Higgins")
          .doesNotContain("Something went wrong");
      told += body.contains(isSanitation ? SANITATION : "Parks") ? 1 : 0;
    }
    assertThat(told).isGreaterThan(500);
  }

  @Test
  void anAddressAlwaysSaysWhichDepartmentIsSeen() {
    HttpResponse<String> one = sanitation.open("/figures/incoming_cases?" + OCTOBER);
    HttpResponse<String> some = both.open("/figures/incoming_cases?" + OCTOBER);

    assertThat(one.statusCode()).isEqualTo(303);
    assertThat(one.headers().firstValue("Location"))
        .hasValue("/figures/incoming_cases?" + OCTOBER + "&department=Sanitation");
    assertThat(some.statusCode()).isEqualTo(403);
    assertThat(Browser.links(some.body()))
        .contains(
            "/figures/incoming_cases?" + OCTOBER + "&department=Sanitation",
            "/figures/incoming_cases?" + OCTOBER + "&department=Parks%20%26%20Trees");
    assertThat(both.arrive("/figures/incoming_cases?" + OCTOBER + "&department=Sanitation").body())
        .contains(SANITATION);
  }

  @Test
  void whatWhoSeesPartIsToldIsWhatTheOthersAreToldOfIt() throws IOException {
    int compared = 0;
    for (Metric metric :
        small.profile().metrics().stream()
            .map(g -> g.metric())
            .distinct()
            .map(casestat.metrics.Metrics::metric)
            .toList()) {
      if (metric.by().contains("department")) {
        String address =
            "/figures/%s.json?%s&department=Sanitation".formatted(metric.metric(), OCTOBER);
        JsonNode part = JSON.readTree(sanitation.open(address).body()).get("rows");
        JsonNode whole = JSON.readTree(analyst.open(address).body()).get("rows");
        assertThat(part).as(metric.metric()).isEqualTo(whole);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  @Test
  void aCaseOfAnotherDepartmentIsNotThere() throws IOException {
    SortedSet<Integer> statuses = new TreeSet<>();
    int seen = 0;
    for (var facts : small.facts().subList(1, 60)) {
      HttpResponse<String> answer = sanitation.open("/cases/" + facts.caseId());
      boolean isOwn = facts.department().equals(SANITATION);
      assertThat(answer.statusCode()).as(facts.toString()).isEqualTo(isOwn ? 200 : 404);
      statuses.add(answer.statusCode());
      seen += isOwn ? 1 : 0;
    }
    assertThat(statuses).containsExactly(200, 404);
    assertThat(Files.readString(folder.resolve("audit.jsonl")).split("/cases/d1-", -1).length)
        .isGreaterThan(seen);
  }

  private static final String NOWHERE = "Ports%20%26%20Trees";

  @Test
  void whoAsksForAnotherDepartmentIsToldNothingOfIt() {
    String other = "Parks%20%26%20Trees";
    String ofOther =
        small.facts().stream()
            .filter(facts -> facts.department().equals(PARKS) && !facts.caseId().contains("/"))
            .findFirst()
            .orElseThrow()
            .caseId();
    for (String root : List.of("", "/es")) {
      for (String address :
          List.of(
              "/pages/overview?" + OCTOBER + "&department=" + other,
              "/pages/overview.xlsx?" + OCTOBER + "&department=" + other,
              "/pages/overview/backlog.csv?" + OCTOBER + "&department=" + other,
              "/figures/incoming_cases?" + OCTOBER + "&department=" + other,
              "/figures/incoming_cases.json?" + OCTOBER + "&department=" + other,
              "/figures/incoming_cases.csv?" + OCTOBER + "&department=" + other + "&by=channel",
              "/figures/incoming_cases.svg?" + OCTOBER + "&department=" + other,
              "/figures/incoming_cases.json?"
                  + OCTOBER
                  + "&department=Sanitation&vs=department:"
                  + other,
              "/embed/figures/incoming_cases?" + OCTOBER + "&department=" + other,
              "/cases?metric=incoming_cases&" + OCTOBER + "&department=" + other,
              "/case?id=" + ofOther,
              "/cases/" + ofOther)) {
        HttpResponse<String> answer = sanitation.arrive(root + address);
        HttpResponse<String> ofNothing =
            sanitation.arrive(root + address.replace(other, NOWHERE).replace(ofOther, "d1-none"));
        assertThat(answer.statusCode()).as(root + address).isIn(400, 403, 404);
        // Not even that it is there.
        assertThat(answer.statusCode()).isEqualTo(ofNothing.statusCode());
        assertThat(answer.body().replaceAll("Parks(%20%26%20| &amp; | & )Trees|" + ofOther, "X"))
            .as(root + address)
            .isEqualTo(
                ofNothing.body().replaceAll("Ports(%20%26%20| &amp; | & )Trees|d1-none", "X"));
        assertThat(parks.arrive(root + address.replace("=Sanitation&vs", "=" + other + "&vs")))
            .as(root + address)
            .satisfiesAnyOf(
                own -> assertThat(own.statusCode()).isEqualTo(200),
                own -> assertThat(address).contains("vs="));
      }
      assertThat(sanitation.arrive(root + "/search?q=" + ofOther).body())
          .doesNotContain("href=\"" + root + "/cases/" + ofOther);
      assertThat(parks.arrive(root + "/search?q=" + ofOther).body()).contains("/cases/" + ofOther);
    }
  }

  @Test
  void filesOfTheWholeServiceAreNotForWhoSeesPart() {
    assertThat(sanitation.open("/editions/2026-10/r1/manifest.json").statusCode()).isEqualTo(200);
    for (String file : List.of("figures.csv", "workbook.xlsx", "report.pdf", "summary.json")) {
      assertThat(sanitation.open("/editions/2026-10/r1/" + file).statusCode())
          .as(file)
          .isEqualTo(404);
    }
  }

  @Test
  void whatOneHasKeptIsNotConfirmedToAnother() {
    String address = "/api/figures";
    String tag = viewer.open(address).headers().firstValue("ETag").orElseThrow();
    String own = sanitation.open(address).headers().firstValue("ETag").orElseThrow();
    String everybodys = nobody.open(address).headers().firstValue("ETag").orElseThrow();

    assertThat(List.of(tag, own, everybodys)).doesNotHaveDuplicates();
    assertThat(nobody.open(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(nobody.open(address, "If-None-Match", everybodys).statusCode()).isEqualTo(304);
  }

  // Everybody

  @Test
  void everybodySeesPublishedMonthsAndNoSmallGroup() throws IOException {
    assertThat(nobody.open("/pages/overview?month=2026-09").statusCode()).isEqualTo(404);
    int withheld = 0;
    int told = 0;
    for (JsonNode figure : JSON.readTree(nobody.open("/api/figures").body()).get("figures")) {
      List<String> ways = new ArrayList<>(List.of(""));
      figure.get("by").forEach(by -> ways.add("&by=" + by.asText()));
      for (String by : ways) {
        HttpResponse<String> answer = nobody.open(figure.get("json").asText() + "?" + OCTOBER + by);
        assertThat(answer.statusCode()).isEqualTo(200);
        for (JsonNode row : JSON.readTree(answer.body()).get("rows")) {
          withheld += row.get("mark").asText().equals("c") ? 1 : 0;
          if (!row.get("n").isNull() && !row.get("value").isNull()) {
            told++;
            assertThat(row.get("n").asLong())
                .as(figure.get("metric") + by + row)
                .satisfiesAnyOf(
                    n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThanOrEqualTo(10));
          }
        }
      }
    }
    assertThat(withheld).isGreaterThan(50);
    assertThat(told).isGreaterThan(50);
  }

  @Test
  void noPageForEverybodyLeadsToACaseOrFails() {
    for (var page : small.profile().pages()) {
      HttpResponse<String> answer = nobody.open("/pages/" + page.page() + "?" + OCTOBER);
      assertThat(answer.statusCode()).as(page.page()).isEqualTo(200);
      for (String link : Browser.links(answer.body())) {
        assertThat(link).doesNotMatch("(/es)?/cases?([/?].*)?");
        if (link.matches("/(pages|figures|changes|about|editions).*")) {
          assertThat(nobody.arrive(link).statusCode()).as(link).isIn(200, 403);
        }
      }
    }
  }

  // Asked otherwise

  @Test
  void noPathLeadsToAFileThatIsNotListed() throws IOException {
    Path edition = folder.resolve("published/city311/2026-10/r1");
    Path secret = Files.writeString(folder.resolve("published/secret.txt"), "not for you");
    Files.createSymbolicLink(edition.resolve("linked.txt"), secret);
    Files.createSymbolicLink(edition.resolve("up"), folder.resolve("published"));
    Files.createSymbolicLink(edition.resolveSibling("linked"), folder.resolve("published"));
    List<String> ways = new ArrayList<>();
    for (String target :
        List.of(
            "secret.txt", "etc/passwd", "proc/self/environ", "secret.txt%00.csv", "users.yml")) {
      for (String up :
          List.of(
              "../",
              "..%2f",
              "%2e%2e/",
              "%2e%2e%2f",
              "%252e%252e%252f",
              "..%5c",
              "....//",
              "..;/",
              "%c0%ae%c0%ae/",
              ".%00./")) {
        ways.add(up + target);
        ways.add(up.repeat(5) + target);
      }
      ways.add("/" + target);
      ways.add("%2f" + target);
      ways.add("file:///" + target);
      ways.add("c:%5c" + target);
    }
    ways.addAll(List.of("linked.txt", "up/secret.txt", "up", "a".repeat(5000), "a/".repeat(900)));
    List<String> roots =
        new ArrayList<>(List.of("/api/", Assets.of(small.profile()).folder() + "/"));
    for (String language : List.of("", "/es")) {
      for (String root :
          List.of(
              "/",
              "/editions/2026-10/r1/",
              "/editions/2026-10/linked/",
              "/editions/2026-10/",
              "/editions/",
              "/pages/",
              "/pages/overview/",
              "/figures/",
              "/embed/figures/",
              "/cases/")) {
        roots.add(language + root);
      }
    }
    String session = "Cookie: casestat=" + analyst.cookie("casestat") + "\r\n";
    int tried = 0;
    for (String root : roots) {
      for (String way : ways) {
        String answer = raw("GET", root + way, session);
        assertThat(status(answer)).as(root + way).isBetween(300, 499);
        assertThat(answer).as(root + way).doesNotContain("not for you", "root:x", "argon2id");
        tried++;
      }
    }
    assertThat(tried).isEqualTo(22 * 125);
    // What is there is found, so that the way to it is not at fault.
    assertThat(raw("GET", "/editions/2026-10/r1/manifest.json", session)).contains("\"sha");
  }

  @Test
  void aListedFileThatLeadsElsewhereIsNotSent() throws IOException {
    Path manifest = folder.resolve("published/city311/2026-10/r1/datapackage.json");
    Path kept = folder.resolve("datapackage.json");
    Files.move(manifest, kept);
    Files.createSymbolicLink(manifest, kept);
    try {
      assertThat(nobody.open("/editions/2026-10/r1/datapackage.json").statusCode()).isEqualTo(404);
    } finally {
      Files.delete(manifest);
      Files.move(kept, manifest);
    }
    assertThat(nobody.open("/editions/2026-10/r1/datapackage.json").statusCode()).isEqualTo(200);
  }

  private static final List<String> ODD =
      List.of(
          "",
          "%20",
          "%00",
          "%0d%0aSet-Cookie:%20a=b",
          "%0aX:y",
          "'",
          "\"",
          "%27%20or%201=1--",
          "%3Cscript%3Ealert(1)%3C/script%3E",
          "..%2f..%2fetc%2fpasswd",
          "%ff",
          "%",
          "%zz",
          "%e2%28",
          "-1",
          "0",
          "99999999999999999999",
          "1e9",
          "NaN",
          "null",
          "undefined",
          "true",
          "[]",
          "{}",
          "2026-13",
          "2026-1",
          "0000-00",
          "9999-12",
          "2026-10-01",
          "all",
          "(every)",
          "Parks%20%26%20Trees",
          "parks",
          "%F0%9F%98%80",
          "%E2%80%AE",
          "*",
          "%25",
          "$%7B7*7%7D",
          "%23%7B7%7D",
          "%7B%7B7%7D%7D",
          "A".repeat(2000),
          "x&month=2026-10&month=2026-09&department=a&department=b");

  @Test
  void noParameterBreaksAPageOrOpensIt() {
    List<String> names = new ArrayList<>(Address.ORDER);
    names.addAll(List.of("id", "to", "nonsense", "department[]", "DEPARTMENT"));
    // Each is an address that answers, with one thing more, or the same thing twice.
    List<String> paths =
        addresses().keySet().stream()
            .filter(address -> !address.startsWith("/es/") || address.startsWith("/es/pages/o"))
            .map(address -> address.contains("?") ? address + "&" : address + "?")
            .toList();
    assertThat(ODD).hasSize(42);
    String session = "Cookie: casestat=" + sanitation.cookie("casestat") + "\r\n";
    int asked = 0;
    for (int p = 0; p < paths.size(); p++) {
      for (int n = 0; n < names.size(); n++) {
        // Every word at every address, in every parameter, and every parameter at every address.
        for (int o = (p + n) % 7; o < ODD.size(); o += 7) {
          String address = paths.get(p) + names.get(n) + "=" + ODD.get(o);
          for (int hop = 0; hop < 3 && !address.isEmpty(); hop++) {
            String answer = raw("GET", address, session);
            asked++;
            assertThat(status(answer)).as(address).isLessThan(500).isGreaterThan(199);
            String head = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
            assertThat(head).as(address).doesNotContainIgnoringCase("\nset-cookie: a=b", "\nX:y");
            assertThat(answer).as(address).doesNotContain("<script>alert", "O'Higgins");
            String next =
                LOCATION.matcher(head).results().map(m -> m.group(1)).findFirst().orElse("");
            assertThat(next).as(address).matches("|/([^/\\\\].*)?");
            address = next;
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(3000);
  }

  private static final Pattern LOCATION = Pattern.compile("(?im)^location: (.*?)\\s*$");

  @Test
  void everyAnswerTellsABrowserWhatToKeepTo() {
    List<String> answers = new ArrayList<>();
    for (String address : addresses().keySet()) {
      for (Person person : List.of(nobody, viewer, analyst)) {
        answers.add(raw("GET", address, "Cookie: casestat=" + person.cookie("casestat") + "\r\n"));
      }
    }
    answers.add(raw("GET", "/nothing", ""));
    answers.add(raw("POST", "/pages/overview", "Content-Length: 0\r\n"));
    answers.add(raw("POST", "/login", "Content-Length: 0\r\n"));
    answers.add(raw("GET", "/pages/overview?month=2026-13", ""));
    answers.add(raw("GET", "/about", "X-Long: " + "<b>".repeat(7000) + "\r\n"));
    answers.add(raw("POST", "/login", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"));
    answers.add(raw("GET", "/about", "<script>alert(1)</script>\r\n"));
    answers.add(raw("GET", "/editions/%2e%2e/%2e%2e/<script>", ""));
    answers.add(raw("G<script>ET", "/about", ""));
    SortedSet<Integer> statuses = new TreeSet<>();
    for (String answer : answers) {
      String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
      statuses.add(status(answer));
      assertThat(head)
          .containsIgnoringCase("\r\nContent-Security-Policy: default-src 'none'; ")
          .containsIgnoringCase("frame-ancestors 'none'")
          .containsIgnoringCase("\r\nX-Content-Type-Options: nosniff")
          .containsIgnoringCase("\r\nReferrer-Policy: same-origin")
          .containsIgnoringCase("\r\nCross-Origin-Opener-Policy: same-origin")
          .doesNotContainIgnoringCase("\r\nServer:", "\r\nX-Powered-By");
      // Data for machines hold their words as they are.
      if (head.contains("text/html")) {
        assertThat(answer).doesNotContain("<script>alert", "<b><b>", "<script>ET", "\tat ");
      }
    }
    assertThat(statuses).contains(200, 303, 400, 403, 404, 405, 431);
  }

  @Test
  void methodsThatChangeThingsAreRefused() {
    for (String method :
        List.of("TRACE", "PUT", "DELETE", "PATCH", "CONNECT", "OPTIONS", "PROPFIND", "JUNK")) {
      assertThat(status(raw(method, "/pages/overview", ""))).as(method).isBetween(400, 501);
      assertThat(raw(method, "/pages/overview", "")).doesNotContain("tile");
    }
    assertThat(status(raw("POST", "/pages/overview", "Content-Length: 0\r\n"))).isEqualTo(405);
  }

  @Test
  void aHeaderThatIsTooLongOrBrokenIsRefused() {
    String session = "x".repeat(20_000);
    assertThat(status(raw("GET", "/about", "X-Long: " + session + "\r\n"))).isBetween(400, 499);
    assertThat(status(raw("GET", "/about", "Cookie: casestat=" + "y".repeat(100) + "\r\n")))
        .isEqualTo(200);
    assertThat(status(raw("POST", "/login", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n")))
        .isBetween(400, 499);
  }

  // The API

  @Test
  void theDescriptionOfTheApiSaysWhatIsAnswered() throws IOException {
    String text = analyst.open("/api/openapi.json").body();
    JsonNode api = JSON.readTree(text);

    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(api.at("/components/schemas").size()).isGreaterThan(3);
    for (JsonNode one : api.at("/components/schemas")) {
      assertThat(schema.validate(one.toString(), InputFormat.JSON)).isEmpty();
    }
    for (JsonNode ref : api.findValues("$ref")) {
      assertThat(api.at(ref.asText().substring(1)).isMissingNode()).as(ref.asText()).isFalse();
    }
    assertThat(api.get("openapi").asText()).startsWith("3.1");
    for (String path : (Iterable<String>) () -> api.get("paths").fieldNames()) {
      String address =
          path.replace("{metric}", "incoming_cases").replace("{page}/{block}", "overview/backlog");
      HttpResponse<String> answer = analyst.arrive(address);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      String name =
          api.at(
                  "/paths/"
                      + path.replace("/", "~1")
                      + "/get/responses/200/content/application~1json/schema/$ref")
              .asText()
              .replaceAll(".*/", "");
      JsonNode properties = api.at("/components/schemas/" + name + "/properties");
      JSON.readTree(answer.body());
      properties
          .fieldNames()
          .forEachRemaining(
              field ->
                  assertThat(answer.body()).as(path + " " + field).contains("\"" + field + "\""));
    }
  }

  // By hand, because no client sends what must be refused.

  private static String raw(String method, String path, String headers) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n%s\r\n"
                  .formatted(method, path, headers)
                  .getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    }
  }

  private static int status(String answer) {
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }
}
