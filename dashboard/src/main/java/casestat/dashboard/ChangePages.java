package casestat.dashboard;

import casestat.lake.Balance;
import casestat.lake.Period;
import casestat.language.Sentence;
import casestat.report.Score;
import casestat.report.Selection;
import casestat.report.Signals;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changed in a month: signals, and what came, what went and what is left. */
final class ChangePages {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ChangePages() {}

  static void answer(Visit visit) {
    Asked asked = visit.asked("/changes");
    if (visit.moved(asked)) {
      return;
    }
    requireWhole(visit, asked);
    int month = asked.selection().month();
    Signals signals = signals(visit, asked.selection());
    List<Balance> balances = visit.shelf.balances(month);
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame(visit.say("What changed"), "changes", asked.selection()));
    model.put("month", visit.words().month(month));
    model.put("notices", ProfilePages.notices(visit, month));
    model.put("filters", Filters.ofMonth(visit.shelf, asked.path(), asked.selection()));
    model.put("signals", signals);
    model.put("wholes", lines(visit, signals, true, asked.selection()));
    model.put("parts", lines(visit, signals, false, asked.selection()));
    model.put("balances", balances);
    model.put("json", Address.of(visit.at("/changes.json"), asked.selection()));
    model.put(
        "score", visit.caller.isNarrowed() ? null : Score.of(visit.profile, visit.shelf, month));
    Html.render(visit.request, "changes.jte", model);
  }

  /** The signals for machines: what was looked at, what chance would show, and what was found. */
  static void json(Visit visit) {
    Asked asked = visit.asked("/changes.json");
    if (visit.moved(asked)) {
      return;
    }
    requireWhole(visit, asked);
    int month = asked.selection().month();
    Signals signals = signals(visit, asked.selection());
    ObjectNode root = JSON.createObjectNode();
    root.put("month", Period.yearMonth(month).toString());
    root.put("as_of", visit.shelf.run().asOf().toString());
    root.put("looked_at", signals.looked());
    root.put("expected_by_chance", signals.expected());
    ArrayNode found = root.putArray("signals");
    for (Signals.Signal signal : signals.found()) {
      ObjectNode line = found.addObject();
      line.put("metric", signal.metric().metric());
      line.put("dimension", signal.dimension().isEmpty() ? "all" : signal.dimension());
      line.put("member", signal.member());
      line.put("value", signal.value());
      line.put("before", signal.before());
      line.put("usual", signal.usual().words());
      line.put("means", signal.usual().judgement().words());
    }
    visit.request.contentType("application/json").result(root.toPrettyString());
  }

  private static void requireWhole(Visit visit, Asked asked) {
    if (!asked.selection().equals(visit.whole(asked.selection()))) {
      throw Refused.bad(
          Sentence.of("Changes are told of everything and of each part. Ask without a part:"),
          List.of(
              new Refused.Choice(
                  "all",
                  Sentence.of("everything"),
                  Address.of(asked.path(), visit.whole(asked.selection())))));
    }
  }

  /** Those of what may be seen: the one department that is looked at, where it is not all. */
  static Signals signals(Visit visit, Selection selection) {
    int month = selection.month();
    return visit.caller.isNarrowed()
        ? Signals.ofMember(
            visit.profile,
            visit.shelf,
            month,
            "department",
            selection.where().getOrDefault("department", ""))
        : Signals.of(visit.profile, visit.shelf, month);
  }

  private static List<SignalLine> lines(
      Visit visit, Signals signals, boolean wholes, Selection selection) {
    return signals.found().stream()
        .filter(signal -> signal.dimension().isEmpty() == wholes)
        .map(signal -> SignalLine.of(visit, signal, selection))
        .toList();
  }
}
