package casestat.run;

import casestat.command.ExitCode;
import casestat.command.Progress;
import casestat.mail.Mailing;
import casestat.profile.ServiceProfile;
import casestat.schedule.Agenda;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Starts {@code casestat run} when something is due, beside a dashboard: one at a time, each in a
 * process of its own, so that neither its memory nor its end is the dashboard's.
 */
public final class Timekeeper implements AutoCloseable {
  // A clock may be set, and a machine may sleep: a long wait is taken in pieces.
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Place place;
  private final ServiceProfile profile;
  private final Issued issued;
  private final Mailing mailing;
  private final InstantSource clock;
  private final Backoff backoff;
  private final Progress progress;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;

  private Timekeeper(
      Place place,
      ServiceProfile profile,
      InstantSource clock,
      Backoff backoff,
      Progress progress) {
    this.place = place;
    this.profile = profile;
    this.issued = new Issued(profile, place.published());
    this.mailing = new Mailing(profile, place.mail(), Today.CLOCK);
    this.clock = clock;
    this.backoff = backoff;
    this.progress = progress;
    this.thread = new Thread(this::keep, "schedule");
    this.thread.setDaemon(true);
  }

  /**
   * By the wall clock.
   *
   * @param name of the profile, as its verbs are told it
   * @param deliveries folders that deliveries are put into
   * @throws casestat.command.Refusal if the profile has no schedule, or a folder is not there
   */
  public static Timekeeper start(
      String name, ServiceProfile profile, Path lake, Path published, List<Path> deliveries) {
    return start(
        Place.of(name, lake, published, deliveries, null),
        Run.scheduled(profile),
        Today.CLOCK,
        new Backoff(Duration.ofMinutes(1)),
        Progress.onStandardError());
  }

  static Timekeeper start(
      Place place,
      ServiceProfile profile,
      InstantSource clock,
      Backoff backoff,
      Progress progress) {
    Timekeeper keeper = new Timekeeper(place, profile, clock, backoff, progress);
    keeper.thread.start();
    return keeper;
  }

  private void keep() {
    int failures = 0;
    Instant notBefore = clock.instant();
    Instant lookAgain = notBefore;
    do {
      Instant now = clock.instant();
      if (now.isBefore(notBefore) || !hasWork(now, !now.isBefore(lookAgain))) {
        continue;
      }
      progress.say("schedule: something is due: casestat run");
      int code = run();
      failures = code == ExitCode.DONE.code() ? 0 : failures + 1;
      Duration pause = backoff.after(code, failures);
      notBefore = clock.instant().plus(pause);
      lookAgain = clock.instant().plus(backoff.ofProvisional());
      progress.say("schedule: run ended with exit code %d; not again before %s", code, notBefore);
    } while (!stops(wait(notBefore)));
  }

  private int run() {
    try {
      return Child.run(place.run());
    } catch (RuntimeException e) {
      progress.say("schedule: run did not start: %s", String.valueOf(e.getMessage()));
      return ExitCode.OUR_FAULT.code();
    }
  }

  // What is provisional becomes final when its data comes, which only a run can see.
  private boolean hasWork(Instant now, boolean looksAtProvisional) {
    try {
      Agenda agenda = new Agenda(profile, issued.periods(), null, now);
      return !agenda.due().isEmpty()
          || (looksAtProvisional && !agenda.provisional().isEmpty())
          || mailing.hasDue();
    } catch (RuntimeException e) {
      progress.say("schedule: cannot tell what is due: %s", String.valueOf(e.getMessage()));
      // A run meets the same, tells the operators, and is not tried again each minute.
      return true;
    }
  }

  private Duration wait(Instant notBefore) {
    Duration longest = backoff.longestWait(LONGEST);
    Duration left = Duration.between(clock.instant(), notBefore);
    return left.compareTo(Duration.ZERO) > 0 && left.compareTo(longest) < 0 ? left : longest;
  }

  private boolean stops(Duration wait) {
    try {
      return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Starts nothing more; a run that is under way is interrupted, and gone on with later. */
  @Override
  public void close() {
    stopped.countDown();
    thread.interrupt();
  }
}
