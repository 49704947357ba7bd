package casestat.dashboard;

import static casestat.dashboard.Browser.text;
import static org.assertj.core.api.Assertions.assertThat;

import casestat.access.Access;
import casestat.report.MadeUp;
import casestat.report.SmallLake;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A figure held against another time, its goal or another part; and on a page of somebody else. All
 * are asked over one lake, which takes longer to make than the tests to run; that is why they are
 * in one file.
 */
class HeldAgainstTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OCTOBER = "month=2026-10";
  private static final String INTAKE = "/figures/incoming_cases";

  @TempDir static Path folder;
  private static Dashboard dashboard;
  private static Browser browser;
  private static Dashboard embedding;
  private static SmallLake small;

  @BeforeAll
  static void serve() {
    small = MadeUp.lake();
    dashboard = new Dashboard(small.profile(), small.lake(), folder);
    dashboard.start("127.0.0.1", 0);
    browser = new Browser(dashboard.port());
    Access local = Access.local();
    embedding =
        new Dashboard(
            small.profile(),
            small.lake(),
            folder,
            new Access(
                local.users(),
                local.elsewhere(),
                local.isPublic(),
                local.proxy(),
                local.audit(),
                List.of("https://www.example.org"),
                local.pages(),
                local.nanos()));
    embedding.start("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    dashboard.close();
    embedding.close();
  }

  // What is compared

  private static List<List<String>> against(String address) {
    return table(browser.text(address));
  }

  private static List<List<String>> table(String page) {
    int form = page.indexOf("class=\"filters versus\"");
    return Browser.table(page.substring(page.indexOf("</form>", form)), "-vs\"");
  }

  /** Each key of a figure with its value, as a file for machines has it. */
  private static Map<String, Double> values(String address) throws IOException {
    Map<String, Double> values = new HashMap<>();
    for (JsonNode row : JSON.readTree(browser.text(address)).get("rows")) {
      if (!row.get("value").isNull()) {
        values.put(row.get("key").asText(), row.get("value").asDouble());
      }
    }
    return values;
  }

  /** Each key of a comparison with one of its columns. */
  private static Map<String, Double> column(String address, String dimension, String column)
      throws IOException {
    Map<String, Double> values = new HashMap<>();
    for (JsonNode row : JSON.readTree(browser.text(address)).get("rows")) {
      if (row.get("column").asText().equals(column) && !row.get("value").isNull()) {
        values.put(row.get(dimension).asText(), row.get("value").asDouble());
      }
    }
    return values;
  }

  @Test
  void theMonthBeforeIsThatOfTheMonthBefore() throws IOException {
    Map<String, Double> months = values(INTAKE + ".json?" + OCTOBER);
    Map<String, Double> before =
        column(INTAKE + ".json?" + OCTOBER + "&vs=previous", "month", "previous");
    Map<String, Double> difference =
        column(INTAKE + ".json?" + OCTOBER + "&vs=previous", "month", "difference");

    assertThat(before).hasSizeGreaterThan(5).containsEntry("2026-10", months.get("2026-09"));
    assertThat(difference)
        .containsEntry("2026-10", of(months, "2026-10") - of(months, "2026-09"))
        .containsEntry("2026-09", of(months, "2026-09") - of(months, "2026-08"));
  }

  private static double of(Map<String, Double> months, String month) {
    Double value = months.get(month);
    if (value == null) {
      throw new AssertionError("nothing of " + month);
    }
    return value;
  }

  @Test
  void aYearBeforeIsTheSameMonthOfTheYearBefore() throws IOException {
    Map<String, Double> october =
        column(INTAKE + ".json?" + OCTOBER + "&by=channel&vs=last-year", "channel", "last_year");
    Map<String, Double> then = values(INTAKE + ".json?month=2025-10&by=channel");

    assertThat(october).isNotEmpty().containsAllEntriesOf(then);
  }

  @Test
  void anotherPartIsThatPartByItself() throws IOException {
    String parks = "Parks%20%26%20Trees";
    Map<String, Double> other =
        column(
            INTAKE + ".json?" + OCTOBER + "&department=Sanitation&vs=department%3A" + parks,
            "month",
            "part");
    Map<String, Double> all =
        column(
            INTAKE + ".json?" + OCTOBER + "&department=Sanitation&vs=department%3Aall",
            "month",
            "part");

    assertThat(other).isEqualTo(values(INTAKE + ".json?" + OCTOBER + "&department=" + parks));
    assertThat(all).isEqualTo(values(INTAKE + ".json?" + OCTOBER));
    assertThat(all).isNotEqualTo(other);
  }

  @Test
  void everyDepartmentIsHeldAgainstOneAsAWhole() throws IOException {
    Map<String, Double> one =
        column(
            INTAKE + ".json?" + OCTOBER + "&by=department&vs=department%3ASanitation",
            "department",
            "part");
    double sanitation =
        values(INTAKE + ".json?" + OCTOBER + "&by=department").getOrDefault("Sanitation", -1.0);

    assertThat(one).hasSizeGreaterThan(2);
    assertThat(one.values()).containsOnly(sanitation);
  }

  @Test
  void theGoalIsThatOfTheProfile() throws IOException {
    String address = "/figures/resolution_met_due.json?" + OCTOBER + "&by=department&vs=goal";
    Double goal = small.profile().goal("resolution_met_due");

    assertThat(goal).isNotNull();
    assertThat(column(address, "department", "goal").values()).isNotEmpty().containsOnly(goal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/figures/incoming_cases%s?month=2026-10&vs=previous",
        "/figures/resolution_met_due%s?month=2026-10&by=department&vs=goal",
        "/figures/first_response_median%s?month=2026-10&by=area&vs=last-year",
        "/figures/resolution_met_due%s?month=2026-10&department=Sanitation&vs=department%%3Aall"
      })
  void pageCsvJsonAndSheetHoldTheSameComparison(String address) throws IOException {
    List<List<String>> page = against(address.formatted(""));
    List<String> shown = new ArrayList<>();
    List<Double> numbers = new ArrayList<>();
    for (JsonNode row : JSON.readTree(browser.text(address.formatted(".json"))).get("rows")) {
      shown.add(row.get("shown").asText());
      if (!row.get("value").isNull()) {
        numbers.add(row.get("value").asDouble());
      }
    }
    String csv = browser.text(address.formatted(".csv"));
    byte[] sheet = browser.arrive(address.formatted(".xlsx")).body();

    List<String> onPage = new ArrayList<>();
    page.stream().skip(1).forEach(row -> onPage.addAll(row.subList(1, 4)));
    assertThat(page.get(0)).hasSize(4);
    assertThat(shown).hasSameSizeAs(onPage).hasSizeGreaterThan(5);
    for (int i = 0; i < shown.size(); i++) {
      assertThat(onPage.get(i)).isNotBlank().startsWith(shown.get(i));
    }
    assertThat(csv.lines().count()).isEqualTo(1 + shown.size());
    assertThat(sheetNumbers(sheet)).containsAll(rounded(numbers, address));
  }

  private static List<Long> rounded(List<Double> numbers, String address) {
    double day = address.contains("_median") ? 86_400 : 1;
    return numbers.stream().map(number -> Math.round(number / day * 1e6)).toList();
  }

  private static List<Long> sheetNumbers(byte[] bytes) throws IOException {
    List<Long> numbers = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          boolean isNumber =
              cell.getCellType() == CellType.NUMERIC
                  || (cell.getCellType() == CellType.FORMULA
                      && cell.getCachedFormulaResultType() == CellType.NUMERIC);
          if (isNumber) {
            numbers.add(Math.round(cell.getNumericCellValue() * 1e6));
          }
        }
      }
    }
    return numbers;
  }

  @Test
  void thePictureHasASecondLine() {
    String alone = browser.text(INTAKE + ".svg?" + OCTOBER);
    String both = browser.text(INTAKE + ".svg?" + OCTOBER + "&vs=last-year");

    assertThat(alone).doesNotContain("A year before");
    assertThat(both).contains("A year before").isNotEqualTo(alone);
    assertThat(browser.arrive(INTAKE + ".png?" + OCTOBER + "&vs=previous").statusCode())
        .isEqualTo(200);
  }

  @Test
  void noCellOfAComparisonIsBlankAndItIsSaidInSpanishToo() {
    String page = browser.text("/es" + INTAKE + "?" + OCTOBER + "&vs=last-year");
    List<List<String>> rows = table(page);

    assertThat(rows).hasSizeGreaterThan(5);
    assertThat(rows).allSatisfy(row -> assertThat(row).noneMatch(String::isBlank));
    assertThat(page).contains("Un año antes", "Diferencia").doesNotContain("A year before");
  }

  // How it is asked

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&vs=yesterday",
        "&vs=goal",
        "&vs=area",
        "&vs=area%3ANowhere",
        "&vs=department%3Aall",
        "&vs=weather%3Arain",
        "&vs=%3Cscript%3E"
      })
  void whatCannotBeComparedIsRefusedWithWhatCan(String vs) {
    HttpResponse<byte[]> refused = browser.open(INTAKE + "?" + OCTOBER + vs);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(text(refused))
        .contains("cannot be held against", "previous", "last-year", "department:")
        .doesNotContain("<script>");
    for (String link : Browser.links(text(refused))) {
      if (link.startsWith("/figures/") && link.contains("vs=")) {
        assertThat(browser.open(link).statusCode()).as(link).isEqualTo(200);
      }
    }
  }

  @Test
  void anyOtherWayToAskIsSentToTheOneAddress() {
    assertThat(location(INTAKE + "?vs=previous&" + OCTOBER))
        .isEqualTo(INTAKE + "?" + OCTOBER + "&vs=previous");
    assertThat(location(INTAKE + "?" + OCTOBER + "&vs=")).isEqualTo(INTAKE + "?" + OCTOBER);
    assertThat(location("/embed" + INTAKE + "?vs=previous"))
        .isEqualTo("/embed" + INTAKE + "?" + OCTOBER + "&vs=previous");
  }

  private static String location(String address) {
    HttpResponse<byte[]> moved = browser.open(address);
    assertThat(moved.statusCode()).as(address).isEqualTo(303);
    return moved.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void filtersAndWaysToCompareKeepEachOther() {
    String page = browser.text(INTAKE + "?" + OCTOBER + "&by=channel&vs=previous");

    assertThat(page)
        .contains("name=\"vs\" value=\"previous\"", "name=\"by\" value=\"channel\"")
        .contains("<option value=\"previous\" selected>");
    assertThat(Browser.links(page)).contains(INTAKE + "?" + OCTOBER + "&by=area&vs=previous");
  }

  // Embedded

  @Test
  void anEmbeddedFigureIsTheSameWithoutThePageAroundIt() {
    Browser there = new Browser(embedding.port());
    HttpResponse<byte[]> answer = there.open("/embed" + INTAKE + "?" + OCTOBER + "&by=channel");
    String page = text(there.open(INTAKE + "?" + OCTOBER + "&by=channel"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors https://www.example.org");
    assertThat(Browser.table(text(answer), "numbers\">"))
        .isEqualTo(Browser.table(page, "numbers\">"));
    assertThat(text(answer))
        .contains("href=\"/figures/incoming_cases?month=2026-10&amp;by=channel\"")
        .doesNotContain("<nav", "<form", "class=\"filters\"");
    assertThat(page)
        .contains("&lt;iframe src=")
        .contains("/embed/figures/incoming_cases?month=2026-10&amp;amp;by=channel");
  }

  @Test
  void whereNoPageMayShowAFigureNoneIsOffered() {
    assertThat(browser.text(INTAKE + "?" + OCTOBER)).doesNotContain("iframe");
    assertThat(
            browser
                .open("/embed" + INTAKE + "?" + OCTOBER)
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse(""))
        .contains("frame-ancestors 'none'");
    assertThat(browser.open("/embed/figures/none?" + OCTOBER).statusCode()).isEqualTo(404);
  }
}
