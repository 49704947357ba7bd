package casestat.run;

import casestat.command.ExitCode;
import casestat.command.Verb;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The people who run the service, who are told what went wrong, what waits and what was issued: on
 * the terminal each time, by mail once.
 */
final class Operators {
  /** A process that a signal ends says so with more than this. */
  private static final int STOPPED_FROM = 128;

  private final PrintStream err;
  private final Told told;
  private final Post post;
  private final List<String> failures = new ArrayList<>();

  /** Mails to all of them. */
  @FunctionalInterface
  interface Post {
    /**
     * @return whether one of them at least has it
     */
    boolean tell(String subject, String text);
  }

  Operators(PrintStream err, Told told, Post post) {
    this.err = err;
    this.told = told;
    this.post = post;
  }

  /** What a step failed of. */
  void failed(Failure failure) {
    say(failure.words());
    failures.add(failure.words());
    // Who was kept waiting or was stopped goes on by itself the next time.
    boolean isPassing =
        failure.exitCode() == ExitCode.BUSY.code() || failure.exitCode() > STOPPED_FROM;
    if (!isPassing) {
      told.once(
          Told.Topic.FAILED,
          failure.words(),
          () -> post.tell("casestat: " + failure.step() + " failed", failure.mail()));
    }
  }

  /** What stopped a step that is no verb of its own. */
  void failed(String step, RuntimeException e, String lastGood, List<String> resume) {
    String why = step + ": " + (e.getMessage() == null ? e.getClass().getName() : e.getMessage());
    failed(new Failure(why, Verb.code(e).code(), List.of(), lastGood, resume));
  }

  /** The run is over; what has not failed in it is news again. */
  void over() {
    told.over(Told.Topic.FAILED, failures);
  }

  /**
   * What was issued.
   *
   * @param period {@code 2026-10}
   * @param late why it is provisional; empty for a final one
   */
  void issued(String period, List<String> late) {
    if (late.isEmpty()) {
      err.println("casestat: issued " + period);
      return;
    }
    String words = "issued %s, provisional: %s".formatted(period, String.join("; ", late));
    err.println("casestat: " + words);
    // It happens once: from now on the edition is there.
    post.tell(
        "casestat: issued " + period + " as provisional",
        words + "%nThe final one follows by itself when the data has come.".formatted());
  }

  /**
   * An edition that is due and lacks something.
   *
   * @param why on a line
   * @param resume the verb and its arguments that look again
   */
  void waits(String period, String why, String lastGood, List<String> resume) {
    told.once(
        Told.Topic.WAITS,
        period,
        () ->
            post.tell(
                "casestat: %s is due and waits".formatted(period),
                """
                %s waits: %s
                last good state: %s
                It is looked at again by the next run. When the data has come: %s
                """
                    .formatted(period, why, lastGood, Failure.command(resume))));
  }

  /**
   * @param periods that still wait
   */
  void waitNoMore(Collection<String> periods) {
    told.over(Told.Topic.WAITS, periods);
  }

  /**
   * What was delivered and could not be taken in.
   *
   * @return whether they have a mail of it
   */
  boolean refused(List<Refused> files, String lastGood, List<String> resume) {
    StringBuilder text = new StringBuilder("delivered, and not taken in; the rest was done:\n\n");
    files.forEach(
        file -> text.append("- %s%n  %s%n".formatted(file.file(), file.reason().strip())));
    text.append(
        """

        None of them is tried again until it changes, or the profile does.
        last good state: %s
        to resume, when it is mended: %s
        """
            .formatted(lastGood, Failure.command(resume)));
    return post.tell(
        "casestat: not taken in: " + files.size() + (files.size() == 1 ? " file" : " files"),
        text.toString());
  }

  /** On the terminal alone. */
  void say(String words) {
    words.lines().forEach(line -> err.println("casestat: " + line));
  }
}
