package casestat.metrics;

import casestat.lake.Balance;
import casestat.lake.CaseStay;
import casestat.lake.Figure;
import casestat.lake.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The balance of every month, by service type and in all, and whether it holds.
 *
 * <p>What came and what went is counted by the months in which it happened, and what is open by the
 * instant at which a month ends: neither is derived from the other, and the whole is held against
 * the figures, which are counted from other tables.
 */
public final class Balances {
  private static final String FLOWS =
      """
      select service_type, month, what, count(*) from (
        select service_type, started_month as month, concat('from ', started_by) as what
        from case_stays
        union all
        select service_type, ended_month, concat('to ', ended_by)
        from case_stays
        where ended_month is not null) flows
      group by service_type, month, what
      """;
  private static final String CLOSING =
      """
      select s.service_type, p.month, count(*)
      from case_stays s
      join (select floor(period_start / 100) as month from periods where grain = 'month') p
        on s.started_month <= p.month and coalesce(s.ended_month, 999912) > p.month
      group by s.service_type, p.month
      """;
  private static final String FLAWED =
      "select opened_month, count(*) from case_facts where flaw is not null group by opened_month";

  private final List<Balance> balances;
  private final Map<Integer, Long> flawed = new HashMap<>();

  /**
   * @param engine over {@code case_facts}, {@code case_stays} and {@code periods}
   */
  public Balances(SqlEngine engine, List<Period> periods) {
    Map<String, Map<Integer, Map<String, Long>>> flows = new TreeMap<>();
    for (List<@Nullable Object> row : engine.query(FLOWS, List.of())) {
      flows
          .computeIfAbsent(String.valueOf(row.get(0)), t -> new HashMap<>())
          .computeIfAbsent(number(row.get(1)).intValue(), m -> new HashMap<>())
          .put(String.valueOf(row.get(2)), number(row.get(3)).longValue());
    }
    Map<String, Map<Integer, Long>> closing = new HashMap<>();
    for (List<@Nullable Object> row : engine.query(CLOSING, List.of())) {
      closing
          .computeIfAbsent(String.valueOf(row.get(0)), t -> new HashMap<>())
          .put(number(row.get(1)).intValue(), number(row.get(2)).longValue());
    }
    for (List<@Nullable Object> row : engine.query(FLAWED, List.of())) {
      flawed.put(number(row.get(0)).intValue(), number(row.get(1)).longValue());
    }
    List<Integer> months =
        periods.stream().filter(Period::isMonth).map(Period::month).sorted().toList();
    this.balances = balances(months, flows, closing);
  }

  /** By month, all service types before each of them; types without any case are left out. */
  public List<Balance> list() {
    return balances;
  }

  /** What does not balance, a sentence each; empty where all does. */
  public List<String> faults(List<Figure> figures) {
    List<String> faults = new ArrayList<>();
    Map<String, Long> whole = new HashMap<>();
    for (Figure figure : figures) {
      if (figure.grain().equals("month") && figure.dimension().equals("all")) {
        whole.put(
            figure.metric() + Period.monthOf(figure.periodStart()),
            figure.numerator() == null ? 0 : figure.numerator());
      }
    }
    for (Balance b : balances) {
      if (b.difference() != 0) {
        faults.add("%s: the closing backlog is off by %d".formatted(name(b), b.difference()));
      }
      if (b.serviceType() == null) {
        hold(faults, b, "reclassified out", b.reclassifiedOut(), b.reclassifiedIn());
        long opened = b.opened() + flawed.getOrDefault(b.month(), 0L);
        hold(faults, b, "opened", opened, whole.getOrDefault("incoming_cases" + b.month(), 0L));
        hold(faults, b, "closing", b.closing(), whole.getOrDefault("open_backlog" + b.month(), 0L));
      }
    }
    return faults;
  }

  private static void hold(
      List<String> faults, Balance balance, String term, long counted, long figure) {
    if (counted != figure) {
      faults.add(
          "%s: %s is %d here and %d in the figures"
              .formatted(name(balance), term, counted, figure));
    }
  }

  private static String name(Balance balance) {
    return Period.yearMonth(balance.month())
        + (balance.serviceType() == null ? "" : ", " + balance.serviceType());
  }

  private static List<Balance> balances(
      List<Integer> months,
      Map<String, Map<Integer, Map<String, Long>>> flows,
      Map<String, Map<Integer, Long>> closing) {
    List<Balance> all = new ArrayList<>();
    Map<Integer, List<Balance>> byMonth = new TreeMap<>();
    flows.forEach(
        (type, inMonths) -> {
          long opening = 0;
          for (int month : months) {
            long left = closing.getOrDefault(type, Map.of()).getOrDefault(month, 0L);
            Map<String, Long> flow = inMonths.getOrDefault(month, Map.of());
            if (opening != 0 || left != 0 || !flow.isEmpty()) {
              byMonth
                  .computeIfAbsent(month, m -> new ArrayList<>())
                  .add(balance(month, type, opening, flow, left));
            }
            opening = left;
          }
        });
    byMonth.forEach(
        (month, parts) -> {
          all.add(parts.stream().reduce(none(month), Balance::plus));
          parts.sort(Comparator.comparing(b -> String.valueOf(b.serviceType())));
          all.addAll(parts);
        });
    return List.copyOf(all);
  }

  private static Balance none(int month) {
    return new Balance(month, null, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  private static Balance balance(
      int month, String type, long opening, Map<String, Long> flow, long closing) {
    return new Balance(
        month,
        type,
        opening,
        flow.getOrDefault("from " + CaseStay.Start.OPENED, 0L),
        flow.getOrDefault("from " + CaseStay.Start.REOPENED, 0L),
        flow.getOrDefault("from " + CaseStay.Start.RECLASSIFIED, 0L),
        flow.getOrDefault("to " + CaseStay.End.RESOLVED, 0L),
        flow.getOrDefault("to " + CaseStay.End.CANCELLED, 0L),
        flow.getOrDefault("to " + CaseStay.End.MERGED, 0L),
        flow.getOrDefault("to " + CaseStay.End.RECLASSIFIED, 0L),
        closing);
  }

  private static Number number(@Nullable Object cell) {
    return (Number) Objects.requireNonNull(cell);
  }
}
