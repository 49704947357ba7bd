package casestat.dashboard;

import casestat.lake.Balance;
import casestat.report.Selection;
import casestat.report.Signals;
import casestat.report.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changed in a month: signals, and what came, what went and what is left. */
final class ChangePages {
  private ChangePages() {}

  static void answer(Visit visit) {
    Asked asked = visit.asked("/changes");
    if (visit.moved(asked)) {
      return;
    }
    if (!asked.selection().where().isEmpty()) {
      throw Refused.bad(
          "Changes are told of everything and of each part. Ask without a part:",
          List.of(
              new Refused.Choice(
                  "all", "everything", Address.of("/changes", asked.selection().everything()))));
    }
    int month = asked.selection().month();
    Signals signals = Signals.of(visit.profile, visit.shelf, month);
    List<Balance> balances = visit.shelf.balances(month);
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame("What changed", "changes", asked.selection()));
    model.put("month", Words.month(month));
    model.put("notices", ProfilePages.notices(visit, month));
    model.put("filters", Filters.ofMonth(visit.shelf, "/changes", asked.selection()));
    model.put("signals", signals);
    model.put("wholes", lines(signals, true, asked.selection()));
    model.put("parts", lines(signals, false, asked.selection()));
    model.put("balances", balances);
    Html.render(visit.request, "changes.jte", model);
  }

  private static List<SignalLine> lines(Signals signals, boolean wholes, Selection selection) {
    return signals.found().stream()
        .filter(signal -> signal.dimension().isEmpty() == wholes)
        .map(signal -> SignalLine.of(signal, selection))
        .toList();
  }
}
