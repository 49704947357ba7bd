package casestat.dashboard;

import casestat.lake.Period;
import casestat.metrics.Metric;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** What programs read: which figures there are, and how each is asked for. */
final class ApiPages {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ApiPages() {}

  /** Every figure with its address. */
  static void figures(Visit visit) {
    visit.parameters();
    ObjectNode root = JSON.createObjectNode();
    root.put("service", visit.profile.profile());
    root.put("title", visit.shelf.title());
    root.put("as_of", visit.shelf.run().asOf().toString());
    ArrayNode months = root.putArray("months");
    visit
        .shelf
        .whole()
        .periods()
        .keySet()
        .forEach(month -> months.add(Period.yearMonth(month).toString()));
    ArrayNode figures = root.putArray("figures");
    for (Metric metric : visit.shelf.catalogue().all()) {
      ObjectNode figure = figures.addObject();
      figure.put("metric", metric.metric());
      figure.put("label", metric.label());
      figure.put("means", metric.means().strip());
      figure.put("unit", metric.unit().name().toLowerCase(Locale.ROOT));
      ArrayNode by = figure.putArray("by");
      Ways.of(metric).forEach(by::add);
      figure.put("json", visit.at("/figures/" + metric.metric() + ".json"));
    }
    send(visit, root);
  }

  private static void send(Visit visit, ObjectNode root) {
    visit.request.contentType("application/json").result(root.toPrettyString() + "\n");
  }

  /** The description of all this by OpenAPI 3.1. */
  static void openApi(Visit visit) {
    visit.parameters();
    ObjectNode root = JSON.createObjectNode();
    root.put("openapi", "3.1.0");
    ObjectNode info = root.putObject("info");
    info.put("title", visit.shelf.title());
    info.put("version", "1");
    info.put(
        "description",
        "Figures of one service. What is not told to protect privacy is null and marked c.");
    ObjectNode paths = root.putObject("paths");
    get(paths, "/api/figures", "Every figure with its address", "FigureList");
    ObjectNode json =
        get(
            paths,
            "/figures/{metric}.json",
            "One figure over the months, or by a dimension",
            "Figure");
    ArrayNode asked = parameters(visit, json);
    ObjectNode metric = parameter(asked, "path", "metric", "Id of the figure", true);
    ArrayNode ids = metric.putArray("enum");
    visit.shelf.catalogue().all().forEach(one -> ids.add(one.metric()));
    part(asked);
    ArrayNode by =
        parameter(asked, "query", "by", "Its parts in the month, instead of the months", false)
            .putArray("enum");
    visit.shelf.catalogue().all().stream()
        .flatMap(one -> Ways.of(one).stream())
        .distinct()
        .forEach(by::add);
    parameter(
        asked,
        "query",
        "vs",
        "previous, last-year, goal, or a part as area:Northside: rows are then of both and of the"
            + " difference",
        false);
    page(visit, paths);
    ArrayNode changes =
        parameters(
            visit,
            get(
                paths,
                "/changes.json",
                "What changed in a month by more than chance makes",
                "Changes"));
    month(changes);
    parameter(changes, "query", "department", "Which one, for who sees some only", false);
    get(paths, "/health", "Whether the server answers, and how new the figures are", "Health");
    ApiSchemas.describe(root.putObject("components").putObject("schemas"));
    send(visit, root);
  }

  private static void page(Visit visit, ObjectNode paths) {
    ArrayNode asked =
        parameters(
            visit,
            get(
                paths,
                "/pages/{page}/{block}.json",
                "The numbers behind one chart of a page, or one of its tables",
                "Figure"));
    ArrayNode pages =
        parameter(asked, "path", "page", "Id of the page in the profile", true).putArray("enum");
    visit.profile.pages().forEach(page -> pages.add(page.page()));
    parameter(asked, "path", "block", "Id of the chart or table, as the page links to it", true)
        .put("pattern", "^[a-z0-9-]+$");
    part(asked);
  }

  /** What is counted: a month, or the cases of one member in it. */
  private static void part(ArrayNode asked) {
    month(asked);
    for (String dimension : Metric.DIMENSIONS) {
      parameter(asked, "query", dimension, "Only this member", false);
    }
  }

  private static ObjectNode get(ObjectNode paths, String path, String summary, String schema) {
    ObjectNode get = paths.putObject(path).putObject("get");
    get.put("summary", summary);
    ObjectNode answers = get.putObject("responses");
    ObjectNode ok = answers.putObject("200");
    ok.put("description", summary);
    ok.putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/" + schema);
    for (String status : List.of("303", "400", "401", "403", "404", "429")) {
      answers.putObject(status).put("description", words(status));
    }
    return get;
  }

  /** Of an address that each language has. */
  private static ArrayNode parameters(Visit visit, ObjectNode get) {
    ArrayNode servers = get.putArray("servers");
    visit.tongues.forEach(
        tongue -> servers.addObject().put("url", tongue.root().isEmpty() ? "/" : tongue.root()));
    return get.putArray("parameters");
  }

  private static void month(ArrayNode asked) {
    parameter(asked, "query", "month", "2026-10; the last that is over where it is left out", false)
        .put("pattern", ApiSchemas.MONTH);
  }

  private static String words(String status) {
    return switch (status) {
      case "303" -> "The one address of what was asked for";
      case "400" -> "A parameter or a value that there is none of; the page says which there are";
      case "401" -> "Log in first";
      case "403" -> "Not for this caller, or withheld to protect privacy";
      case "404" -> "No such figure or month";
      default -> "Too often: Retry-After says when";
    };
  }

  private static ObjectNode parameter(
      ArrayNode all, String in, String name, String words, boolean isRequired) {
    ObjectNode one = all.addObject();
    one.put("name", name);
    one.put("in", in);
    one.put("description", words);
    one.put("required", isRequired);
    return one.putObject("schema").put("type", "string");
  }
}
