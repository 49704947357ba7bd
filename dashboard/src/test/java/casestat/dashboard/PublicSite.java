package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.dashboard.SiteTables.Name;
import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Catalogue;
import casestat.metrics.Cut;
import casestat.metrics.Metric;
import casestat.profile.Page;
import casestat.profile.ServiceProfile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads every number of cases that a site tells somebody without a name, in all its months, and
 * writes it down in {@link SiteTables}.
 *
 * <p>Over 300 lines, because every kind of file has its own way to say what a number is of.
 */
final class PublicSite {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WITHHELD = "[c]";

  private final Browser nobody;
  private final ServiceProfile profile;
  private final Catalogue catalogue;
  private final SiteTables tables;
  private final SortedMap<Integer, String> runs;
  private final SortedMap<String, SortedSet<String>> members = new TreeMap<>();
  private final int smallestGroup;

  // Of the others there is nothing, whole or in parts.
  private final List<JsonNode> counted = new ArrayList<>();

  // How many numbers were told by what kind of page.
  private final SortedMap<String, Integer> told = new TreeMap<>();
  private String kind = "";

  /**
   * @param profile as the public has it
   * @param runs of which the figures of each published month are
   */
  PublicSite(int port, ServiceProfile profile, SiteTables tables, SortedMap<Integer, String> runs) {
    this.nobody = new Browser(port);
    this.profile = profile;
    this.catalogue = Catalogue.of(profile);
    this.tables = tables;
    this.runs = runs;
    this.smallestGroup = profile.privacy().smallestGroup();
  }

  /** How many numbers each kind of page told. */
  SortedMap<String, Integer> told() {
    return told;
  }

  private void read(String what, Runnable reading) {
    kind = what;
    reading.run();
  }

  void readAll() {
    read("figures", this::figures);
    read("parts", this::parts);
    read("charts", () -> pages(""));
    read(
        "charts of parts",
        () ->
            members.forEach(
                (dimension, some) ->
                    some.stream().limit(1).forEach(m -> pages(part(dimension, m)))));
    read("pairs", this::pairs);
    read("changes", this::changes);
  }

  // Figures

  private void figures() {
    for (JsonNode figure : json("/api/figures").get("figures")) {
      String metric = figure.get("metric").asText();
      String address = figure.get("json").asText();
      JsonNode months = rows(address + at(last()));
      for (JsonNode row : months) {
        whole(row, metric, "all", "all");
      }
      if (months.findValuesAsText("n").stream().allMatch("0"::equals)) {
        continue;
      }
      counted.add(figure);
      for (JsonNode by : figure.get("by")) {
        for (int month : runs.keySet()) {
          JsonNode rows = rows(address + at(month) + "&by=" + by.asText());
          if (by.asText().equals(Ways.TIME_TAKEN)) {
            steps(rows, name(month, metric, "all", "all"));
            continue;
          }
          for (JsonNode row : rows) {
            String member = row.get("key").asText();
            members.computeIfAbsent(by.asText(), d -> new TreeSet<>()).add(member);
            tell(name(month, metric, by.asText(), member), row);
          }
        }
      }
    }
    members.keySet().retainAll(Metric.DIMENSIONS);
  }

  /** Each figure of each part, whole and by every other dimension. */
  private void parts() {
    for (JsonNode figure : counted) {
      String metric = figure.get("metric").asText();
      List<String> ways = new ArrayList<>();
      figure.get("by").forEach(by -> ways.add(by.asText()));
      members.forEach(
          (dimension, some) -> {
            if (ways.contains(dimension)) {
              for (String member : some) {
                String address = figure.get("json").asText() + at(last()) + part(dimension, member);
                part(address, metric, ways, dimension, member);
              }
            }
          });
    }
  }

  private void part(
      String address, String metric, List<String> ways, String dimension, String member) {
    for (JsonNode row : rows(address)) {
      whole(row, metric, dimension, member);
    }
    for (String by : ways) {
      if (by.equals(Ways.TIME_TAKEN)) {
        steps(rows(address + "&by=" + by), name(last(), metric, dimension, member));
      } else if (!by.equals(dimension) && member.equals(members(dimension).first())) {
        for (JsonNode row : rows(address + "&by=" + by)) {
          tell(pair(last(), metric, dimension, member, by, row.get("key").asText()), row);
        }
      }
    }
  }

