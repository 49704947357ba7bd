package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.Event;
import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.metrics.Catalogue;
import casestat.metrics.Metric;
import casestat.profile.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples to be checked by hand: each is a month that was published, and what came after. */
class RestatementsTest {
  private static final Instant NOVEMBER = SmallLake.NOVEMBER;
  private static final Instant LATER = Instant.parse("2026-11-10T12:00:00Z");

  @TempDir Path folder;

  private final List<Moved> moves = new ArrayList<>();

  /**
   * Of four potholes three were resolved in October, and one was open at its end. The first, opened
   * on the 5th and resolved on the 7th, was reopened on the 30th, and the service hears of it after
   * it has published the month:
   *
   * <pre>
   *                                published        now
   *   open at the end              1  (P-4)         2  (P-1, P-4)     P-1 comes in
   *   resolved for good            3                2  (P-2, P-3)
   *   of these by one answer       3 of 3           2 of 2            P-1 goes out of both
   *   median time to resolve       2 days           2 days            P-1 goes out: 2, 2, 21 days were
   *                                                                   3, now it is the lower of 2, 21
   *   opened                       4                4                 is not in the ledger
   *   reopened within 30 days      0 of 3           1 of 3            P-1 comes into the numerator
   * </pre>
   */
  @Test
  void aCaseReopenedAfterPublicationIsOneResolvedLess() {
    Tale first = tale("P-1", "North", 5, 7);
    ReplayLake lake =
        published(
            "city311",
            List.of(
                first,
                tale("P-2", "North", 6, 8),
                tale("P-3", "North", 7, 28),
                tale("P-4", "North", 20, 0)));
    lake.deliver(
            "d2", List.of(), List.of(first.later("d2", 2, Event.Kind.REOPENED, october(30, 14))))
        .analyze("r2", NOVEMBER);

    List<Restated> restated = restated(lake, "r1", "r2");

    Restated backlog = whole(restated, "open_backlog");
    assertThat(numerators(backlog)).containsExactly(1L, 2L);
    assertThat(backlog.cause()).isEqualTo(Cause.REOPENED);
    assertThat(backlog.numerator()).isEqualTo(new Flow(1, 0, 0, 1, 0, true));
    assertThat(backlog.isShown()).isTrue();
    assertThat(moves("open_backlog"))
        .containsExactly(
            moved("open_backlog", Moved.Part.NUMERATOR, "P-1", Moved.Way.IN, null, 1L));

    Restated oneTouch = whole(restated, "one_touch");
    assertThat(numerators(oneTouch)).containsExactly(3L, 2L);
    assertThat(oneTouch.numerator()).isEqualTo(new Flow(0, 1, 0, 0, 1, true));
    assertThat(oneTouch.denominator()).isEqualTo(new Flow(0, 1, 0, 0, 1, true));
    assertThat(List.of(oneTouch.in(), oneTouch.out(), oneTouch.changed()))
        .containsExactly(0L, 1L, 0L);
    assertThat(oneTouch.isShown()).as("100% is 100%").isFalse();

    Restated reopened = whole(restated, "reopen_rate");
    assertThat(numerators(reopened)).containsExactly(0L, 1L);
    assertThat(reopened.denominator()).isEqualTo(new Flow(0, 0, 0, 0, 0, true));
    assertThat(List.of(reopened.in(), reopened.out(), reopened.changed()))
        .containsExactly(0L, 0L, 1L);
    assertThat(reopened.isShown()).isTrue();

    Restated median = whole(restated, "resolution_time_median");
    assertThat(numerators(median)).containsExactly(172_800L, 172_800L);
    assertThat(median.rests()).isEqualTo(new Flow(0, 1, 0, 0, 1, true));
    assertThat(median.isShown()).isFalse();
    assertThat(moves("resolution_time_median"))
        .containsExactly(
            moved(
                "resolution_time_median",
                Moved.Part.NUMERATOR,
                "P-1",
                Moved.Way.OUT,
                172_800L,
                null));

    assertThat(restated).noneMatch(r -> r.metric().equals("incoming_cases"));
    assertThat(restated)
        .filteredOn(r -> !r.metric().equals("lookups_per_open_case"))
        .extracting(Restated::cause)
        .containsOnly(Cause.REOPENED);
    assertThat(whole(restated, "lookups_per_open_case").cause())
        .as("which is divided by so many cases, and tells of none")
        .isEqualTo(Cause.LATE_EVENT);
    assertThat(restated).isSortedAccordingTo(Restated.order(lake.profile()));
    assertThat(restated.get(0).isOfAll()).isTrue();
  }

