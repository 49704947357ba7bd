package casestat.mail;

import casestat.command.ExitCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run made of the mails that waited.
 *
 * @param steps that mails took in it, in order
 * @param trouble why it ended before its time; null where it did not
 */
public record Round(List<Step> steps, @Nullable Trouble trouble) {
  /**
   * One mail, and what became of it.
   *
   * @param edition {@code 2026-10/r1}
   * @param state in small letters, as in the ledger
   */
  public record Step(String edition, String to, String state, String words) {}

  public Round {
    steps = List.copyOf(steps);
  }

  /** Where nothing is mailed. */
  static final Round NOTHING = new Round(List.of(), null);

  /** How a verb that did this ends. */
  public ExitCode exitCode() {
    if (trouble != null) {
      return trouble.exitCode();
    }
    if (has("refused") || has("unknown") || has("expired")) {
      return ExitCode.OUR_FAULT;
    }
    return has("deferred") ? ExitCode.INCOMPLETE : ExitCode.DONE;
  }

  private boolean has(String state) {
    return steps.stream().anyMatch(step -> step.state().equals(state));
  }

  /** A line for each step, and one for the trouble. */
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
    if (trouble != null) {
      lines.add(trouble.sentence());
    }
    return lines;
  }
}
