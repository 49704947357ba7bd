package casestat.report;

import casestat.language.Language;
import casestat.profile.CalendarChoice;
import casestat.profile.PauseRule;
import casestat.profile.PolicyItem;
import casestat.profile.SlaPolicy;
import casestat.profile.Target;
import casestat.report.sheet.PromiseLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The promises of a profile in words, for people who have never seen its file. */
final class ToldPromises {
  private final Shelf shelf;

  ToldPromises(Shelf shelf) {
    this.shelf = shelf;
  }

  /** In the order in which they are tried: the first that fits a case is its promise. */
  List<PromiseLine> lines(List<SlaPolicy> policies) {
    List<PromiseLine> lines = new ArrayList<>();
    for (SlaPolicy policy : policies) {
      for (PolicyItem item : policy.items()) {
        lines.add(
            new PromiseLine(
                policy.policy(),
                policy.version(),
                Language.capital(shelf.words().of(item.milestone())),
                target(item.target()),
                calendar(policy.calendar()),
                cases(policy.where()),
                exclusion(item),
                policy.validFrom(),
                policy.validTo()));
      }
    }
    return lines;
  }

  private String target(Target target) {
    if (target instanceof Target.BusinessTime time) {
      String words =
          shelf.say("{0} of opening hours", shelf.formats().businessTime(seconds(time.time())));
      return time.toOpening() ? shelf.say("{0}, to the next opening", words) : words;
    }
    if (target instanceof Target.BusinessDays days) {
      return shelf.say("{0, plural, one {# working day} other {# working days}}", days.days());
    }
    if (target instanceof Target.CutOff cutOff) {
      return cutOff.days() == 0
          ? shelf.say("by {0} on the same working day", cutOff.at().toString())
          : shelf.say("by {0} on working day {1}", cutOff.at().toString(), cutOff.days());
    }
    if (target instanceof Target.CalendarTime time) {
      return shelf.say("{0}, day and night", shelf.formats().duration(seconds(time.time())));
    }
    if (target instanceof Target.CalendarDays days) {
      return shelf.say("{0, plural, one {# calendar day} other {# calendar days}}", days.days());
    }
    return shelf.say("by the date that the source states");
  }

  private static double seconds(Duration time) {
    return time.toSeconds();
  }

  private static String calendar(CalendarChoice choice) {
    return choice.calendars().values().stream()
        .distinct()
        .filter(name -> !name.equals(choice.otherwise()))
        .map(name -> name + ", ")
        .collect(Collectors.joining("", "", choice.otherwise()));
  }

  private String cases(Map<String, List<String>> where) {
    return where.isEmpty()
        ? shelf.say("all {cases}")
        : where.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one -> shelf.words().of(one.getKey()) + ": " + String.join(", ", one.getValue()))
            .collect(Collectors.joining("; "));
  }

  private String exclusion(PolicyItem item) {
    List<String> words = new ArrayList<>();
    if (!item.cancelledBy().isEmpty()) {
      words.add(
          shelf.say(
              "neither kept nor broken when it ends as {0}",
              item.cancelledBy().stream()
                  .sorted()
                  .map(shelf.words()::of)
                  .collect(Collectors.joining(", "))));
    }
    String pauses =
        item.pauses().stream()
            .map(PauseRule::word)
            .filter(word -> !word.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    if (!pauses.isEmpty()) {
      words.add(shelf.say("time does not count during: {0}", pauses));
    }
    return String.join("; ", words);
  }
}
