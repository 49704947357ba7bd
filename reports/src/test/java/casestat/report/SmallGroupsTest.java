package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Catalogue;
import casestat.metrics.Metric;
import casestat.metrics.Metrics;
import casestat.metrics.Periods;
import casestat.profile.Privacy;
import casestat.profile.Profiles;
import casestat.profile.Reporting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Figures of two metrics, as an attacker reads them who has them all. */
class SmallGroupsTest {
  private static final int FEW = 5;
  private static final String SHARE = "resolution_met_due";
  private static final SmallGroups GROUPS =
      new SmallGroups(Catalogue.of(Profiles.load("student311")), new Privacy(FEW));

  @Example
  void aShareOfManyIsWithheldWhereItsPartOrItsRestIsSmall() {
    List<Figure> told =
        GROUPS.told(
            List.of(
                share("all", "all", 140, 200),
                share("department", "Aid", 2, 50),
                share("department", "Health", 48, 50),
                share("department", "Housing", 45, 45),
                share("department", "Registrar", 45, 55)));

    // Aid and Health by themselves; what they hide together is 50 kept and 50 not.
    assertThat(told.stream().map(Figure::isWithheld))
        .containsExactly(false, true, true, false, false);
    assertThat(told.get(1).numerator()).isNull();
    assertThat(told.get(1).denominator()).isNull();
  }

  @Example
  void whatIsTheSameNumberByAnotherNameIsWithheldWithIt() {
    List<Figure> told =
        GROUPS.told(
            List.of(
                count("incoming_cases", "all", "all", 100),
                count("incoming_cases", "area", "Arts", 3),
                count("incoming_cases", "area", "Law", 30),
                count("incoming_cases", "area", "Nursing", 67),
                new Figure("digital_take_up", "month", 20261001, "all", "all", 40L, 100L, 100),
                new Figure("digital_take_up", "month", 20261001, "area", "Arts", 0L, 3L, 3),
                new Figure("digital_take_up", "month", 20261001, "area", "Law", 5L, 30L, 30),
                new Figure("digital_take_up", "month", 20261001, "area", "Nursing", 35L, 67L, 67)));

    assertThat(told.stream().map(Figure::isWithheld))
        .containsExactly(false, true, true, false, false, true, true, false);
  }

  @Example
  void anHourOfOneMonthIsNotToldAndOfAYearMayBe() {
    List<Figure> counted = new ArrayList<>();
    for (int month = 202511; month <= 202610; month += month % 100 == 12 ? 89 : 1) {
      counted.add(hours(month, "all", "all", 60));
      counted.add(hours(month, "hour", "mon 09", 50));
      counted.add(hours(month, "hour", "mon 10", month == 202601 ? 10 : 9));
      counted.add(hours(month, "hour", "mon 11", month == 202601 ? 0 : 1));
    }
    HourSums sums = new HourSums(counted, FEW);
    List<Integer> year = counted.stream().map(f -> f.periodStart() / 100).distinct().toList();

    assertThat(GROUPS.told(counted).stream().filter(f -> f.dimension().equals("hour")))
        .allMatch(f -> f.isWithheld() || f.cases() == 0);
    Map<String, Figure> ofYear = sums.over(Metrics.metric("intake_per_hour"), year);
    Figure nine = ofYear.get("mon 09");
    Figure eleven = ofYear.get("mon 11");
    Figure ofTwo = sums.over(Metrics.metric("intake_per_hour"), year.subList(0, 2)).get("mon 11");
    assertThat(nine == null ? 0 : nine.cases()).isEqualTo(600);
    assertThat(eleven == null ? 0 : eleven.cases()).isEqualTo(11);
    assertThat(ofTwo != null && ofTwo.isWithheld()).isTrue();
  }

  @Example
  void aDayOfFewIsWithheldWithTheNextSmallestOfItsMonth() {
    LocalDate first = LocalDate.of(2026, 9, 1);
    Map<LocalDate, Long> counts =
        Map.of(first, 20L, first.plusDays(1), 3L, first.plusDays(2), 9L, first.plusDays(3), 30L);
    Metric calls = Metrics.metric("calls_offered");
    List<Period> periods =
        new Periods(ZoneOffset.UTC, Reporting.STANDARD)
            .upTo(202609, Instant.parse("2026-10-01T00:00:00Z")).stream()
                .filter(Period::isMonth)
                .toList();

    Set<LocalDate> told = days(periods, calls, counts, count("calls_offered", "all", "all", 62));
    Set<LocalDate> ofFew = days(periods, calls, counts, count("calls_offered", "all", "all", 3));
    Set<LocalDate> ofOlder = days(periods, calls, counts, count("calls_offered", "all", "all", 61));

    assertThat(told).containsExactly(first.plusDays(1), first.plusDays(2));
    assertThat(ofFew).hasSize(30);
    // Days of which the month does not know yet would tell who came since.
    assertThat(ofOlder).hasSize(30);
  }

  private static Set<LocalDate> days(
      List<Period> periods, Metric metric, Map<LocalDate, Long> counts, Figure month) {
    Figure september =
        new Figure(
            month.metric(),
            "month",
            20260901,
            "all",
            "all",
            month.numerator(),
            null,
            month.cases());
    FigureBook book = new FigureBook(periods, GROUPS.told(List.of(september)));
    return ToldDays.withheld(
        book,
        metric,
        new Privacy(FEW),
        counts,
        LocalDate.of(2026, 9, 1),
        LocalDate.of(2026, 9, 30));
  }