  private static String part(String dimension, String member) {
    return "&" + dimension + "=" + URLEncoder.encode(member, StandardCharsets.UTF_8);
  }

  // Pages

  private void pages(String part) {
    for (Page page : profile.pages()) {
      for (int month : part.isEmpty() ? runs.keySet() : Set.of(last())) {
        for (Page.Chart chart : page.charts()) {
          String address = "/pages/%s/%s.json%s".formatted(page.page(), chart.chart(), at(month));
          // Of all months the last one tells, too.
          if (month == last() || !isOverMonths(chart)) {
            chart(chart, month, part, json(address + part));
          }
        }
        for (Page.Table table : page.tables()) {
          String address = "/pages/%s/%s.json%s".formatted(page.page(), table.table(), at(month));
          table(table, part, rows(address + part));
        }
      }
    }
  }

  private static boolean isOverMonths(Page.Chart chart) {
    return switch (chart.as()) {
      case TREND, GROUPED_LINES, FLOW, STACKED_BARS -> true;
      case RANKED_BARS, MAP, HEAT_TABLE, DAYS, DISTRIBUTION, SURVIVAL -> false;
    };
  }

  private void chart(Page.Chart chart, int month, String part, JsonNode answer) {
    JsonNode rows = rows(answer);
    List<Integer> together = together(answer.path("title").asText(), month);
    List<Metric> metrics = chart.metrics().stream().map(catalogue::metric).toList();
    String first = metrics.get(0).metric();
    String dimension = part.isEmpty() ? "all" : part.substring(1, part.indexOf('='));
    String member = part.isEmpty() ? "all" : members(dimension).first();
    int place = 0;
    for (JsonNode row : rows) {
      String key = row.get("key").asText();
      String series = row.get("series").asText();
      switch (chart.as()) {
        case TREND -> whole(row, first, dimension, member);
        case GROUPED_LINES, FLOW ->
            metrics.stream()
                .filter(metric -> metric.label().equals(series))
                .forEach(metric -> whole(row, metric.metric(), dimension, member));
        case RANKED_BARS, MAP -> tell(pair(month, first, dimension, member, chart.by(), key), row);
        case STACKED_BARS -> {
          // What is left over is a sum of what is told.
          if (members(chart.by()).contains(series)) {
            tell(pair(month(key), first, dimension, member, chart.by(), series), row);
          }
        }
        case HEAT_TABLE -> {
          String hour = Period.hoursOfTheWeek().get(place);
          hour(row, pair(month, first, dimension, member, Metric.HOUR, hour), together);
        }
        case DAYS -> day(row, first, dimension, member);
        // The share that is open still is an estimate, and counts nobody.
        case DISTRIBUTION, SURVIVAL -> {}
      }
      place++;
    }
    if (chart.as() == Page.As.DISTRIBUTION) {
      steps(rows, name(month, first, dimension, member));
    }
  }

  private void day(JsonNode row, String metric, String dimension, String member) {
    String day = row.get("key").asText();
    int month = month(day.substring(0, 7));
    // Days of months that are not published are of no table.
    if (runs.containsKey(month)) {
      tell(pair(month, metric, dimension, member, "day", day), row);
    }
  }

  private void hour(JsonNode row, Name name, List<Integer> months) {
    if (isTold(row)) {
      count();
      tables.tellSum(
          months.stream()
              .map(m -> name(m, name.metric(), name.dimension(), name.member()))
              .toList());
    }
  }

  /** Of which months hours are told together, as the heading of the chart says. */
  private List<Integer> together(String title, int month) {
    Matcher many = Pattern.compile(", over (\\d+) months$").matcher(title);
    Matcher year = Pattern.compile(", (\\p{L}+ \\d{4}) to (\\p{L}+ \\d{4})$").matcher(title);
    if (many.find()) {
      return List.copyOf(
          runs.headMap(month + 1).keySet().stream()
              .skip(runs.headMap(month + 1).size() - Long.parseLong(many.group(1)))
              .toList());
    }
    if (year.find()) {
      return List.copyOf(runs.subMap(named(year.group(1)), named(year.group(2)) + 1).keySet());
    }
    return List.of(month);
  }

