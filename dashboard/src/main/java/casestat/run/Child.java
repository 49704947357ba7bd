package casestat.run;

import casestat.command.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Another verb, as a process of its own that speaks on our terminal. */
public final class Child {
  private Child() {}

  /**
   * Starts it and waits for its end.
   *
   * @param verb the verb and its arguments
   * @return its exit code
   */
  public static int run(List<String> verb) {
    List<String> line = new ArrayList<>();
    line.add(System.getProperty("casestat.command", "./casestat"));
    line.addAll(verb);
    Process process = start(line);
    // Ctrl-C and kill reach the child too, so that none is left behind.
    Thread stop = new Thread(() -> end(process));
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      int code = process.waitFor();
      forget(stop);
      return code;
    } catch (InterruptedException e) {
      end(process);
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED.code();
    }
  }

  // The script may have started Java as a child of its own, which does not end with it.
  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private static Process start(List<String> line) {
    try {
      return new ProcessBuilder(line).inheritIO().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void forget(Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException e) {
      // We are being stopped ourselves, and so is the child.
    }
  }
}
