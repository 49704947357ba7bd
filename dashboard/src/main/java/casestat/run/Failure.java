package casestat.run;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A step that failed, as the people who run the service need to know it.
 *
 * @param step what was being done: {@code report 2026-10}
 * @param exitCode how it ended
 * @param lastGood what stands: nothing of the step that failed does
 * @param resume the verb and its arguments that go on from there
 */
public record Failure(String step, int exitCode, String lastGood, List<String> resume) {

  /** Three lines. */
  public String words() {
    return "FAILED: %s (exit code %d)%nlast good state: %s%nto resume: casestat %s"
        .formatted(
            step,
            exitCode,
            lastGood,
            resume.stream().map(Failure::quoted).collect(Collectors.joining(" ")));
  }

  // As a shell takes it for one word.
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
