package casestat.run;

import casestat.command.ShellWord;
import casestat.command.Verb;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A step that failed, as the people who run the service need to know it.
 *
 * @param step what was being done: {@code report 2026-10}
 * @param exitCode how it ended
 * @param said its last lines, which the terminal has already; empty for none
 * @param lastGood what stands: nothing of the step that failed does
 * @param resume the verb and its arguments that go on from there
 */
public record Failure(
    String step, int exitCode, List<String> said, String lastGood, List<String> resume) {

  public Failure {
    said = List.copyOf(said);
    resume = List.copyOf(resume);
  }

  /** Three lines: the same for the same failure, however often it is met. */
  public String words() {
    return "FAILED: %s (exit code %d)%nlast good state: %s%nto resume: %s"
        .formatted(step, exitCode, lastGood, command(resume));
  }

  /** The same for who has no terminal before them. */
  String mail() {
    return said.isEmpty()
        ? words()
        : words() + "%n%nit said last:%n".formatted() + String.join("\n", said);
  }

  /** A verb and its arguments as they are typed. */
  static String command(List<String> verb) {
    return Verb.command() + " " + verb.stream().map(ShellWord::of).collect(Collectors.joining(" "));
  }
}