  /**
   * Shares by department, area and both, and a count of the same cases: nobody who subtracts what
   * is told can tell that a part, a rest or a whole is small.
   */
  @Property(tries = 300)
  void nobodyCanTakeAShareApart(@ForAll("shares") List<List<long[]>> cells) {
    List<Figure> counted = tables(cells);
    List<Figure> told = GROUPS.told(counted);

    for (int measure = 0; measure < 3; measure++) {
      for (String dimension : List.of("department", "area")) {
        assertThat(foundOut(counted, told, measure, dimension)).isEmpty();
      }
    }
  }

  /** The same, by whoever solves all that is told of all measures at once. */
  @Property(tries = 100)
  void nobodyWhoSolvesForAllNumbersAtOnceCanEither(@ForAll("shares") List<List<long[]>> cells) {
    List<Figure> counted = tables(cells);

    assertThat(new SolvedAtOnce(counted, GROUPS.told(counted), SHARE, FEW).found()).isEmpty();
  }

  /** Two shares have wholes in common; what hides the part of one may be told by the other. */
  @Property(tries = 100)
  void twoSharesOfTheSameCasesDoNotTellOfEachOther(@ForAll("shares") List<List<long[]>> cells) {
    List<Figure> counted = new ArrayList<>(tables(cells));
    for (List<long[]> row : cells) {
      for (long[] cell : row) {
        cell[0] = cell[1] * 7 % (cell[1] + 1) / 2;
      }
    }
    for (Figure figure : tables(cells)) {
      if (figure.metric().equals(SHARE)) {
        counted.add(
            new Figure(
                "digital_take_up",
                figure.grain(),
                figure.periodStart(),
                figure.dimension(),
                figure.member(),
                figure.numerator(),
                figure.denominator(),
                figure.cases()));
      }
    }
    List<Figure> told = GROUPS.told(counted);

    for (String metric : List.of(SHARE, "digital_take_up")) {
      assertThat(new SolvedAtOnce(counted, told, metric, FEW).found()).isEmpty();
    }
  }

  private static List<Figure> tables(List<List<long[]>> cells) {
    List<Figure> counted = new ArrayList<>();
    Map<String, long[]> sums = new TreeMap<>();
    for (int row = 0; row < cells.size(); row++) {
      for (int column = 0; column < cells.get(row).size(); column++) {
        long[] cell = cells.get(row).get(column);
        for (String key :
            List.of(
                "all/all",
                "department/D" + row,
                "area/A" + column,
                "department by area/D%d | A%d".formatted(row, column))) {
          long[] sum = sums.computeIfAbsent(key, k -> new long[2]);
          sum[0] += cell[0];
          sum[1] += cell[1];
        }
      }
    }
    sums.forEach(
        (key, sum) -> {
          String dimension = key.substring(0, key.indexOf('/'));
          String member = key.substring(key.indexOf('/') + 1);
          counted.add(share(dimension, member, sum[0], sum[1]));
          counted.add(count("open_backlog", dimension, member, sum[1]));
        });
    return counted;
  }

  /** Of one dimension: members whose part, rest or whole must be less than five. */
  private static List<String> foundOut(
      List<Figure> counted, List<Figure> told, int measure, String dimension) {
    List<String> found = new ArrayList<>();
    long left = -1;
    long hidden = 0;
    for (int i = 0; i < told.size(); i++) {
      Figure figure = told.get(i);
      if (!figure.metric().equals(SHARE)) {
        continue;
      }
      long number = number(counted.get(i), measure);
      if (figure.dimension().equals("all")) {
        left = figure.isWithheld() ? -1 : number;
      }
    }
    if (left < 0) {
      return found;
    }
    List<Long> small = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Figure figure = told.get(i);
      if (figure.metric().equals(SHARE) && figure.dimension().equals(dimension)) {
        long number = number(counted.get(i), measure);
        boolean isSmall = number > 0 && number < FEW;
        if (!figure.isWithheld()) {
          left -= number;
          if (isSmall) {
            found.add("told: " + figure);
          }
        } else {
          hidden++;
          if (isSmall) {
            small.add(number);
          }
        }
      }
    }
    if (!small.isEmpty() && left < FEW) {
      found.add("%d withheld are %d together, %s of them small".formatted(hidden, left, small));
    }
    return found;
  }

  private static long number(Figure figure, int measure) {
    long part = figure.numerator() == null ? 0 : figure.numerator();
    long whole = figure.denominator() == null ? 0 : figure.denominator();
    return measure == 0 ? part : measure == 1 ? whole : whole - part;
  }

  @Provide
  Arbitrary<List<List<long[]>>> shares() {
    Arbitrary<long[]> cell =
        Arbitraries.oneOf(
                Arbitraries.just(0L),
                Arbitraries.longs().between(1, 12),
                Arbitraries.longs().between(13, 300))
            .flatMap(
                whole ->
                    Arbitraries.longs().between(0, whole).map(part -> new long[] {part, whole}));
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(columns -> cell.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(4));
  }

  private static Figure share(String dimension, String member, long part, long whole) {
    return new Figure(SHARE, "month", 20261001, dimension, member, part, whole, whole);
  }

  private static Figure count(String metric, String dimension, String member, long cases) {
    return new Figure(metric, "month", 20261001, dimension, member, cases, null, cases);
  }

  private static Figure hours(int month, String dimension, String member, long cases) {
    return new Figure(
        "intake_per_hour", "month", month * 100 + 1, dimension, member, cases, 3600L, cases);
  }
}
