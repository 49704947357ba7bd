package casestat.dashboard;

import casestat.language.Sentence;
import casestat.metrics.Metric;
import casestat.report.Selection;
import casestat.report.Versus;
import casestat.report.Views;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a figure can be held against, as a list to choose from.
 *
 * @param action address of the figure
 * @param hidden parameters that the form must keep
 * @param times nothing, other times and the goal
 * @param parts other parts, by dimension
 */
public record VersusForm(
    String action, Map<String, String> hidden, List<Filters.Choice> times, List<Group> parts) {

  /** Members of one dimension. */
  public record Group(String label, List<Filters.Choice> choices) {}

  static VersusForm of(Visit visit, Metric metric, Asked asked, String path) {
    Selection selection = asked.selection();
    String chosen = asked.more("vs");
    List<Filters.Choice> times = new ArrayList<>();
    times.add(choice("", visit.say("nothing"), chosen));
    kinds(visit, metric).forEach((word, label) -> times.add(choice(word, label, chosen)));
    List<Group> groups = new ArrayList<>();
    for (String dimension : dimensions(visit, metric, selection)) {
      List<Filters.Choice> choices = new ArrayList<>();
      for (Versus part : parts(visit, dimension, selection)) {
        choices.add(choice(part.text(), words(visit, part), chosen));
      }
      if (!choices.isEmpty()) {
        groups.add(new Group(visit.words().heading(dimension), choices));
      }
    }
    Map<String, String> hidden = new HashMap<>(Address.parameters(selection));
    hidden.put("by", isOfTimes(asked) ? "" : asked.more("by"));
    hidden.values().removeIf(String::isEmpty);
    return new VersusForm(path, hidden, times, groups);
  }

  private static Filters.Choice choice(String value, String label, String chosen) {
    return new Filters.Choice(value, label, value.equals(chosen));
  }

  private static String words(Visit visit, Versus part) {
    return part.member().equals(Metric.ALL) ? visit.say("All") : part.member();
  }

  /** Word to label of those that are no part. */
  private static Map<String, String> kinds(Visit visit, Metric metric) {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put(Versus.Kind.PREVIOUS.word(), visit.say("Month before"));
    kinds.put(Versus.Kind.LAST_YEAR.word(), visit.say("A year before"));
    if (visit.profile.goal(metric.metric()) != null) {
      kinds.put(Versus.Kind.GOAL.word(), visit.say("Goal"));
    }
    return kinds;
  }

  /** A part of a part is told by no service that keeps small groups to itself. */
  private static List<String> dimensions(Visit visit, Metric metric, Selection selection) {
    return Metric.DIMENSIONS.stream()
        .filter(metric.comparedBy()::contains)
        .filter(
            dimension ->
                !visit.profile.privacy().isKept()
                    || selection.where().isEmpty()
                    || selection.where().containsKey(dimension))
        .toList();
  }

  private static List<Versus> parts(Visit visit, String dimension, Selection selection) {
    List<Versus> parts = new ArrayList<>();
    String own = selection.where().get(dimension);
    // Who sees some parts of a service sees no sum of all.
    if (own != null && !visit.caller.isNarrowed()) {
      parts.add(Versus.part(dimension, Metric.ALL));
    }
    for (String member : visit.shelf.members(dimension)) {
      if (!member.equals(own)) {
        parts.add(Versus.part(dimension, member));
      }
    }
    return parts;
  }

  /**
   * What is asked for; null where nothing is.
   *
   * @throws Refused for what there is none of, with what there is
   */
  static @Nullable Versus asked(Visit visit, Metric metric, Asked asked) {
    String text = asked.more("vs");
    if (text.isEmpty()) {
      return null;
    }
    Selection selection = asked.selection();
    if (isOfTimes(asked)) {
      throw Refused.bad(
          Sentence.of(
              "{0} by the time taken cannot be held against anything. By itself it can against:",
              metric.label()),
          choices(visit, metric, asked, Optional.empty()));
    }
    Optional<Versus> versus = Versus.of(text);
    boolean isKnown =
        versus.isPresent()
            && (versus.get().kind() == Versus.Kind.PART
                ? dimensions(visit, metric, selection).contains(versus.get().dimension())
                    && parts(visit, versus.get().dimension(), selection).contains(versus.get())
                    && Views.applies(metric, versus.get().other(selection))
                : kinds(visit, metric).containsKey(text));
    if (!isKnown) {
      throw Refused.bad(
          Sentence.of("{0} cannot be held against \"{1}\". It can against:", metric.label(), text),
          choices(visit, metric, asked, versus));
    }
    return versus.get();
  }

  /** Of the dimension that was meant its members; else of each how it is written. */
  private static List<Refused.Choice> choices(
      Visit visit, Metric metric, Asked asked, Optional<Versus> meant) {
    List<Refused.Choice> choices = new ArrayList<>();
    kinds(visit, metric)
        .forEach((word, label) -> choices.add(Refused.Choice.of(word, label, href(asked, word))));
    for (String dimension : dimensions(visit, metric, asked.selection())) {
      List<Versus> parts = parts(visit, dimension, asked.selection());
      boolean isMeant = meant.filter(versus -> versus.dimension().equals(dimension)).isPresent();
      parts.stream()
          .limit(isMeant ? parts.size() : 1)
          .forEach(
              part ->
                  choices.add(
                      Refused.Choice.of(
                          part.text(),
                          visit.words().heading(dimension) + ": " + words(visit, part),
                          href(asked, part.text()))));
    }
    return choices;
  }

  /** One bar for many times: nothing else has the same ones. */
  private static boolean isOfTimes(Asked asked) {
    return asked.more("by").equals(Ways.TIME_TAKEN);
  }

  private static String href(Asked asked, String versus) {
    Map<String, String> more = new HashMap<>(asked.more());
    more.put("vs", versus);
    if (isOfTimes(asked)) {
      more.remove("by");
    }
    return Address.of(asked.path(), asked.selection(), more);
  }
}