  private static int named(String month) {
    return Period.month(
        YearMonth.parse(month, DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US)));
  }

  private void table(Page.Table table, String part, JsonNode rows) {
    for (JsonNode row : rows) {
      String period = row.get("period").asText();
      String column = row.get("column").asText();
      // What changed is told of what is told.
      if (column.startsWith("change") || !isTold(row)) {
        continue;
      }
      String metric = row.get("metric").asText();
      List<String> keys = table.by().stream().map(by -> row.get(by).asText()).toList();
      if (!part.isEmpty()) {
        continue;
      }
      List<String> dimensions = new ArrayList<>();
      List<String> some = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        if (!keys.get(i).equals("all")) {
          dimensions.add(table.by().get(i));
          some.add(keys.get(i));
        }
      }
      List<Integer> months = monthsOf(period);
      if (months.size() > 1) {
        count();
        tables.tellSum(months.stream().map(m -> cell(m, metric, dimensions, some)).toList());
      } else {
        tell(cell(months.get(0), metric, dimensions, some), row);
      }
    }
  }

  private Name cell(int month, String metric, List<String> dimensions, List<String> some) {
    return switch (dimensions.size()) {
      case 0 -> name(month, metric, "all", "all");
      case 1 -> name(month, metric, dimensions.get(0), some.get(0));
      default ->
          pair(month, metric, dimensions.get(0), some.get(0), dimensions.get(1), some.get(1));
    };
  }

  /** One, or a year to date. */
  private List<Integer> monthsOf(String period) {
    String[] ends = period.split("\\.\\.", -1);
    return ends.length == 1
        ? List.of(month(period))
        : List.copyOf(runs.subMap(month(ends[0]), month(ends[1]) + 1).keySet());
  }

  /** Tables of two dimensions on the pages of their figures. */
  private void pairs() {
    for (Metric metric : catalogue.all()) {
      for (String pair : metric.pairs()) {
        List<String> two = Cut.parts(pair);
        for (int month : runs.keySet()) {
          String page = nobody.text("/figures/" + metric.metric() + at(month));
          for (List<List<String>> table : tables(page, two)) {
            List<String> columns = table.get(0);
            for (List<String> line : table.subList(1, table.size())) {
              for (int i = 1; i < line.size(); i++) {
                String cell = line.get(i);
                if (!cell.startsWith(WITHHELD) && !cell.startsWith("–")) {
                  count();
                  tables.tell(
                      pair(
                          month,
                          metric.metric(),
                          two.get(0),
                          line.get(0),
                          two.get(1),
                          columns.get(i)));
                }
              }
            }
          }
        }
      }
    }
  }

  private static List<List<List<String>>> tables(String page, List<String> two) {
    String heading =
        ">By %s and %s<".formatted(two.get(0).replace('_', ' '), two.get(1).replace('_', ' '));
    return page.contains(heading) ? List.of(Browser.table(page, heading)) : List.of();
  }

  private void changes() {
    for (int month : runs.keySet()) {
      String page = nobody.text("/changes" + at(month));
      if (!page.contains("id=\"h-balance\"")) {
        continue;
      }
      List<List<String>> rows = Browser.table(page, "id=\"h-balance\"");
      assertThat(rows).hasSize(2);
      int column = 1;
      for (String term : SiteTables.TERMS) {
        if (!rows.get(1).get(column++).startsWith(WITHHELD)) {
          count();
          tables.tell(month, runs.getOrDefault(month, ""), term);
        }
      }
    }
  }

  /**
   * The figures of an edition as a file.
   *
   * @return whether there is one for everybody
   */
  boolean readFigures(String edition) {
    kind = "figures of " + edition;
    HttpResponse<byte[]> answer = nobody.open("/editions/" + edition + "/figures.csv");
    if (answer.statusCode() != 200) {
      return false;
    }
    for (NamedCsvRecord line : records(Browser.text(answer))) {
      if (!line.getField("n").equals(WITHHELD)) {
        count();
        tables.tell(
            name(
                month(line.getField("period")),
                line.getField("metric"),
                line.getField("dimension"),
                line.getField("member")));
      }
    }
    return true;
  }

  /**
   * The tables of an edition as files, each of a page.
   *
   * @param run that all months of an edition are of
   * @return how many numbers they told
   */
  int readTables(String edition, String run) {
    kind = "tables of " + edition;
    String folder = "/editions/" + edition + "/";
    JsonNode files = json(folder + "manifest.json").get("files");
    SortedMap<Integer, String> ofPages = new TreeMap<>(runs);
    runs.replaceAll((month, other) -> run);
    for (Page page : profile.pages()) {
      for (Page.Table table : page.tables()) {
        String file = "tables/" + table.table() + ".csv";
        if (files.has(file)) {
          table(table, "", lines(nobody.text(folder + file)));
        }
      }
    }
    runs.putAll(ofPages);
    return told.getOrDefault(kind, 0);
  }

  /** Lines as a page has them: what is empty there is null here. */
  private static JsonNode lines(String csv) {
    ArrayNode rows = JSON.createArrayNode();
    for (NamedCsvRecord line : records(csv)) {
      ObjectNode row = rows.addObject();
      line.getFieldsAsMap()
          .forEach(
              (column, cell) -> {
                boolean isMissing = cell.isEmpty() && !column.equals("mark");
                row.put(column, isMissing ? null : cell);
              });
    }
    return rows;
  }

  private static List<NamedCsvRecord> records(String csv) {
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return records.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Numbers

  /** A row over the months. */
  private void whole(JsonNode row, String metric, String dimension, String member) {
    tell(name(month(row.get("key").asText()), metric, dimension, member), row);
  }

  private void tell(Name name, JsonNode row) {
    if (!isTold(row)) {
      return;
    }
    Figure figure = tables.figure(name);
    if (figure == null) {
      if (row.get("value").asDouble() != 0) {
        throw new SiteTables.Unknown(name + " " + row);
      }
      return;
    }
    Metric metric = catalogue.metric(name.metric());
    check(row, "n", (double) figure.cases());
    Long numerator = figure.numerator();
    Long denominator = figure.denominator();
    if (denominator != null && numerator != null) {
      check(row, "numerator", metric.unit().numerator(numerator));
      check(row, "denominator", metric.unit().denominator(denominator));
    } else if (metric.unit() == Metric.Unit.CASES && numerator != null) {
      check(row, "value", (double) numerator);
    }
    count();
    tables.tell(name);
  }

  private static void check(JsonNode row, String column, double really) {
    if (row.hasNonNull(column)) {
      assertThat(row.get(column).asDouble()).as(row.toString()).isEqualTo(really);
    }
  }

  private void count() {
    told.merge(kind, 1, Integer::sum);
  }

  /** How many took how long: nobody or enough, and all of them where any. */
  private void steps(JsonNode rows, Name name) {
    long sum = 0;
    boolean isTold = true;
    for (JsonNode row : rows) {
      isTold &= isTold(row);
      if (isTold(row)) {
        long step = row.get("value").asLong();
        assertThat(step == 0 || step >= smallestGroup).as(name + " " + row).isTrue();
        sum += step;
      }
    }
    if (isTold && sum > 0) {
      Figure figure = tables.figure(name);
      assertThat(figure == null ? 0 : figure.cases()).as(name.toString()).isEqualTo(sum);
      count();
      tables.tell(name);
    }
  }

  private SortedSet<String> members(String dimension) {
    return members.getOrDefault(dimension, new TreeSet<>());
  }

  private static boolean isTold(JsonNode row) {
    return !row.get("mark").asText().equals("c") && row.hasNonNull("value");
  }

  private Name name(int month, String metric, String dimension, String member) {
    return new Name(runs.getOrDefault(month, ""), month, metric, dimension, member);
  }

  /** Of a member of one dimension that is also a member of another, as figures are cut. */
  private Name pair(
      int month, String metric, String dimension, String member, String by, String other) {
    if (dimension.equals("all")) {
      return name(month, metric, by, other);
    }
    Name one = name(month, metric, dimension + " by " + by, member + Cut.BETWEEN + other);
    Name turned = name(month, metric, by + " by " + dimension, other + Cut.BETWEEN + member);
    return tables.figure(turned) == null ? one : turned;
  }

  private static int month(String text) {
    return Period.month(YearMonth.parse(text));
  }

  private int last() {
    return runs.lastKey();
  }

  private static String at(int month) {
    return "?month=" + Period.yearMonth(month);
  }

  private JsonNode rows(String address) {
    return rows(json(address));
  }

  private static JsonNode rows(JsonNode answer) {
    // What is refused tells nothing.
    return answer.has("rows") ? answer.get("rows") : JSON.createArrayNode();
  }

  private JsonNode json(String address) {
    HttpResponse<byte[]> answer = nobody.arrive(address);
    assertThat(answer.statusCode()).as(address).isIn(200, 400, 403, 404);
    try {
      return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.createObjectNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
