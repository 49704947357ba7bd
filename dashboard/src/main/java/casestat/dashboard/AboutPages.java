package casestat.dashboard;

import casestat.access.Role;
import casestat.lake.Run;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The way to what the figures mean and what they rest on; and whether all is well. */
final class AboutPages {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AboutPages() {}

  /** The short way in: each link leads to one part of it. */
  static void answer(Visit visit) {
    visit.parameters();
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame(visit.say("About these figures"), "about"));
    model.put(
        "notices",
        visit.shelf.isEmpty()
            ? List.of(visit.nothingYet().in(visit.tongue.language()))
            : List.of());
    model.put("run", visit.shelf.run());
    model.put("times", visit.times);
    model.put("contact", visit.profile.publication().contact());
    model.put("licence", visit.profile.publication().licence());
    model.put("seesRuns", visit.caller.may(Role.VIEWER));
    Html.render(visit.request, "about.jte", model);
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
