package casestat.run;

import casestat.language.Language;
import casestat.profile.Issue;
import casestat.profile.Issue.Publish;
import casestat.profile.Issue.When;
import casestat.profile.ServiceProfile;
import casestat.schedule.Agenda;
import casestat.schedule.Occurrence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A schedule and what is due by it, as text for a terminal. */
final class ScheduleText {
  private static final int NEXT = 3;

  private final ServiceProfile profile;
  private final Agenda agenda;
  private final Instant now;

  ScheduleText(ServiceProfile profile, Agenda agenda, Instant now) {
    this.profile = profile;
    this.agenda = agenda;
    this.now = now;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: what is due at %s"
            .formatted(
                Language.ENGLISH.say(profile.title()), new TimeWords(profile.zone()).at(now)));
    List<Occurrence> due = agenda.due();
    List<Occurrence> provisional = agenda.provisional();
    for (Issue issue : profile.schedule()) {
      lines.add("");
      lines.add(rule(issue));
      lines.add(wait(issue));
      List<Occurrence> own = due.stream().filter(o -> o.issue().equals(issue)).toList();
      for (int i = 0; i < own.size(); i++) {
        // All but the newest have been overtaken by the one after.
        lines.add(line(i + 1 < own.size() ? "missed" : "due", own.get(i)));
      }
      provisional.stream()
          .filter(o -> o.issue().equals(issue))
          .forEach(o -> lines.add(line("provisional", o)));
      agenda.next(issue, NEXT).forEach(o -> lines.add(line("next", o)));
    }
    return lines;
  }

  private static String rule(Issue issue) {
    String edition =
        switch (issue.edition()) {
          case MONTH -> "every month";
          case QUARTER -> "every quarter";
          case FISCAL_YEAR -> "every fiscal year";
        };
    String when =
        issue.when() instanceof When.On on
            ? "on the %s at %s".formatted(on.day().words(), on.at())
            : "by cron \"%s\"".formatted(((When.Cron) issue.when()).pattern());
    return "%s, %s %s%s"
        .formatted(
            edition,
            when,
            issue.zone(),
            issue.publish() == Publish.DRAFT ? ", as a draft to be approved" : "");
  }

  private static String wait(Issue issue) {
    String sources = String.join(", ", issue.waitsFor());
    String deadline =
        issue.deadline() == null
            ? "for as long as it takes"
            : "until the %s, then issued as provisional".formatted(issue.deadline().words());
    String waits =
        issue.waitsFor().isEmpty()
            ? "  waits for nothing"
            : "  waits for %s %s".formatted(sources, deadline);
    return "%s; business days are those of %s".formatted(waits, issue.calendar());
  }

  private String line(String state, Occurrence occurrence) {
    String period = occurrence.period().name();
    TimeWords words = new TimeWords(occurrence);
    StringBuilder line =
        new StringBuilder(
            "  %-11s  %-7s  %s".formatted(state, period, words.at(occurrence.dueAt())));
    Instant deadline = occurrence.deadlineAt();
    if (deadline != null) {
      line.append("; deadline ").append(words.at(deadline));
    }
    if (!agenda.isKnown(occurrence)) {
      line.append("; holidays not known that far");
    }
    return line.toString();
  }
}
