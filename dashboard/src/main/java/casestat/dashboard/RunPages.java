package casestat.dashboard;

import casestat.access.Role;
import casestat.lake.Run;
import casestat.lake.Table;
import casestat.language.Language;
import casestat.mail.Place;
import casestat.mail.Posted;
import casestat.profile.Issue;
import casestat.report.Edition;
import casestat.run.NotTakenIn;
import casestat.schedule.Agenda;
import casestat.schedule.Occurrence;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the figures were computed, of what, when the next edition is due, and what did not go well.
 * What is due is due at the as-of of the run: no page asks the clock.
 */
final class RunPages {
  private static final int NEXT = 3;

  /** More than anybody reads; the lake keeps all. */
  private static final int MOST_RUNS = 100;

  private final Path lake;
  private final Path published;

  /**
   * @param lake its folder
   * @param published folder of the editions
   */
  RunPages(Path lake, Path published) {
    this.lake = lake;
    this.published = published;
  }

  void answer(Visit visit) {
    visit.require(Role.VIEWER);
    visit.parameters();
    // What was delivered, refused and mailed tells of the service as a whole.
    boolean isWhole = visit.seesWhole();
    boolean namesPeople = isWhole && visit.caller.may(Role.PUBLISHER);
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame(visit.say("Runs and schedule"), "about"));
    model.put("asOf", visit.times.of(visit.shelf.run().asOf()));
    model.put("schedule", schedule(visit));
    model.put("isWhole", isWhole);
    model.put("runs", isWhole ? runs(visit) : List.of());
    model.put("inputs", isWhole ? visit.shelf.deliveries() : List.of());
    model.put("refused", isWhole ? refused(visit) : List.of());
    model.put(
        "mails", isWhole ? namesPeople ? mails(visit) : mailsCounted(visit) : List.<MailLine>of());
    model.put("namesPeople", namesPeople);
    model.put("times", visit.times);
    Html.render(visit.request, "runs.jte", model);
  }

  private static List<DueLine> schedule(Visit visit) {
    Agenda agenda = visit.releases.agenda(visit.shelf.run().asOf());
    List<DueLine> lines = new ArrayList<>();
    for (Issue issue : visit.profile.schedule()) {
      List<Occurrence> due =
          agenda.due().stream().filter(one -> one.issue().equals(issue)).toList();
      for (int i = 0; i < due.size(); i++) {
        // All but the newest have been overtaken by the one after.
        String state = i + 1 < due.size() ? visit.say("missed") : visit.say("due");
        lines.add(line(visit, agenda, state, due.get(i)));
      }
      agenda.provisional().stream()
          .filter(one -> one.issue().equals(issue))
          .forEach(one -> lines.add(line(visit, agenda, visit.say("provisional"), one)));
      agenda
          .next(issue, NEXT)
          .forEach(one -> lines.add(line(visit, agenda, visit.say("next"), one)));
    }
    return lines;
  }

  private static DueLine line(Visit visit, Agenda agenda, String state, Occurrence one) {
    Times times = new Times(one.issue().zone(), visit.formats());
    return new DueLine(
        Language.capital(visit.words().period(one.period())),
        state,
        visit.say("{0}, {1}", times.of(one.dueAt()), one.issue().zone().getId()),
        times.of(one.deadlineAt()),
        one.issue().waitsFor().isEmpty() ? "–" : String.join(", ", one.issue().waitsFor()),
        agenda.isKnown(one) ? "" : visit.say("holidays not known that far"));
  }

  private static List<RunBlock> runs(Visit visit) {
    Map<String, List<Frame.Link>> editions = new HashMap<>();
    for (Edition edition : visit.releases.editions().list()) {
      editions
          .computeIfAbsent(edition.manifest().runId(), run -> new ArrayList<>())
          .add(
              Frame.Link.of(
                  edition.period().name() + " " + edition.name(),
                  visit.at("/editions/%s/%s".formatted(edition.period().name(), edition.name()))));
    }
    List<Run> all = new ArrayList<>(visit.shelf.reader().rows(Table.RUNS, "true"));
    String shown = visit.shelf.run().runId();
    all.sort(
        Comparator.comparing((Run run) -> !run.runId().equals(shown))
            .thenComparing(Run::asOf, Comparator.reverseOrder())
            .thenComparing(Run::runId, Comparator.reverseOrder()));
    return all.stream()
        .limit(MOST_RUNS)
        .map(
            run ->
                new RunBlock(
                    run.runId(),
                    run.runId().equals(shown),
                    visit.times.of(run.asOf()),
                    knownAt(visit, run.knownAt()),
                    visit.times.of(run.dataCompleteTo()),
                    run.profileDigest().substring(0, Math.min(12, run.profileDigest().length())),
                    editions.getOrDefault(run.runId(), List.of())))
        .toList();
  }

  private static String knownAt(Visit visit, @Nullable Instant at) {
    return at == null ? visit.say("everything that had arrived") : visit.times.of(at);
  }

  // A reason quotes rows; whoever sees no case is told the rest of it.
  private List<NotTakenIn> refused(Visit visit) {
    return NotTakenIn.of(lake).stream()
        .map(
            one ->
                visit.seesCases()
                    ? one
                    : new NotTakenIn(one.file(), one.reason().replaceAll("(?s)\".*\"", "…")))
        .toList();
  }

  private List<Posted> posted(Visit visit) {
    return Posted.of(new Place(visit.profile.profile(), lake, published));
  }

  private List<MailLine> mails(Visit visit) {
    return posted(visit).stream()
        .map(
            mail ->
                new MailLine(
                    mail.edition(),
                    mail.to(),
                    fate(visit, mail.fate()),
                    "",
                    visit.times.of(mail.at()),
                    mail.words()))
        .toList();
  }

  private List<MailLine> mailsCounted(Visit visit) {
    Map<String, Map<Posted.Fate, Long>> counted = new LinkedHashMap<>();
    for (Posted mail : posted(visit)) {
      counted
          .computeIfAbsent(mail.edition(), edition -> new EnumMap<>(Posted.Fate.class))
          .merge(mail.fate(), 1L, Long::sum);
    }
    List<MailLine> lines = new ArrayList<>();
    counted.forEach(
        (edition, fates) ->
            fates.forEach(
                (fate, number) ->
                    lines.add(
                        new MailLine(
                            edition,
                            "",
                            fate(visit, fate),
                            visit.formats().count((double) number),
                            "",
                            ""))));
    return lines;
  }

  private static String fate(Visit visit, Posted.Fate fate) {
    return switch (fate) {
      case ACCEPTED -> visit.say("accepted by the mail server");
      case WAITING -> visit.say("waits, and is tried again by itself");
      case FAILED -> visit.say("not delivered");
      case UNKNOWN -> visit.say("may have arrived: a person decides");
      case SUPERSEDED -> visit.say("a newer revision goes in its place");
    };
  }
}
