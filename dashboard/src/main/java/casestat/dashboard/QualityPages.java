package casestat.dashboard;

import casestat.lake.Delivery;
import casestat.lake.LakeReader;
import casestat.lake.Table;
import casestat.report.Freshness;
import casestat.report.ToldDeliveries;
import casestat.report.chart.Mark;
import casestat.report.chart.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What became of every row that was delivered, and how new each source is. */
final class QualityPages {
  private static final int REJECTS_PER_PAGE = 50;

  /** A reason quotes what the row had: between the first quote and the last it is of one case. */
  private static final String REASONS =
      """
      select source, regexp_replace(reason, '".*"', '…', 's') as why, count(*) as n
      from rejects
      group by source, why
      order by n desc, source, why
      """;

  private QualityPages() {}

  static void answer(Visit visit) {
    int page = Pager.number(visit.parameters("page").getOrDefault("page", ""));
    LakeReader reader = visit.shelf.reader();
    List<Delivery> deliveries = ToldDeliveries.of(visit.shelf);
    // Of the landing not everybody reads every row, and what is counted in part is no account.
    boolean isAccounted = visit.seesWhole();
    boolean areReasonsTold = isAccounted && !visit.profile.privacy().isKept();
    // A row that was rejected is one case, and its reason quotes it.
    boolean areRejectsTold = isAccounted && visit.seesCases();
    long rejects =
        areRejectsTold
            ? reader.ask("select count(*) from rejects", List.of(), row -> row.getLong(1)).get(0)
            : 0;
    if (areRejectsTold) {
      visit.showCases();
    }
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame(visit.say("Data quality"), "about"));
    model.put(
        "notices",
        visit.shelf.isEmpty()
            ? List.of(visit.nothingYet().in(visit.tongue.language()))
            : List.of());
    model.put("sources", sources(visit));
    model.put("deliveries", deliveries);
    model.put("totals", totals(visit, deliveries));
    model.put("areReasonsTold", areReasonsTold);
    model.put("reasons", areReasonsTold ? reasons(visit) : List.of());
    model.put("areRejectsTold", areRejectsTold);
    model.put(
        "rejects",
        areRejectsTold
            ? reader.rows(
                Table.REJECTS,
                "true order by file, line limit ? offset ?",
                REJECTS_PER_PAGE,
                (page - 1) * REJECTS_PER_PAGE)
            : List.of());
    model.put(
        "pager",
        Pager.of(
            page,
            rejects,
            REJECTS_PER_PAGE,
            n -> visit.at(n == 1 ? "/quality#rejects" : "/quality?page=" + n + "#rejects"),
            visit.formats()));
    model.put("leftOut", isAccounted ? visit.shelf.leftOut() : List.of());
    model.put("isAccounted", isAccounted);
    model.put("times", visit.times);
    Html.render(visit.request, "quality.jte", model);
  }

  private static List<SourceLine> sources(Visit visit) {
    return visit.shelf.freshness().sources().stream().map(source -> line(visit, source)).toList();
  }

  private static SourceLine line(Visit visit, Freshness.Source source) {
    Instant to = source.completeTo();
    Instant asOf = visit.shelf.freshness().asOf();
    return new SourceLine(
        source.source(),
        visit.formats().count((double) source.deliveries()),
        visit.times.of(to),
        to == null || to.isAfter(asOf)
            ? Mark.NOT_APPLICABLE.bracketed()
            : visit
                .formats()
                .value(Unit.DURATION_SECONDS, (double) Duration.between(to, asOf).toSeconds()));
  }

  private static List<RejectedFor> reasons(Visit visit) {
    return visit
        .shelf
        .reader()
        .ask(
            REASONS,
            List.of(),
            row ->
                new RejectedFor(
                    row.getString(1),
                    row.getString(2),
                    visit.formats().count((double) row.getLong(3))));
  }

  private static List<String> totals(Visit visit, List<Delivery> deliveries) {
    Stream<ToLongFunction<Delivery>> columns =
        Stream.of(
            Delivery::rowsRead,
            Delivery::rowsKept,
            Delivery::rowsRepeated,
            Delivery::rowsSuperseded,
            Delivery::rowsRejected);
    return columns
        .map(column -> visit.formats().count(ToldDeliveries.sum(deliveries, column)))
        .toList();
  }
}
