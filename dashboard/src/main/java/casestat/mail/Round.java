package casestat.mail;

import casestat.command.ExitCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run made of the mails that waited.
 *
 * @param steps that mails took in it, in order
 * @param waiting what a server has put off, tried in this run or not
 * @param faults editions of which nothing is mailed, and why
 * @param trouble why it ended before its time; null where it did not
 */
public record Round(
    List<Step> steps, List<Waiting> waiting, List<Fault> faults, @Nullable Trouble trouble) {
  /**
   * One mail, and what became of it.
   *
   * @param edition {@code 2026-10/r1}
   * @param state in small letters, as in the ledger
   */
  public record Step(String edition, String to, String state, String words) {}

  /**
   * One that waits.
   *
   * @param next when it is tried again, if something runs then
   * @param words of the server
   */
  public record Waiting(String edition, String to, Instant next, String words) {}

  /**
   * What cannot be mailed.
   *
   * @param what an edition, or its file
   */
  public record Fault(String what, String why) {}

  public Round {
    steps = List.copyOf(steps);
    waiting = List.copyOf(waiting);
    faults = List.copyOf(faults);
  }

  /** Where nothing is mailed. */
  static final Round NOTHING = new Round(List.of(), List.of(), List.of(), null);

  /** How a verb that did this ends. */
  public ExitCode exitCode() {
    if (trouble != null) {
      return trouble.exitCode();
    }
    if (has("refused") || has("unknown") || has("expired") || !faults.isEmpty()) {
      return ExitCode.OUR_FAULT;
    }
    return waiting.isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private boolean has(String state) {
    return steps.stream().anyMatch(step -> step.state().equals(state));
  }

  /** A line for each step, for each fault and what waits, and one for the trouble. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Step step : steps) {
      lines.add(
          "%s to %s: %s%s"
              .formatted(
                  step.edition(),
                  step.to(),
                  step.state(),
                  step.words().isEmpty() ? "" : " (" + step.words() + ")"));
    }
    for (Waiting wait : waiting) {
      lines.add(
          "%s to %s waits until %s: the server put it off (%s)"
              .formatted(wait.edition(), wait.to(), wait.next(), wait.words()));
    }
    for (Fault fault : faults) {
      lines.add("nothing is mailed of %s: %s".formatted(fault.what(), fault.why()));
    }
    if (trouble != null) {
      lines.add(trouble.sentence());
    }
    return lines;
  }
}
