package casestat.brute;

import casestat.expected.FigureTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Counts every metric of METRICS.md for the sample city, month by month and cut by cut. */
public final class BruteFigures {
  private static final YearMonth FIRST = YearMonth.of(2024, 11);
  private static final YearMonth LAST = YearMonth.of(2026, 10);
  private static final Duration REOPEN_WINDOW = Duration.ofDays(30);
  private static final Duration ANSWER_WITHIN = Duration.ofHours(24);
  private static final List<String> DIMENSIONS =
      List.of("department", "service_type", "channel", "area");

  private final Instant asOf;
  private final List<Life> lives = new ArrayList<>();
  private final List<Reading> firstResponses = new ArrayList<>();
  private final List<Reading> resolutions = new ArrayList<>();
  private final List<Conversation> conversations;
  private final FigureTable figures = new FigureTable();

  private BruteFigures(RawCity city, Instant asOf) throws IOException {
    this.asOf = asOf;
    Readings readings = new Readings(Policies.read(), asOf);
    for (CaseRow row : city.cases()) {
      Life life = Life.of(row, city.log(row.id()), asOf);
      lives.add(life);
      firstResponses.addAll(readings.firstResponse(life));
      resolutions.addAll(readings.resolution(life));
    }
    conversations = Conversation.of(city);
  }

