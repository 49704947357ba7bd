package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.lake.LakeReader;
import casestat.lake.MessageFacts;
import casestat.lake.MessageFacts.Sort;
import casestat.metrics.Breakdown;
import casestat.metrics.Metrics;
import casestat.profile.Page;
import casestat.profile.Text;
import casestat.report.chart.DayBars;
import casestat.report.chart.Happening;
import casestat.report.chart.Mark;
import casestat.report.chart.Row;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaysTest {
  private static final ZoneId CITY = ZoneId.of("America/New_York");
  private static final List<LocalDate> SAID =
      List.of(LocalDate.of(2026, 10, 6), LocalDate.of(2026, 10, 6), LocalDate.of(2026, 10, 20));

  @TempDir static Path folder;
  private static SmallLake small;
  private static LakeReader reader;
  private static Shelf shelf;

  @BeforeAll
  static void open() {
    MadeUp made = MadeUp.cases("d1", 900);
    List<MessageFacts> messages = new ArrayList<>();
    SAID.forEach(day -> messages.add(message(day, Sort.ANNOUNCEMENT, messages.size())));
    messages.add(message(LocalDate.of(2026, 10, 9), Sort.ANSWER, messages.size()));
    messages.add(message(LocalDate.of(2026, 9, 9), Sort.ANNOUNCEMENT, messages.size()));
    small =
        SmallLake.in(folder)
            .deliver("d1", made.cases(), made.events(), List.of(), SmallLake.NOVEMBER)
            .write(messages)
            .analyze("run-1", SmallLake.NOVEMBER);
    reader = LakeReader.ofNewestRun(small.lake());
    shelf = new Shelf(reader, small.profile());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Test
  void everyDayHasWhatCameOnItAndWhatIsUsualOnSuchADay() {
    Map<LocalDate, Long> byHand = byHand("");

    DayBars chart = chart(Selection.ofAll(202610));

    assertThat(chart.counted()).hasSize(31);
    for (Row row : chart.counted()) {
      assertThat(row.value()).isEqualTo((double) byHand.getOrDefault(date(row), 0L));
    }
    for (Row row : chart.usual()) {
      double sum = 0;
      for (int week = 1; week <= 4; week++) {
        sum += byHand.getOrDefault(date(row).minusWeeks(week), 0L);
      }
      assertThat(row.value()).isEqualTo(sum / 4);
    }
    assertThat(byHand.values().stream().mapToLong(n -> n).sum()).isEqualTo(900);
  }

  @Test
  void theDaysOfAPartAreThoseOfItsCasesAndAnnouncementsAreOfAll() {
    DayBars chart = chart(Selection.ofAll(202610).with("department", "Sanitation"));

    Map<LocalDate, Long> byHand = byHand("Sanitation");
    assertThat(chart.counted())
        .allSatisfy(
            row -> assertThat(row.value()).isEqualTo((double) byHand.getOrDefault(date(row), 0L)));
    assertThat(chart.happenings()).hasSize(2);
  }

  @Test
  void announcementsOfOneDayAreOneMarkThatSaysHowOftenTheyWereShown() {
    assertThat(chart(Selection.ofAll(202610)).happenings())
        .containsExactly(
            new Happening(
                "2026-10-06", "2026-10-06", "6 Oct 2026", "2 announcements, shown 1 times", null),
            new Happening(
                "2026-10-20", "2026-10-20", "20 Oct 2026", "1 announcement, shown 2 times", null));
  }

  @Test
  void theFindingIsOfTheDaysWithAnAnnouncementAndTheDaysAfterEachOnce() {
    Map<LocalDate, Long> byHand = byHand("");
    double counted = 0;
    double usual = 0;
    for (int day : List.of(6, 7, 20, 21)) {
      LocalDate date = LocalDate.of(2026, 10, day);
      counted += byHand.getOrDefault(date, 0L);
      for (int week = 1; week <= 4; week++) {
        usual += byHand.getOrDefault(date.minusWeeks(week), 0L) / 4.0;
      }
    }

    assertThat(chart(Selection.ofAll(202610)).finding())
        .startsWith(
            "On the 4 days with an announcement or the day after: %.1f a day, where %.1f are usual."
                .formatted(counted / 4, usual / 4));
  }

  @Test
  void beforeTheFirstFourWeeksNothingIsUsual() {
    DayBars chart = chart(Selection.ofAll(202508));

    assertThat(chart.usual().subList(0, 28))
        .allSatisfy(row -> assertThat(row.mark()).isEqualTo(Mark.NOT_APPLICABLE));
    assertThat(chart.usual().get(28).value()).isNotNull();
    assertThat(chart.finding()).isEmpty();
  }

  @Test
  void whatIsOpenAtTheEndOfAMonthDoesNotCountByTheDay() {
    assertThatThrownBy(
            () ->
                Breakdown.byDay(
                    Metrics.metric("open_backlog"), 20261001, 20261031, new TreeMap<>()))
        .hasMessageContaining("open_backlog does not count by the day");
  }

  private static DayBars chart(Selection selection) {
    Page.Chart asked =
        new Page.Chart("by-day", Text.of("By day"), List.of("incoming_cases"), "day", Page.As.DAYS);
    return (DayBars)
        new ChartMaker(small.profile(), shelf, Links.NONE).chart(asked, selection).chart();
  }

  private static Map<LocalDate, Long> byHand(String department) {
    return small.facts().stream()
        .filter(facts -> department.isEmpty() || facts.department().equals(department))
        .collect(
            Collectors.groupingBy(
                facts -> facts.openedAt().atZone(CITY).toLocalDate(), Collectors.counting()));
  }

  private static LocalDate date(Row row) {
    return LocalDate.parse(row.key());
  }

  private static MessageFacts message(LocalDate day, Sort sort, int number) {
    Instant at = day.atTime(14, 0).atZone(CITY).toInstant();
    return new MessageFacts(
        "m" + number,
        day.getYear() * 100 + day.getMonthValue(),
        day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth(),
        at,
        "Tue 14",
        "Mastodon",
        sort,
        null,
        "(not stated)",
        "(not stated)",
        "(not stated)",
        (long) number,
        null,
        true);
  }
}
