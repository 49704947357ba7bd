package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.access.Doors;
import casestat.access.Role;
import casestat.profile.Page;
import casestat.report.MadeUp;
import casestat.report.SmallLake;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What programs are answered is what the description of the API says, field by field.
 *
 * <p>Over 300 lines, because all answers are held against the one description of one dashboard.
 */
class ApiAnswersTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OCTOBER = "month=2026-10";

  @TempDir static Path folder;
  private static SmallLake small;
  private static Dashboard dashboard;
  private static Person nobody;
  private static Person analyst;
  private static Person sanitation;
  private static JsonNode api;

  @BeforeAll
  static void serve() throws IOException {
    small = MadeUp.lake();
    Path published = folder.resolve("published");
    BareEdition.publish(small, published, "2026-10", 1);
    dashboard =
        new Dashboard(
            small.profile(),
            small.lake(),
            published,
            new Doors(folder)
                .user("ana", Role.ANALYST)
                .user("sam", Role.ANALYST, "Sanitation")
                .everybody()
                .open());
    dashboard.start("127.0.0.1", 0);
    nobody = new Person(dashboard.port());
    analyst = Person.loggedIn(dashboard.port(), "ana");
    sanitation = Person.loggedIn(dashboard.port(), "sam");
    api = JSON.readTree(analyst.open("/api/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  private static final Map<String, Schema> SCHEMAS = new LinkedHashMap<>();

  private static Schema schema(String name) {
    return SCHEMAS.computeIfAbsent(
        name,
        n -> {
          ObjectNode root = JSON.createObjectNode();
          root.put("$ref", "#/components/schemas/" + n);
          root.set("components", api.get("components"));
          return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(root);
        });
  }

  /** The answer, which must be as described. */
  private static JsonNode read(String name, Person person, String address) throws IOException {
    HttpResponse<String> answer = person.arrive(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonNode root = JSON.readTree(answer.body());
    assertThat(schema(name).validate(root)).as(address).isEmpty();
    return root;
  }

  private static List<JsonNode> figures() throws IOException {
    List<JsonNode> figures = new ArrayList<>();
    read("FigureList", analyst, "/api/figures").get("figures").forEach(figures::add);
    return figures;
  }

  @Test
  void everyFigureIsAnsweredAsDescribedWhateverItIsToldByOrHeldAgainst() throws IOException {
    List<String> against =
        List.of("previous", "last-year", "area:North", "department:Sanitation", "channel:App");
    SortedSet<String> asked = new TreeSet<>();
    int i = 0;
    for (JsonNode figure : figures()) {
      i++;
      String address = figure.get("json").asText() + "?" + OCTOBER;
      read("Figure", i % 2 == 0 ? nobody : analyst, address);
      JsonNode ways = figure.get("by");
      if (!ways.isEmpty()) {
        // Each figure in one way, and each way with some figure.
        String by = ways.get(i % ways.size()).asText();
        read("Figure", i % 3 == 0 ? nobody : analyst, address + "&by=" + by);
        asked.add(by);
        String vs = against.get(i % against.size());
        if (vs.indexOf(':') < 0 || has(ways, vs.substring(0, vs.indexOf(':')))) {
          String parts = by.equals(Ways.TIME_TAKEN) || i % 2 == 0 ? "" : "&by=" + by;
          JsonNode both = read("Figure", analyst, address + parts + "&vs=" + vs);
          assertThat(both.has("note")).as(address).isTrue();
          asked.add(vs);
        }
      }
    }
    assertThat(i).isGreaterThan(60);
    assertThat(asked).containsAll(against).contains("department", "area", Ways.TIME_TAKEN);
  }

  private static boolean has(JsonNode ways, String dimension) {
    for (JsonNode way : ways) {
      if (way.asText().equals(dimension)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void filtersLanguagesAndDepartmentsAnswerAsDescribed() throws IOException {
    for (String root : List.of("", "/es")) {
      String cases = root + "/figures/incoming_cases.json?" + OCTOBER;
      for (String filter :
          List.of("&department=Sanitation", "&channel=App&area=North", "&service_type=Pothole")) {
        read("Figure", analyst, cases + filter);
        read("Figure", analyst, cases + filter + "&by=channel");
      }
      read("Figure", analyst, root + "/figures/resolution_met_due.json?" + OCTOBER + "&vs=goal");
      read("Figure", sanitation, cases);
      read("Changes", sanitation, root + "/changes.json?" + OCTOBER);
      read("Changes", nobody, root + "/changes.json?" + OCTOBER);
    }
    read("Changes", analyst, "/changes.json?month=2026-09");
    read("FigureList", nobody, "/api/figures");
    read("FigureList", sanitation, "/api/figures");
  }

  @Test
  void somethingIsToldOfChangesInSomeMonth() throws IOException {
    int signals = 0;
    for (JsonNode month : read("FigureList", analyst, "/api/figures").get("months")) {
      signals +=
          read("Changes", analyst, "/changes.json?month=" + month.asText()).get("signals").size();
    }
    assertThat(signals).isPositive();
  }

  @Test
  void strangersAreToldThatTheServerAnswersAndNoMore() throws IOException {
    read("Alive", nobody, "/health");
    read("Newness", analyst, "/health");
    read("Health", nobody, "/health");
    read("Health", analyst, "/health");
  }

  @Test
  void whateverPagesOfferAsJsonIsDescribed() throws IOException {
    List<String> described = new ArrayList<>();
    api.get("paths").fieldNames().forEachRemaining(described::add);

    assertThat(described)
        .containsExactlyInAnyOrder(
            "/api/figures",
            "/changes.json",
            "/figures/{metric}.json",
            "/health",
            "/pages/{page}/{block}.json");
    Pattern known =
        Pattern.compile(
            described.stream()
                .map(path -> path.replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+"))
                .collect(Collectors.joining("|", "(?:", ")(?:\\?.*)?")));
    List<String> links = new ArrayList<>();
    for (String page :
        List.of("/pages/overview", "/figures/incoming_cases", "/changes", "/about")) {
      links.addAll(Browser.links(analyst.arrive(page + "?" + OCTOBER).body()));
    }
    assertThat(links.stream().filter(link -> link.contains(".json")))
        .hasSizeGreaterThan(3)
        .allMatch(link -> link.startsWith("/api/openapi.json") || known.matcher(link).matches());
  }

  @Test
  void theFilesOfAPageAreAsThoseOfAFigureAndTheDescriptionNamesThem() throws IOException {
    int files = 0;
    JsonNode asked = api.at("/paths/~1pages~1{page}~1{block}.json/get/parameters");
    List<String> offered = new ArrayList<>();
    asked.at("/0/schema/enum").forEach(page -> offered.add(page.asText()));
    assertThat(offered)
        .containsExactlyElementsOf(small.profile().pages().stream().map(Page::page).toList());
    String ids = asked.at("/1/schema/pattern").asText();
    for (var page : small.profile().pages()) {
      String path = "/pages/" + page.page();
      for (String link : Browser.links(analyst.open(path + "?" + OCTOBER).body())) {
        if (link.matches(path + "/[a-z0-9-]+\\.json\\?.*")) {
          read("Figure", analyst, link);
          assertThat(link.substring(path.length() + 1, link.indexOf(".json"))).matches(ids);
          files++;
        }
      }
    }
    assertThat(files).isGreaterThan(5);
  }

  @Test
  void everyObjectOfTheDescriptionIsClosedAndSaysWhatItAlwaysHas() {
    List<JsonNode> closed = new ArrayList<>();
    collect(api.at("/components/schemas"), closed);
    for (JsonNode schema : closed) {
      assertThat(schema.path("additionalProperties").asBoolean(true))
          .as(schema.toString())
          .isFalse();
      assertThat(schema.path("required").size()).as(schema.toString()).isPositive();
    }
    assertThat(closed).hasSizeGreaterThan(8);
  }

  private static void collect(JsonNode schema, List<JsonNode> objects) {
    if (schema.path("type").asText().equals("object")) {
      objects.add(schema);
    }
    schema.forEach(part -> collect(part, objects));
  }

  @Test
  void aFieldThatIsAddedOrLeftOutIsNoticedWhereverItStands() throws IOException {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    String cases = "/figures/incoming_cases.json?" + OCTOBER;
    answers.put("Figure", read("Figure", analyst, cases + "&by=area"));
    answers.put("Table", read("Figure", analyst, cases + "&vs=previous"));
    answers.put("FigureList", read("FigureList", analyst, "/api/figures"));
    answers.put("Changes", read("Changes", analyst, "/changes.json?" + OCTOBER));
    answers.put("Health", read("Health", analyst, "/health"));
    for (Map.Entry<String, JsonNode> answer : answers.entrySet()) {
      Schema schema = schema(answer.getKey());
      JsonNode whole = answer.getValue();
      for (ObjectNode object : objects(whole)) {
        object.put("requester", "somebody");
        assertThat(schema.validate(whole)).as(answer.getKey()).isNotEmpty();
        object.remove("requester");
      }
      ObjectNode root = (ObjectNode) whole;
      for (String field : List.copyOf(names(root))) {
        JsonNode value = root.remove(field);
        assertThat(schema.validate(root)).as(answer.getKey() + " " + field).isNotEmpty();
        root.set(field, value);
      }
      assertThat(schema.validate(whole)).isEmpty();
    }
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The root, and the first of each list in it. */
  private static List<ObjectNode> objects(JsonNode root) {
    List<ObjectNode> objects = new ArrayList<>(List.of((ObjectNode) root));
    for (JsonNode list : root) {
      if (list.path(0) instanceof ObjectNode first) {
        objects.add(first);
      }
    }
    return objects;
  }

  @Test
  void everyWayToTellAFigureIsOneThatTheDescriptionOffers() throws IOException {
    SortedSet<String> offered = new TreeSet<>();
    SortedSet<String> there = new TreeSet<>();
    for (JsonNode parameter : api.at("/paths/~1figures~1{metric}.json/get/parameters")) {
      if (parameter.get("name").asText().equals("by")) {
        parameter.at("/schema/enum").forEach(way -> offered.add(way.asText()));
      }
    }
    for (JsonNode figure : figures()) {
      figure.get("by").forEach(way -> there.add(way.asText()));
    }
    assertThat(offered).isEqualTo(there).hasSizeGreaterThan(4);
  }

  @Test
  void whatIsRefusedHasAStatusThatTheDescriptionNames() {
    JsonNode statuses = api.at("/paths/~1figures~1{metric}.json/get/responses");
    for (String address :
        List.of(
            "/figures/incoming_cases.json",
            "/figures/nothing.json",
            "/figures/incoming_cases.json?month=soon",
            "/figures/incoming_cases.json?month=1999-01",
            "/figures/incoming_cases.json?secret=1")) {
      HttpResponse<String> answer = nobody.open(address);
      assertThat(statuses.has(String.valueOf(answer.statusCode()))).as(address).isTrue();
      assertThat(answer.statusCode()).as(address).isNotEqualTo(200);
    }
  }
}