  /** Each in an area of its own, so that a figure of the area has one cause. */
  @Test
  void eachCauseIsToldByItsCases() throws IOException {
    Tale reopened = tale("C-1", "Reopened", 5, 7);
    Tale merged = tale("C-2", "Merged", 5, 7);
    Tale moved = tale("C-3", "Reclassified", 5, 7);
    Tale late = tale("C-4", "Late", 5, 0);
    Tale erased = tale("C-5", "Erased", 5, 7);
    Tale since = tale("C-6", "Since", 5, 0);
    Tale same = tale("C-7", "Same", 5, 28);
    Tale arrived = tale("C-8", "d3", "Arrived", 5, 7);
    ReplayLake lake =
        published("city311", List.of(reopened, merged, moved, late, erased, since, same));
    lake.deliver(
            "d2",
            List.of(),
            List.of(
                reopened.later("d2", 2, Event.Kind.REOPENED, october(20, 14)),
                merged.merged("d2", 3, october(6, 14), "C-1"),
                moved.reclassified("d2", 4, october(6, 14), "Graffiti"),
                late.later("d2", 5, Event.Kind.RESOLVED, october(9, 14))))
        .deliver("d3", List.of(arrived.row()), arrived.events())
        .erase("C-5")
        .analyze("r2", NOVEMBER);

    List<Restated> restated = restated(lake, "r1", "r2");

    assertThat(restated)
        .filteredOn(r -> r.member().equals("Graffiti"))
        .extracting(Restated::cause)
        .containsOnly(Cause.RECLASSIFIED);
    assertThat(byArea(restated))
        .isEqualTo(
            Map.of(
                "Reopened", List.of(Cause.REOPENED),
                "Merged", List.of(Cause.MERGED),
                "Late", List.of(Cause.LATE_EVENT),
                "Arrived", List.of(Cause.LATE_EVENT),
                "Erased", List.of(Cause.ERASURE)));
    assertThat(restated(lake, "r2", "r2")).isEmpty();

    lake.deliver(
            "d4",
            List.of(),
            List.of(
                since.later("d4", 2, Event.Kind.RESOLVED, Instant.parse("2026-11-03T15:00:00Z"))))
        .analyze("r3", LATER);

    assertThat(byArea(restated(lake, "r2", "r3")).get("Since")).containsOnly(Cause.AS_OF);

    lake.withdraw("d3").analyze("r4", LATER);

    assertThat(byArea(restated(lake, "r3", "r4")))
        .isEqualTo(Map.of("Arrived", List.of(Cause.WITHDRAWN)));

    Path lenient = folder.resolve("city311.yml");
    Files.writeString(
        lenient,
        Profiles.shippedText("city311.yml")
            .replaceAll("resolution: .*days", "resolution: 90 calendar days"));
    lake.under(Profiles.load(lenient.toString())).analyze("r5", LATER);

    List<Restated> byOtherRules = restated(lake, "r4", "r5");
    assertThat(byOtherRules).isNotEmpty();
    assertThat(byOtherRules).extracting(Restated::cause).containsOnly(Cause.POLICY);
  }

