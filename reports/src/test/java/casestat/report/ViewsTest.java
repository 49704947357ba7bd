package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.CaseFacts;
import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.language.Language;
import casestat.metrics.Metric;
import casestat.metrics.Metrics;
import casestat.profile.Page;
import casestat.report.chart.Formats;
import casestat.report.chart.Mark;
import casestat.report.chart.Row;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsTest {
  private static final int OCTOBER = 202610;

  private static SmallLake small;
  private static LakeReader reader;
  private static Shelf shelf;
  private static Views views;

  @BeforeAll
  static void open() {
    small = MadeUp.lake();
    reader = LakeReader.ofNewestRun(small.lake());
    shelf = new Shelf(reader, small.profile());
    views = new Views(small.profile(), shelf, Links.NONE);
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Test
  void theLastCompleteMonthIsTheDefault() {
    assertThat(shelf.whole().lastCompleteMonth()).hasValue(OCTOBER);
  }

  @Test
  void aPartOfOneMemberIsTheMembersOwnFigure() {
    Selection part = Selection.ofAll(OCTOBER).with("department", "Sanitation");
    for (Metric metric : Metrics.catalogue()) {
      if (Views.applies(metric, part)) {
        Figure published = shelf.whole().figure(metric, "department", "Sanitation", OCTOBER);
        Figure counted = shelf.book(part).whole(metric, OCTOBER);

        assertThat(parts(counted)).as(metric.metric()).isEqualTo(parts(published));
      }
    }
  }

  @Test
  void theDaysOfTheWeekAreThoseOfTheLanguage() {
    Language spanish = Language.allOf(small.profile()).get(1);
    Page page =
        small.profile().pages().stream()
            .filter(p -> p.page().equals("responsiveness"))
            .findFirst()
            .orElseThrow();

    assertThat(
            new Views(small.profile(), shelf.in(spanish), Links.NONE)
                .page(page, Selection.ofAll(OCTOBER)).charts().stream()
                    .filter(view -> view.chart().id().equals("answers-by-hour"))
                    .map(view -> view.chart().series()))
        .containsExactly(List.of("lun", "mar", "mié", "jue", "vie", "sáb", "dom"));
  }

  @Test
  void incomingCasesAreThoseThatWereOpenedInTheMonth() {
    long byHand = small.facts().stream().filter(f -> f.openedMonth() == OCTOBER).count();

    Tile tile = tile("incoming_cases", Selection.ofAll(OCTOBER));

    assertThat(byHand).isPositive();
    assertThat(tile.value()).isEqualTo(String.valueOf(byHand));
  }

  @Test
  void everyTileSaysOnHowManyCasesItRests() {
    for (Page page : small.profile().pages()) {
      for (Tile tile : views.page(page, Selection.ofAll(OCTOBER)).tiles()) {
        Metric metric = tile.metric();
        boolean isCount = metric.unit() == Metric.Unit.CASES;
        assertThat(isCount || tile.basis().startsWith("n = ")).as(tile.metric().metric()).isTrue();
        assertThat(tile.value()).isNotBlank();
        assertThat(tile.spark().points()).hasSize(13);
      }
    }
  }

  @Test
  void theWaitWithOpenCasesRestsOnEveryCaseOfSixMonths() {
    List<CaseFacts> byHand =
        small.facts().stream()
            .filter(f -> f.openedMonth() >= 202605 && f.openedMonth() <= OCTOBER)
            .filter(f -> f.flaw() == null)
            .toList();

    Waits waits = shelf.waits(Selection.ofAll(OCTOBER));

    assertThat(waits.opened()).isEqualTo(byHand.size()).isPositive();
    assertThat(waits.open())
        .isEqualTo(byHand.stream().filter(f -> f.outcome() == null).count())
        .isPositive();
    assertThat(waits.months()).isEqualTo("May 2026 to October 2026");
    assertThat(waits.stillOpen()).first().extracting(Waits.StillOpen::days).isEqualTo(7);
    assertThat(tile("resolution_time_median", Selection.ofAll(OCTOBER)).basis())
        .endsWith("with open cases " + waits.median());
  }

  @Test
  void everyWholeThatIsASignalOnItsTileIsListedAmongTheSignals() {
    Signals signals = Signals.of(small.profile(), shelf, OCTOBER);

    List<String> onTiles =
        small.profile().metrics().stream()
            .map(goal -> tile(goal.metric(), Selection.ofAll(OCTOBER)))
            .filter(tile -> tile.usual() != null && tile.usual().isSignal() && !tile.few())
            .map(tile -> tile.metric().metric())
            .toList();
    assertThat(signals.looked()).isGreaterThan(10);
    assertThat(signals.expected()).isEqualTo(Math.round(signals.looked() * 0.02));
    assertThat(signals.found())
        .filteredOn(signal -> signal.dimension().isEmpty())
        .extracting(signal -> signal.metric().metric())
        .containsExactlyInAnyOrderElementsOf(onTiles);
  }

  @Test
  void theReasonsOfAChangeAddUpToIt() {
    Metric metric = Metrics.metric("resolution_met_due");
    Reasons reasons = Reasons.of(shelf, metric, "department", Selection.ofAll(OCTOBER));
    double change =
        Objects.requireNonNull(Shown.value(metric, shelf.whole().whole(metric, OCTOBER)))
            - Objects.requireNonNull(Shown.value(metric, shelf.whole().whole(metric, 202609)));

    assertThat(reasons.since()).isEqualTo("September 2026");
    assertThat(reasons.change()).isEqualTo(Formats.ENGLISH.points(change));
    assertThat(reasons.parts()).hasSizeGreaterThan(1);
  }

  @Test
  void nothingIsForetoldFromFewerThanTwoYears() {
    assertThat(Outlook.belongsTo(Metrics.metric("incoming_cases"))).isTrue();
    assertThat(Outlook.belongsTo(Metrics.metric("open_backlog"))).isFalse();
    assertThat(
            Outlook.of(shelf, Metrics.metric("incoming_cases"), Selection.ofAll(OCTOBER)) == null)
        .isEqualTo(shelf.whole().periods().headMap(OCTOBER, true).size() < 24);
  }

  @Test
  void fewCasesAreMarkedAndNotJudged() {
    Selection few =
        Selection.ofAll(OCTOBER)
            .with("department", "Sanitation")
            .with("service_type", "Pothole")
            .with("channel", "Phone");

    Tile tile = tile("resolution_met_due", few);
    Row row = views.trend(Metrics.metric("resolution_met_due"), few, "t", "t", 1).points().get(0);

    assertThat(tile.few()).isTrue();
    assertThat(row.mark()).isIn(Mark.LOW_RELIABILITY, Mark.NO_CASES);
  }

  @Test
  void aMonthWithoutCasesSaysSo() {
    Selection none =
        Selection.ofAll(OCTOBER).with("department", "Sanitation").with("channel", "Mastodon");

    assertThat(tile("resolution_met_due", none).value()).isEqualTo("no cases");
    assertThat(tile("incoming_cases", none).value()).isEqualTo("0");
  }

  @Test
  void aMonthWithoutConversationsSaysSo() {
    Selection none =
        Selection.ofAll(OCTOBER).with("department", "Sanitation").with("channel", "Mastodon");

    assertThat(tile("social_response_rate", none).value()).isEqualTo("no conversations");
    assertThat(tile("social_response_rate", none).subjects()).isEqualTo("conversations");
    assertThat(views.trend(Metrics.metric("social_response_rate"), none, "t", "t", 3).describe())
        .contains("No conversations in this period");
  }

  @Test
  void theMonthThatIsRunningIsProvisional(@TempDir Path other) {
    Instant midOctober = Instant.parse("2026-10-15T16:00:00Z");
    MadeUp made = MadeUp.cases("d1", 400);
    SmallLake running =
        SmallLake.in(other)
            .deliver("d1", made.cases(), made.events(), List.of(), midOctober)
            .analyze("run-1", midOctober);
    try (LakeReader lake = LakeReader.ofNewestRun(running.lake())) {
      Shelf half = new Shelf(lake, running.profile());
      Views now = new Views(running.profile(), half, Links.NONE);

      List<Row> points =
          now.trend(Metrics.metric("incoming_cases"), Selection.ofAll(OCTOBER), "t", "t", 2)
              .points();

      assertThat(half.whole().lastCompleteMonth()).hasValue(202609);
      assertThat(points.get(0).mark()).isEqualTo(Mark.NONE);
      assertThat(points.get(1).mark()).isEqualTo(Mark.PROVISIONAL);
    }
  }

  @Test
  void aSourceIsLateWhenADayIsMissing() {
    Instant end = SmallLake.NOVEMBER;
    Freshness fresh = shelf.freshness();
    Freshness stale =
        new Freshness(
            "r",
            end,
            end,
            List.of(new Freshness.Source("events", 1, end.minusSeconds(2 * 86_400))));

    assertThat(fresh.lateFor(end)).isEmpty();
    assertThat(stale.lateFor(end)).extracting(Freshness.Source::source).containsExactly("events");
  }

  @Test
  void theHeadlineNamesWhatWasMissed() {
    PageView page = views.page(small.profile().pages().get(0), Selection.ofAll(OCTOBER));
    List<Tile> missed =
        page.tiles().stream().filter(t -> t.verdict() == Tile.Verdict.MISSED).toList();

    assertThat(missed).isNotEmpty();
    assertThat(page.headline()).contains(missed.get(0).name(), missed.get(0).value());
  }

  private static List<String> parts(@Nullable Figure figure) {
    return figure == null
        ? List.of()
        : List.of(
            String.valueOf(figure.numerator()),
            String.valueOf(figure.denominator()),
            String.valueOf(figure.cases()));
  }

  private static Tile tile(String metric, Selection selection) {
    return views.tile(Metrics.metric(metric), selection);
  }
}