  /**
   * @param files of the deliveries, in the order of their arrival
   * @param asOf in the last month, or its end; nothing in the files is later
   */
  public static FigureTable count(List<Path> files, Instant asOf) throws IOException {
    BruteFigures brute = new BruteFigures(RawCity.read(files), asOf);
    for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      brute.countIntake(month);
      brute.countBacklog(month);
      brute.countAnswers(month);
      brute.countResolutions(month);
      brute.countPromises(month);
      brute.countConversations(month);
    }
    return brute.figures;
  }

  private void countIntake(YearMonth month) {
    List<Life> opened = only(lives, life -> in(month, life.opened()));
    counts("incoming_cases", month, opened);
    put("intake_by_channel", month, "all", "all", ratio(opened.size(), opened.size()));
    by("channel", opened)
        .forEach(
            (channel, cases) ->
                put(
                    "intake_by_channel",
                    month,
                    "channel",
                    channel,
                    "%d/%d:%d".formatted(cases.size(), opened.size(), cases.size())));
  }

  private void countBacklog(YearMonth month) {
    Instant monthEnd = month.plusMonths(1).atDay(1).atStartOfDay(OfficeDays.ZONE).toInstant();
    Instant end = monthEnd.isBefore(asOf) ? monthEnd : asOf;
    List<Life> open =
        only(lives, life -> life.spells().stream().anyMatch(spell -> spell.openAt(end)));
    counts("open_backlog", month, open);
    percentiles("backlog_age", month, open, life -> seconds(life.opened(), end));
  }

  private void countAnswers(YearMonth month) {
    List<Life> answered = only(lives, life -> in(month, life.answered()));
    percentiles("first_response", month, answered, life -> seconds(life.opened(), life.answered()));
  }

  private void countResolutions(YearMonth month) {
    List<Life> resolved =
        only(lives, life -> life.spells().stream().anyMatch(spell -> resolvedIn(month, spell)));
    counts("resolved_cases", month, resolved);
    shares(
        "reopen_rate",
        month,
        resolved,
        life ->
            life.spells().stream()
                .anyMatch(
                    spell ->
                        resolvedIn(month, spell) && life.reopenedWithin(REOPEN_WINDOW, spell)));
    percentiles(
        "resolution_time",
        month,
        only(lives, life -> resolvedIn(month, life.last())),
        life -> seconds(life.opened(), life.last().to()));
  }

  private void countPromises(YearMonth month) {
    shares("first_response_met_due", month, only(firstResponses, due(month)), Reading::met);
    shares("resolution_met_due", month, only(resolutions, due(month)), Reading::met);
    shares(
        "resolution_met_resolved",
        month,
        only(resolutions, reading -> in(month, reading.stopped())),
        Reading::met);
  }

  private void countConversations(YearMonth month) {
    List<Conversation> begun = only(conversations, each -> in(month, each.began()));
    shares(
        "social_response_rate",
        month,
        only(begun, each -> !each.began().plus(ANSWER_WITHIN).isAfter(asOf)),
        each -> each.answeredWithin(ANSWER_WITHIN));
    percentile(
        "social_first_response_median",
        month,
        only(begun, each -> each.answered() != null),
        each -> seconds(each.began(), each.answered()),
        50);
  }

  private Predicate<Reading> due(YearMonth month) {
    return reading -> in(month, reading.due()) && !reading.due().isAfter(asOf);
  }

  private static boolean resolvedIn(YearMonth month, Spell spell) {
    return spell.resolved() && in(month, spell.to());
  }

  private static boolean in(YearMonth month, @Nullable Instant instant) {
    return instant != null && YearMonth.from(instant.atZone(OfficeDays.ZONE)).equals(month);
  }

  private static long seconds(Instant from, @Nullable Instant to) {
    if (to == null) {
      throw new IllegalArgumentException("no end");
    }
    return Duration.between(from, to).toSeconds();
  }

  private <T extends Cuttable> void counts(String metric, YearMonth month, List<T> items) {
    cuts(metric, month, items, group -> group.size() + ":" + group.size());
  }

  private <T extends Cuttable> void shares(
      String metric, YearMonth month, List<T> items, Predicate<T> good) {
    cuts(metric, month, items, group -> ratio(only(group, good).size(), group.size()));
  }

  private <T extends Cuttable> void percentiles(
      String metric, YearMonth month, List<T> items, ToLongFunction<T> value) {
    percentile(metric + "_median", month, items, value, 50);
    percentile(metric + "_p90", month, items, value, 90);
  }

  private <T extends Cuttable> void percentile(
      String metric, YearMonth month, List<T> items, ToLongFunction<T> value, int percent) {
    cuts(
        metric,
        month,
        items,
        group -> {
          List<Long> values = group.stream().map(value::applyAsLong).sorted().toList();
          return nearestRank(values, percent) + ":" + values.size();
        });
  }

  /** The smallest value that so many of a hundred do not exceed; empty where there is none. */
  private static String nearestRank(List<Long> sorted, int percent) {
    for (int rank = 1; rank <= sorted.size(); rank++) {
      if (rank * 100 >= percent * sorted.size()) {
        return sorted.get(rank - 1).toString();
      }
    }
    return "";
  }

  private <T extends Cuttable> void cuts(
      String metric, YearMonth month, List<T> items, Cell<T> cell) {
    put(metric, month, "all", "all", cell.of(items));
    for (String dimension : DIMENSIONS) {
      by(dimension, items)
          .forEach((member, group) -> put(metric, month, dimension, member, cell.of(group)));
    }
    if (metric.equals("social_response_rate") || metric.equals("social_first_response_median")) {
      by("hour", items).forEach((hour, group) -> put(metric, month, "hour", hour, cell.of(group)));
    }
    // The pair that the profile of the city asks for.
    if (metric.equals("resolution_met_due")) {
      by("department", items)
          .forEach(
              (department, theirs) ->
                  by("area", theirs)
                      .forEach(
                          (area, group) ->
                              put(
                                  metric,
                                  month,
                                  "department by area",
                                  department + " | " + area,
                                  cell.of(group))));
    }
  }

  private static <T extends Cuttable> Map<String, List<T>> by(String dimension, List<T> items) {
    Map<String, List<T>> members = new TreeMap<>();
    for (T item : items) {
      members.computeIfAbsent(item.member(dimension), absent -> new ArrayList<>()).add(item);
    }
    return members;
  }

  private static <T> List<T> only(List<T> items, Predicate<T> condition) {
    return items.stream().filter(condition).toList();
  }

  private static String ratio(int part, int whole) {
    return part + "/" + whole + ":" + whole;
  }

  private void put(String metric, YearMonth month, String dimension, String member, String cell) {
    figures.put(metric, dimension, member, month.toString(), cell);
  }

  /** The text of one figure over a group. */
  private interface Cell<T> {
    String of(List<T> group);
  }
}
