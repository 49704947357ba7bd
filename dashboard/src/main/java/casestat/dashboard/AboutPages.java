package casestat.dashboard;

import casestat.lake.Delivery;
import casestat.lake.LakeReader;
import casestat.lake.Run;
import casestat.lake.Table;
import casestat.language.Sentence;
import casestat.report.Shown;
import casestat.report.ToldDeliveries;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What the figures mean, and what they rest on. */
final class AboutPages {
  private static final int REJECTS_PER_PAGE = 50;
  private static final ObjectMapper JSON = new ObjectMapper();

  private AboutPages() {}

  static void answer(Visit visit) {
    visit
        .request
        .queryParamMap()
        .keySet()
        .forEach(
            name -> {
              if (!name.equals("page")) {
                throw Refused.bad(
                    Sentence.of("This page knows no \"{0}\". It knows page.", name), List.of());
              }
            });
    String asked = visit.request.queryParam("page");
    int page = Pager.number(asked == null ? "" : asked);
    LakeReader reader = visit.shelf.reader();
    List<Delivery> deliveries = ToldDeliveries.of(visit.shelf);
    // A row that was rejected is one case, and its reason quotes it.
    boolean areRejectsTold = visit.seesCases();
    long rejects =
        areRejectsTold
            ? reader.ask("select count(*) from rejects", List.of(), row -> row.getLong(1)).get(0)
            : 0;
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame(visit.say("About these figures"), "about"));
    model.put(
        "notices",
        visit.shelf.isEmpty()
            ? List.of(visit.nothingYet().in(visit.tongue.language()))
            : List.of());
    model.put(
        "meanings",
        visit.shelf.catalogue().all().stream()
            .map(metric -> new Meaning(metric, Shown.goal(visit.profile, metric, visit.formats())))
            .toList());
    model.put("sources", visit.shelf.freshness().sources());
    model.put("deliveries", deliveries);
    model.put("totals", totals(visit, deliveries));
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
            n -> visit.at(n == 1 ? "/about#rejects" : "/about?page=" + n + "#rejects"),
            visit.formats()));
    model.put("leftOut", visit.seesWhole() ? visit.shelf.leftOut() : List.of());
    // Of the landing not everybody reads every row, and what is counted in part is no account.
    model.put("isAccounted", visit.seesWhole());
    model.put("run", visit.shelf.run());
    model.put("times", visit.times);
    Html.render(visit.request, "about.jte", model);
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

  static void health(Visit visit) throws JsonProcessingException {
    Run run = visit.shelf.run();
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("status", "ok");
    state.put("profile", run.profile());
    state.put("run", run.runId());
    state.put("as_of", run.asOf().toString());
    state.put(
        "data_complete_to", run.dataCompleteTo() == null ? null : run.dataCompleteTo().toString());
    state.put("months", visit.shelf.whole().periods().size());
    visit.request.contentType("application/json").result(JSON.writeValueAsString(state) + "\n");
  }
}
