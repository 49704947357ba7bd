package casestat.dashboard;

import casestat.language.Sentence;
import casestat.metrics.Metric;
import casestat.metrics.Spread;
import casestat.report.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a figure can be told by: its dimensions and, where it is of times, the time taken. */
final class Ways {
  /** In the place of a dimension: how many took how long. */
  static final String TIME_TAKEN = "time_taken";

  private Ways() {}

  static List<String> of(Metric metric) {
    List<String> ways = new ArrayList<>(metric.comparedBy());
    if (Spread.isOf(metric)) {
      ways.add(TIME_TAKEN);
    }
    return List.copyOf(ways);
  }

  /** Refuses a figure by what it cannot be told by. */
  static void require(Visit visit, Metric metric, Asked asked) {
    String by = asked.more("by");
    if (!by.isEmpty() && !of(metric).contains(by)) {
      throw Refused.bad(
          Sentence.of("{0} cannot be told by \"{1}\". It can by:", metric.label(), by),
          of(metric).stream()
              .map(way -> choice(visit, metric, way, asked.selection().month()))
              .toList());
    }
  }

  static Refused.Choice choice(Visit visit, Metric metric, String way, int month) {
    return Refused.Choice.of(
        way,
        word(visit, way),
        Address.of(
            visit.at("/figures/" + metric.metric()), Selection.ofAll(month), Map.of("by", way)));
  }

  static String word(Visit visit, String way) {
    return way.equals(TIME_TAKEN) ? visit.say("time taken") : visit.words().of(way);
  }

  /** As links, the one that was asked for among them. */
  static List<Frame.Link> links(Visit visit, Metric metric, Asked asked) {
    String by = asked.more("by");
    List<Frame.Link> links = new ArrayList<>();
    links.add(new Frame.Link(visit.say("everything"), href(asked, ""), by.isEmpty()));
    for (String way : of(metric)) {
      links.add(
          new Frame.Link(visit.say("by {0}", word(visit, way)), href(asked, way), way.equals(by)));
    }
    return links;
  }

  private static String href(Asked asked, String way) {
    Map<String, String> more = new HashMap<>(asked.more());
    more.put("by", way);
    if (way.equals(TIME_TAKEN)) {
      more.remove("vs");
    }
    return Address.of(asked.path(), asked.selection(), more);
  }
}
