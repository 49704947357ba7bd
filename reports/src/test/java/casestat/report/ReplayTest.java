package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.Case;
import casestat.lake.Event;
import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.metrics.Catalogue;
import casestat.metrics.DrillDown;
import casestat.metrics.Metric;
import casestat.metrics.Question;
import casestat.report.Moved.Part;
import casestat.report.Moved.Way;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A month that was published is replayed with random things that were heard of late: cases,
 * answers, resolutions, reopenings, merges, other departments and kinds, and erasures. Whatever
 * they are, the ledger has exactly the figures that differ, and what came and went makes the
 * difference.
 */
class ReplayTest {
  private static final Instant NOVEMBER = SmallLake.NOVEMBER;
  private static final Instant LATER = NOVEMBER.plus(Duration.ofDays(9));
  private static final List<String> DEPARTMENTS = List.of("Streets", "Parks", "Water");
  private static final List<String> KINDS = List.of("Pothole", "Graffiti", "Noise");
  private static final List<String> AREAS = List.of("North", "South");
  private static final int CASES = 60;
  private static final int ROUNDS = 3;

  @TempDir Path folder;

  private final Random random = new Random(52);

  @Test
  void theLedgerHasExactlyTheFiguresThatDifferAndWhatCameAndWentMakesTheDifference() {
    List<Tale> tales = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      tales.add(tale("C-%02d".formatted(i), "d0"));
    }
    ReplayLake lake = new ReplayLake(folder, "city311", 202610);
    lake.deliver("d0", rows(tales), events(tales)).analyze("r0", NOVEMBER);
    Map<String, Integer> told = new HashMap<>();

    for (int round = 1; round <= ROUNDS; round++) {
      String run = "r" + round;
      change(lake, tales, "d" + round);
      lake.analyze(run, round % 2 == 0 ? LATER : NOVEMBER);
      // Each is held against what was published first, so that changes of several rounds add up.
      check(lake, "r0", run).forEach((why, n) -> told.merge(why, n, Integer::sum));
    }

