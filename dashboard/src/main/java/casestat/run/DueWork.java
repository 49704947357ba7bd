package casestat.run;

import casestat.command.ExitCode;
import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.lake.LakeLock;
import casestat.language.Language;
import casestat.profile.Issue.Publish;
import casestat.profile.ServiceProfile;
import casestat.schedule.Agenda;
import casestat.schedule.IssuedPeriods;
import casestat.schedule.Late;
import casestat.schedule.Occurrence;
import casestat.schedule.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Everything that is due, once: what was delivered is taken in, the lake is computed, the editions
 * are issued, oldest period first.
 *
 * <p>There is no record of what was done but the lake and the editions themselves, so that a run
 * that failed, or was killed, is gone on with by running again: files are known by their content, a
 * computed lake by its run, an edition by its folder.
 */
final class DueWork {
  private final Place place;
  private final ServiceProfile profile;
  private final Instant now;
  private final Progress progress;
  private final Operators operators;
  private final LakeState lake;
  private final Issued issued;
  private final Intake intake;

  /**
   * @param now what is due is due at this instant
   * @param clock by which files are dated
   */
  DueWork(
      Place place,
      ServiceProfile profile,
      Instant now,
      InstantSource clock,
      Progress progress,
      Operators operators) {
    this.place = place;
    this.profile = profile;
    this.now = now;
    this.progress = progress;
    this.operators = operators;
    this.lake = new LakeState(place.lake());
    this.issued = new Issued(profile, place.published());
    this.intake = new Intake(place, profile, clock, progress);
  }

  /**
   * @return the exit code: that of the step that failed; else that of ingest, where it refused a
   *     file; else 6 where something waits
   * @throws casestat.lake.LakeBusyException if another run does what is due
   */
  int call() {
    // Of two lakes with one folder of editions, and of two folders with one lake, only one may go.
    try (LakeLock ofEditions = lock(place.published().resolve(profile.profile()));
        LakeLock ofLake = lock(place.lake())) {
      return work();
    }
  }

  /** What no step has failed of, but we have, is told like a step that did. */
  private int work() {
    try {
      return steps();
    } catch (RuntimeException e) {
      operators.failed("run", e, lastGood(), place.run());
      throw e;
    }
  }