  /**
   * Nothing by which one of few could be made out: no case, no count of them, no withheld number.
   */
  @Test
  void ofSmallGroupsOnlyWhatBothEditionsTellIsTold() {
    List<Tale> tales = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      tales.add(
          tale("S-" + i, i < 3 ? "Tiny" : i % 2 == 0 ? "East" : "West", 5, i % 3 == 0 ? 0 : 7));
    }
    ReplayLake lake = published("student311", tales);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      events.add(tales.get(i).later("d2", i + 2, Event.Kind.RESOLVED, october(12, 14)));
    }
    lake.deliver("d2", List.of(), events).analyze("r2", NOVEMBER);

    List<Restated> restated = restated(lake, "r1", "r2");

    assertThat(restated).isNotEmpty().anyMatch(Restated::isOfAll);
    assertThat(moves).isEmpty();
    assertThat(restated)
        .allMatch(r -> r.in() == Figure.WITHHELD && r.out() == Figure.WITHHELD)
        .allMatch(r -> r.numerator().equals(Flow.WITHHELD) && r.causes().isEmpty());
    assertThat(restated).filteredOn(r -> r.member().equals("Tiny")).allMatch(Restated::isWithheld);
    try (LakeReader then = lake.read("r1");
        LakeReader now = lake.read("r2")) {
      List<Figure> before = new Shelf(then, lake.profile()).figures(202610, 202610);
      List<Figure> after = new Shelf(now, lake.profile()).figures(202610, 202610);
      assertThat(restated)
          .filteredOn(r -> !r.isWithheld())
          .allMatch(r -> r.before() == null || before.contains(r.before()))
          .allMatch(r -> r.after() == null || after.contains(r.after()));
    }
    String csv =
        RestatementFiles.csv(new Restatement("student311", "2026-10", "r1", "", "", 1, restated));
    assertThat(csv).contains("[c]").doesNotContain("S-");
  }

  private static Map<String, List<Cause>> byArea(List<Restated> restated) {
    return restated.stream()
        .filter(r -> r.dimension().equals("area"))
        .filter(r -> !r.metric().equals("lookups_per_open_case"))
        .collect(
            Collectors.groupingBy(
                Restated::member,
                Collectors.collectingAndThen(
                    Collectors.mapping(Restated::cause, Collectors.toSet()), List::copyOf)));
  }

  private static Instant october(int day, int hour) {
    return Instant.parse("2026-10-%02dT%02d:00:00Z".formatted(day, hour));
  }

  private static Tale tale(String id, String area, int opened, int resolved) {
    return tale(id, "d1", area, opened, resolved);
  }

  private static Tale tale(String id, String delivery, String area, int opened, int resolved) {
    Tale tale = new Tale(id, october(opened, 14), delivery, "Streets", "Pothole", area);
    tale.then(Event.Kind.REPLIED, october(opened, 18));
    return resolved == 0 ? tale : tale.then(Event.Kind.RESOLVED, october(resolved, 14));
  }

  private ReplayLake published(String profile, List<Tale> tales) {
    return new ReplayLake(folder.resolve("lake"), profile, 202610)
        .deliver(
            "d1",
            tales.stream().map(Tale::row).toList(),
            tales.stream().map(Tale::events).flatMap(List::stream).toList())
        .analyze("r1", NOVEMBER);
  }

  private List<Restated> restated(ReplayLake lake, String from, String to) {
    moves.clear();
    try (LakeReader then = lake.read(from);
        LakeReader now = lake.read(to)) {
      Period october =
          now.rows(Table.PERIODS, "period_start = 20261001 and grain = 'month'").get(0);
      return Restatements.between(
          then, now, lake.profile(), Catalogue.of(lake.profile()), october, moves::add);
    }
  }

  private static Restated whole(List<Restated> restated, String metric) {
    return restated.stream()
        .filter(r -> r.metric().equals(metric) && r.isOfAll())
        .findFirst()
        .orElseThrow();
  }

  private static List<Long> numerators(Restated restated) {
    List<Long> numerators = new ArrayList<>();
    for (Figure figure : new Figure[] {restated.before(), restated.after()}) {
      Long numerator = figure == null ? null : figure.numerator();
      numerators.add(numerator == null ? -1 : numerator);
    }
    return numerators;
  }

  private List<Moved> moves(String metric) {
    return moves.stream()
        .filter(m -> m.metric().equals(metric) && m.dimension().equals(Metric.ALL))
        .toList();
  }

  private static Moved moved(
      String metric,
      Moved.Part part,
      String caseId,
      Moved.Way way,
      @Nullable Long before,
      @Nullable Long after) {
    return new Moved(
        metric, Metric.ALL, Metric.ALL, part, caseId, way, Cause.REOPENED, before, after);
  }
}