    assertThat(told.keySet()).as("what the draws brought about").contains("in", "out", "changed");
  }

  @Test
  void inWhichOrderThingsWereHeardOfDoesNotMatter() {
    List<Tale> tales = new ArrayList<>();
    for (int i = 0; i < CASES / 3; i++) {
      tales.add(tale("C-%02d".formatted(i), "d0"));
    }
    List<Event> late = new ArrayList<>();
    for (int i = 0; i < CASES / 6; i++) {
      late.addAll(heard(tales.get(i), tales, "late-" + i % 2, i + 2));
    }
    List<Event> first = late.stream().filter(e -> e.deliveryId().equals("late-0")).toList();
    List<Event> second = late.stream().filter(e -> e.deliveryId().equals("late-1")).toList();

    List<List<Restated>> ledgers = new ArrayList<>();
    for (boolean isTurned : new boolean[] {false, true}) {
      ReplayLake lake = new ReplayLake(folder.resolve("turned-" + isTurned), "city311", 202610);
      lake.deliver("d0", rows(tales), events(tales)).analyze("r0", NOVEMBER);
      lake.deliver(isTurned ? "late-1" : "late-0", List.of(), isTurned ? second : first);
      List<Event> others = new ArrayList<>(isTurned ? first : second);
      Collections.shuffle(others, new Random(1));
      lake.deliver(isTurned ? "late-0" : "late-1", List.of(), others).analyze("r1", NOVEMBER);
      ledgers.add(ledger(lake, "r0", "r1", new ArrayList<>()));
    }

    assertThat(ledgers.get(0)).isNotEmpty().isEqualTo(ledgers.get(1));
  }

  private static List<Case> rows(List<Tale> tales) {
    return tales.stream().map(Tale::row).toList();
  }

  private static List<Event> events(List<Tale> tales) {
    return tales.stream().map(Tale::events).flatMap(List::stream).toList();
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Instant october() {
    return Instant.parse("2026-10-01T12:00:00Z").plus(Duration.ofHours(random.nextInt(29 * 24)));
  }

  private Instant after(Instant at) {
    return at.plus(Duration.ofMinutes(30 + random.nextInt(12 * 24 * 60)));
  }

  private Tale tale(String id, String delivery) {
    Tale tale = new Tale(id, october(), delivery, one(DEPARTMENTS), one(KINDS), one(AREAS));
    Instant at = after(tale.openedAt());
    if (random.nextInt(3) > 0) {
      tale.then(Event.Kind.REPLIED, at);
    }
    return random.nextInt(4) == 0 ? tale : tale.then(Event.Kind.RESOLVED, after(at));
  }

  private void change(ReplayLake lake, List<Tale> tales, String delivery) {
    List<Event> late = new ArrayList<>();
    int line = 2;
    for (int i = 0; i < 5; i++) {
      late.addAll(heard(one(tales), tales, delivery, line++));
    }
    Tale arrived = tale("late-" + delivery, delivery + "-cases");
    lake.deliver(delivery, List.of(), late)
        .deliver(delivery + "-cases", List.of(arrived.row()), arrived.events())
        .erase(one(tales).caseId());
  }

  private List<Event> heard(Tale tale, List<Tale> tales, String delivery, int line) {
    Instant at = after(after(tale.openedAt()));
    return List.of(
        switch (random.nextInt(6)) {
          case 0 -> tale.later(delivery, line, Event.Kind.REPLIED, at);
          case 1 -> tale.later(delivery, line, Event.Kind.RESOLVED, at);
          case 2 -> tale.later(delivery, line, Event.Kind.REOPENED, at);
          case 3 -> tale.merged(delivery, line, at, one(tales).caseId());
          case 4 -> tale.assigned(delivery, line, at, one(DEPARTMENTS));
          default -> tale.reclassified(delivery, line, at, one(KINDS));
        });
  }

  private static List<Restated> ledger(ReplayLake lake, String from, String to, List<Moved> moves) {
    try (LakeReader then = lake.read(from);
        LakeReader now = lake.read(to)) {
      return Restatements.between(
          then, now, lake.profile(), Catalogue.of(lake.profile()), month(now), moves::add);
    }
  }

  private static Period month(LakeReader reader) {
    return reader.rows(Table.PERIODS, "grain = 'month' and period_start = 20261001").get(0);
  }

  /** How many moves of each way there were. */
  private Map<String, Integer> check(ReplayLake lake, String from, String to) {
    List<Moved> moves = new ArrayList<>();
    List<Restated> ledger = ledger(lake, from, to, moves);
    Map<Restated.Key, List<Moved>> byFigure =
        moves.stream()
            .collect(
                Collectors.groupingBy(
                    m -> new Restated.Key(m.metric(), m.dimension(), m.member())));
    try (LakeReader then = lake.read(from);
        LakeReader now = lake.read(to)) {
      Map<Restated.Key, Figure> before = october(then);
      Map<Restated.Key, Figure> after = october(now);
      Set<Restated.Key> differing = new HashSet<>(before.keySet());
      differing.addAll(after.keySet());
      differing.removeIf(key -> before.containsKey(key) && before.get(key).equals(after.get(key)));
      assertThat(ledger).extracting(Restated::key).doesNotHaveDuplicates();
      assertThat(ledger.stream().map(Restated::key).collect(Collectors.toSet()))
          .isEqualTo(differing);
      for (Restated restated : ledger) {
        assertThat(restated.before()).isEqualTo(before.get(restated.key()));
        assertThat(restated.after()).isEqualTo(after.get(restated.key()));
        addsUp(restated, byFigure.getOrDefault(restated.key(), List.of()));
      }
      drilled(ledger, byFigure, then, now, Catalogue.of(lake.profile()));
    }
    Map<String, Integer> ways = new HashMap<>();
    moves.forEach(moved -> ways.merge(moved.way().word(), 1, Integer::sum));
    return ways;
  }

  private static Map<Restated.Key, Figure> october(LakeReader reader) {
    return reader.rows(Table.FIGURES, "grain = 'month' and period_start = 20261001").stream()
        .collect(Collectors.toMap(Restated.Key::of, figure -> figure));
  }

  /** Old and in less out is new, of a count by the number of cases alone. */
  private static void addsUp(Restated restated, List<Moved> moves) {
    Flow flow = restated.numerator();
    long old = numerator(restated.before());
    long fresh = numerator(restated.after());
    if (flow.adds()) {
      assertThat(old + flow.came() - flow.went()).as("%s", restated).isEqualTo(fresh);
      long difference =
          moves.stream()
              .filter(m -> m.part() == Part.NUMERATOR)
              .mapToLong(m -> zero(m.after()) - zero(m.before()))
              .sum();
      assertThat(difference).as("%s", restated).isEqualTo(fresh - old);
    }
    if (restated.metric().equals("incoming_cases") || restated.metric().equals("open_backlog")) {
      assertThat(old + restated.in() - restated.out()).as("%s", restated).isEqualTo(fresh);
    }
    assertThat(flow.in()).as("%s", restated).isEqualTo(count(moves, Part.NUMERATOR, Way.IN));
    assertThat(flow.out()).isEqualTo(count(moves, Part.NUMERATOR, Way.OUT));
  }

  private static long count(List<Moved> moves, Part part, Way way) {
    return moves.stream()
        .filter(m -> m.part() == part && m.way() == way && !m.caseId().isEmpty())
        .count();
  }

  private static long numerator(@Nullable Figure figure) {
    return figure == null ? 0 : zero(figure.numerator());
  }

  private static long zero(@Nullable Long number) {
    return number == null ? 0 : number;
  }

  /** Which cases came and went is what the lists behind the figures say, told apart from it. */
  private void drilled(
      List<Restated> ledger,
      Map<Restated.Key, List<Moved>> byFigure,
      LakeReader then,
      LakeReader now,
      Catalogue catalogue) {
    List<Restated> counts =
        new ArrayList<>(
            ledger.stream()
                .filter(
                    r -> r.unit() == Metric.Unit.CASES && Metric.DIMENSIONS.contains(r.dimension()))
                .toList());
    Collections.shuffle(counts, random);
    for (Restated restated : counts.subList(0, Math.min(15, counts.size()))) {
      SortedMap<String, String> where = new TreeMap<>();
      where.put(restated.dimension(), restated.member());
      Question question =
          new DrillDown(
                  catalogue.metric(restated.metric()), 202610, 202610, where, DrillDown.Which.ALL)
              .ids();
      Set<String> had = ids(then, question);
      Set<String> has = ids(now, question);
      Set<String> in = new HashSet<>(has);
      in.removeAll(had);
      Set<String> out = new HashSet<>(had);
      out.removeAll(has);
      List<Moved> moves = byFigure.getOrDefault(restated.key(), List.of());
      assertThat(ids(moves, Way.IN)).as("%s", restated).isEqualTo(in);
      assertThat(ids(moves, Way.OUT)).as("%s", restated).isEqualTo(out);
    }
  }

  private static Set<String> ids(List<Moved> moves, Way way) {
    return moves.stream()
        .filter(m -> m.way() == way && m.part() == Part.NUMERATOR)
        .map(Moved::caseId)
        .collect(Collectors.toSet());
  }

  // A case whose steps cancel each other adds nothing, and is not in a count.
  private static Set<String> ids(LakeReader reader, Question question) {
    return reader.query(question.sql(), question.parameters()).stream()
        .filter(row -> row.get(1) instanceof Number n && n.longValue() != 0)
        .map(row -> String.valueOf(row.get(0)))
        .collect(Collectors.toSet());
  }
}
