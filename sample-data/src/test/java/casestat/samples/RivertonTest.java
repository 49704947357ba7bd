package casestat.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sample behaves like a real centre. */
class RivertonTest {
  private static final Set<String> OPEN = Set.of("Open", "In Progress", "On Hold");

  private static final Pattern INSTANT = Pattern.compile("20\\d\\d-[-0-9T:]+Z");
  // Midnight in New York.
  private static final String END = "2026-11-01T04:00:00Z";

  private final List<List<String>> cases = List.copyOf(Riverton.cases().values());

  @Test
  void aMondayBringsMoreThanTwiceASunday() {
    long mondays = count(row -> day(row).getDayOfWeek() == DayOfWeek.MONDAY);
    long sundays = count(row -> day(row).getDayOfWeek() == DayOfWeek.SUNDAY);

    assertThat(mondays).isGreaterThan(2 * sundays);
  }

  @Test
  void thePhoneIsQuietAtNightAndTheWebIsNot() {
    assertThat(count(row -> row.get(8).equals("phone") && hour(row) >= 21)).isZero();
    assertThat(count(row -> row.get(8).equals("web") && hour(row) >= 21)).isPositive();
  }

  @Test
  void aStormBringsManyTimesTheUsualTreeDamage() {
    for (Storm storm : Storm.values()) {
      LocalDate first = storm.firstDay();
      long blown = count(row -> tree(row) && isWithin(row, first, first.plusDays(2)));
      long usual = count(row -> tree(row) && isWithin(row, first.minusDays(28), first)) / 14;

      assertThat(blown).as("%s", storm).isGreaterThan(4 * Math.max(1, usual));
    }
  }

  @Test
  void potholesComeInSpringAndNoiseInSummer() {
    assertThat(count(row -> row.get(4).equals("Pothole") && day(row).getMonthValue() == 4))
        .isGreaterThan(
            2 * count(row -> row.get(4).equals("Pothole") && day(row).getMonthValue() == 9));
    assertThat(count(row -> row.get(4).equals("Noise") && day(row).getMonthValue() == 7))
        .isGreaterThan(
            2 * count(row -> row.get(4).equals("Noise") && day(row).getMonthValue() == 2));
  }

  @Test
  void hillcrestIsServedSoonerThanHarbor() {
    assertThat(medianHours(row -> row.get(7).equals("Hillcrest")))
        .isLessThan(0.6 * medianHours(row -> row.get(7).equals("Harbor")));
  }

  @Test
  void sanitationImprovesAndCodeEnforcementDeclines() {
    LocalDate start = LocalDate.of(2024, 11, 1);
    LocalDate end = LocalDate.of(2026, 10, 1);

    assertThat(medianHours(of("Sanitation", end.minusMonths(5), end)))
        .isLessThan(0.75 * medianHours(of("Sanitation", start, start.plusMonths(6))));
    assertThat(medianHours(of("Code Enforcement", end.minusMonths(2), end)))
        .isGreaterThan(
            1.3 * medianHours(of("Code Enforcement", end.minusMonths(10), end.minusMonths(5))));
  }

  @Test
  void aBelievableBacklogIsLeftAtTheEnd() {
    LocalDate lastSpring = LocalDate.of(2026, 5, 1);

    assertThat(count(row -> OPEN.contains(row.get(3)))).isBetween(250L, 600L);
    assertThat(count(row -> OPEN.contains(row.get(3)) && day(row).isBefore(lastSpring)))
        .isGreaterThan(20);
  }

  @Test
  void nothingHappensAfterTheEnd() {
    for (Path file : Riverton.files(SampleTable.EVENTS)) {
      assertThat(SampleText.rows(file))
          .filteredOn(Riverton::isGoodEvent)
          .allMatch(row -> row.get(1).compareTo(END) < 0);
    }
    for (Path file : Riverton.files(SampleTable.INTERACTIONS)) {
      assertThat(INSTANT.matcher(SampleText.text(file)).results().map(MatchResult::group))
          .allMatch(at -> at.compareTo(END) < 0);
    }
  }

  @Test
  void octoberHasAboutNineHundredCases() {
    assertThat(count(row -> isWithin(row, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1))))
        .isBetween(820L, 980L);
  }

  private static boolean tree(List<String> row) {
    return row.get(4).equals("Tree damage");
  }

  private static Predicate<List<String>> of(String department, LocalDate from, LocalDate until) {
    return row -> row.get(6).equals(department) && isWithin(row, from, until);
  }

  private static boolean isWithin(List<String> row, LocalDate from, LocalDate until) {
    return !day(row).isBefore(from) && day(row).isBefore(until);
  }

  private long count(Predicate<List<String>> wanted) {
    return cases.stream().filter(wanted).count();
  }

  private double medianHours(Predicate<List<String>> wanted) {
    List<Long> minutes =
        cases.stream()
            .filter(wanted)
            .filter(row -> !row.get(11).isEmpty())
            .map(row -> Duration.between(Riverton.opened(row), resolved(row)).toMinutes())
            .sorted()
            .toList();
    return minutes.get(minutes.size() / 2) / 60.0;
  }

  private static LocalDateTime resolved(List<String> row) {
    return LocalDateTime.parse(row.get(11), Riverton.LOCAL);
  }

  private static LocalDate day(List<String> row) {
    return Riverton.opened(row).toLocalDate();
  }

  private static int hour(List<String> row) {
    return Riverton.opened(row).getHour();
  }
}
