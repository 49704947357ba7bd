package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Formats;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages of seven cities, over the lakes that the tests of analytics-jobs have left in {@code
 * target/real}.
 */
@Tag("real")
class RealCitiesPagesTest {
  private static final Path ROOT = Path.of(System.getProperty("casestat.root", ".."));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "baltimore",
        "boston",
        "houston",
        "kansascity",
        "losangeles",
        "nyc",
        "sanfrancisco"
      })
  void theBusiestMonthOfACityIsOnItsPage(String city) throws Exception {
    Path made = ROOT.resolve("analytics-jobs/target/real").resolve(city);
    boolean demanded =
        System.getProperty("casestat.data") != null || "true".equals(System.getenv("CI"));
    assumeTrue(demanded || Files.isDirectory(made), "no lake of " + city + " at " + made);
    ServiceProfile profile =
        Profiles.load(
            ROOT.resolve("ingestion/src/test/resources/profiles/real/" + city + ".yml").toString());
    Lake lake = Lake.open(made);
    List<Object> busiest = busiest(lake);
    String month = month(((Number) busiest.get(0)).intValue());
    String count = Formats.ENGLISH.count(((Number) busiest.get(1)).doubleValue());

    try (Dashboard dashboard = new Dashboard(profile, lake, folder)) {
      dashboard.start("127.0.0.1", 0);
      String page = profile.pages().get(0).page();
      HttpResponse<String> answer =
          get("http://127.0.0.1:%d/pages/%s?month=%s".formatted(dashboard.port(), page, month));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("Incoming cases").contains(">" + count + "<");
      System.out.printf("%s: %s cases in %s, on the page%n", city, count, month);
    }
  }

  private static List<Object> busiest(Lake lake) {
    try (LakeReader reader = LakeReader.ofNewestRun(lake)) {
      return reader
          .ask(
              "select period_start, numerator from figures"
                  + " where metric = 'incoming_cases' and dimension = 'all' and grain = 'month'"
                  + " order by numerator desc, period_start limit 1",
              List.of(),
              row -> List.of(row.getObject(1), row.getObject(2)))
          .get(0);
    }
  }

  private static String month(int periodStart) {
    return "%04d-%02d".formatted(periodStart / 10_000, periodStart / 100 % 100);
  }

  private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
