package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.LakeReader;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.Charts;
import casestat.report.chart.DayBars;
import casestat.report.chart.Happening;
import casestat.report.chart.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened stands on the charts that it may explain, and on no other. */
class OccasionsTest {
  private static SmallLake small;
  private static ServiceProfile profile;

  @BeforeAll
  static void read(@TempDir Path folder) throws IOException {
    small = MadeUp.lake();
    String text = Profiles.shippedText("city311.yml");
    String bruno = "text: {en: Storm Bruno, es: Tormenta Bruno}";
    assertThat(text).contains(bruno);
    Path file = folder.resolve("city311.yml");
    Files.writeString(
        file,
        text.replace(
            bruno,
            bruno
                + ", of: {department: Sanitation}, author: A. Weather,"
                + " link: \"https://example.org/bruno\""));
    profile = Profiles.load(file.toString());
  }

  private static List<ChartSpec> charts(Selection selection) {
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      Views views = new Views(profile, new Shelf(reader, profile), Links.NONE);
      return profile.pages().stream()
          .flatMap(page -> views.page(page, selection).charts().stream())
          .map(ChartView::chart)
          .toList();
    }
  }

  @Test
  void aStormIsOnEveryChartOverMonthsAndOnNoOther() {
    List<ChartSpec> charts = charts(Selection.ofAll(202610));

    assertThat(charts.stream().filter(ChartSpec::isOverMonths)).hasSizeGreaterThan(5);
    for (ChartSpec chart : charts) {
      List<String> texts = chart.happenings().stream().map(Happening::text).toList();
      if (chart.isOverMonths() && !chart.isEmpty()) {
        assertThat(texts)
            .as(chart.id())
            .containsSubsequence("Sanitation: Storm Bruno (A. Weather)", "Storm Celia");
        assertThat(chart.listed())
            .extracting(Happening::text)
            .contains("2. 18 Aug 2026 to 20 Aug 2026: Storm Celia");
        assertThat(Charts.svg(chart, Size.WIDE)).contains(">1<", ">2<");
      } else if (!(chart instanceof DayBars)) {
        assertThat(texts).as(chart.id()).isEmpty();
      }
    }
  }

  @Test
  void whatTouchesOneDepartmentIsNotOnTheChartsOfAnother() {
    ChartSpec own = overMonths(Selection.ofAll(202610).with("department", "Sanitation"));
    ChartSpec other = overMonths(Selection.ofAll(202610).with("department", "Parks & Trees"));

    assertThat(own.happenings())
        .extracting(Happening::text)
        .contains("Storm Bruno (A. Weather)", "Storm Celia");
    assertThat(own.happenings().get(0).link()).isEqualTo("https://example.org/bruno");
    assertThat(other.happenings())
        .extracting(Happening::text)
        .contains("Storm Celia")
        .noneMatch(text -> text.contains("Bruno"));
  }

  @Test
  void theTableSaysItInTheRowInWhichItBegan() {
    ChartSpec chart = overMonths(Selection.ofAll(202610));

    assertThat(
            chart.table().lines().stream()
                .filter(line -> line.key().equals("2026-08"))
                .map(line -> line.cells().get(line.cells().size() - 1).text()))
        .singleElement()
        .asString()
        .contains("18 Aug 2026 to 20 Aug 2026: Storm Celia");
  }

  @Test
  void theDaysOfAMonthHaveTheStormOfTheirMonthOnly() {
    assertThat(days(202608).happenings()).contains(celia());
    assertThat(days(202610).happenings()).doesNotContain(celia());
  }

  private static Happening celia() {
    return new Happening(
        "2026-08-18", "2026-08-20", "18 Aug 2026 to 20 Aug 2026", "Storm Celia", null);
  }

  private static DayBars days(int month) {
    return charts(Selection.ofAll(month)).stream()
        .filter(DayBars.class::isInstance)
        .map(DayBars.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static ChartSpec overMonths(Selection selection) {
    return charts(selection).stream()
        .filter(chart -> chart.id().equals("on-time-by-month"))
        .findFirst()
        .orElseThrow();
  }
}