  private static LakeLock lock(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw Refusal.usage("%s is a file, and a folder is needed there: name another", folder);
    }
    try {
      return LakeLock.takeForRun(Files.createDirectories(folder));
    } catch (IOException e) {
      throw Refusal.usage("cannot write to %s: %s", folder, String.valueOf(e.getMessage()));
    }
  }

  private int steps() {
    Intake.Taken taken = intake.take(lake, now);
    if (!taken.isSound()) {
      return failed("ingest", taken.ended());
    }
    if (!taken.untold().isEmpty() && operators.refused(taken.untold(), lastGood(), place.run())) {
      intake.told();
    }
    Plan plan = Plan.of(profile, agenda(), lake.completeTo(), now);
    int failed = issue(plan.ready());
    if (failed != 0) {
      return failed;
    }
    tellRest(plan);
    if (taken.ended().code() != 0) {
      return taken.ended().code();
    }
    return plan.waiting().isEmpty() && !taken.isSettling()
        ? ExitCode.DONE.code()
        : ExitCode.INCOMPLETE.code();
  }

  private Agenda agenda() {
    return new Agenda(profile, issued.periods(), place.since(), now);
  }

  private int issue(List<Plan.Step> ready) {
    if (ready.isEmpty()) {
      return 0;
    }
    Instant asOf = asOf(ready);
    if (lake.isAnalyzed(profile, asOf)) {
      progress.say("the lake is computed as of %s already", asOf);
    } else {
      progress.say("analyze as of %s", asOf);
      Child.Ended analyze = Child.listenTo(place.analyze(asOf));
      if (analyze.code() != 0) {
        return failed("analyze as of " + asOf, analyze);
      }
    }
    for (Plan.Step step : ready) {
      Child.Ended report = report(step);
      if (report.code() != 0) {
        return failed("report " + step.period(), report);
      }
    }
    return 0;
  }

  /**
   * The end of the newest period that is issued now or was before: all editions of one run agree
   * with each other, and a quarter that comes late does not set the pages back to its end.
   */
  private Instant asOf(List<Plan.Step> ready) {
    List<Instant> ends = new ArrayList<>(List.of(agenda().newestEnd()));
    ready.forEach(step -> ends.add(step.occurrence().endsAt()));
    return Collections.max(ends);
  }

  private Child.Ended report(Plan.Step step) {
    Occurrence occurrence = step.occurrence();
    List<String> verb = place.report(step.period());
    if (occurrence.issue().publish() == Publish.YES) {
      verb.add("--publish");
    }
    List<String> reasons = words(step.late(), Language.of(profile));
    if (!reasons.isEmpty()) {
      verb.addAll(List.of("--provisional", String.join("; ", reasons)));
    }
    progress.say("report %s", step.period());
    Child.Ended report = Child.listenTo(verb);
    if (report.code() == 0 && !isIssued(step)) {
      String why = "report ended well, and there is no edition of " + step.period();
      progress.say("%s", why);
      return new Child.Ended(ExitCode.OUR_FAULT.code(), List.of(why));
    }
    if (report.code() == 0) {
      operators.issued(step.period(), words(step.late(), Language.ENGLISH));
    }
    return report;
  }

  private boolean isIssued(Plan.Step step) {
    IssuedPeriods there = issued.periods();
    boolean isFinal = !there.provisional().contains(step.period());
    return there.issued().contains(step.period()) && isFinal == step.late().isEmpty();
  }

  private List<String> words(List<Late> late, Language language) {
    return late.stream().map(source -> source.words(language, profile.zone())).toList();
  }

  private int failed(String step, Child.Ended ended) {
    operators.failed(new Failure(step, ended.code(), ended.said(), lastGood(), place.run()));
    return ended.code();
  }

  /** What stands, in words. Who asks has a failure to tell of, which another must not hide. */
  String lastGood() {
    try {
      return stands();
    } catch (RuntimeException e) {
      return "not known: " + e.getMessage();
    }
  }

  private String stands() {
    Set<String> periods = issued.periods().issued();
    String editions =
        periods.isEmpty()
            ? "no edition has been issued"
            : "%s has been issued".formatted(agenda().newestIssued());
    return lake.newestRun()
        .map(run -> "%s, the lake is computed as of %s".formatted(editions, run.asOf()))
        .orElse(editions + ", the lake has not been computed");
  }

  private String why(Plan.Step step) {
    Instant deadline = step.occurrence().deadlineAt();
    return (step.late().isEmpty()
            ? "the one before it comes first"
            : String.join("; ", words(step.late(), Language.ENGLISH)))
        + (deadline == null
            ? ""
            : "; at the latest until " + new TimeWords(step.occurrence()).at(deadline));
  }

  private void tellRest(Plan plan) {
    for (Plan.Step step : plan.waiting()) {
      String why = why(step);
      progress.say("%s waits: %s", step.period(), why);
      if (!step.late().isEmpty()) {
        operators.waits(step.period(), why, lastGood(), place.run());
      }
    }
    operators.waitNoMore(plan.waiting().stream().map(Plan.Step::period).toList());
    Agenda agenda = agenda();
    for (Occurrence occurrence : agenda.provisional()) {
      progress.say(
          "%s is provisional; it will be final when %s are complete",
          occurrence.period().name(), String.join(", ", occurrence.issue().waitsFor()));
    }
    if (plan.ready().isEmpty() && plan.waiting().isEmpty()) {
      progress.say("nothing is due");
    }
    agenda
        .next()
        .ifPresent(
            next ->
                progress.say(
                    "next: %s on %s", next.period().name(), new TimeWords(next).at(next.dueAt())));
  }
}
