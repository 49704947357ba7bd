package casestat.run;

import casestat.command.ExitCode;
import casestat.command.Verb;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Another verb, as a process of its own that speaks on our terminal. */
public final class Child {
  private static final int LAST = 6;

  private Child() {}

  /**
   * How it ended.
   *
   * @param said its last lines of what it said of errors and progress
   */
  record Ended(int code, List<String> said) {
    Ended {
      said = List.copyOf(said);
    }
  }

  /**
   * Starts it and waits for its end.
   *
   * @param verb the verb and its arguments
   * @return its exit code
   */
  public static int run(List<String> verb) {
    return waitFor(start(verb, Redirect.INHERIT));
  }

  /** The same, for whoever has to tell somebody else what it said. */
  static Ended listenTo(List<String> verb) {
    Process process = start(verb, Redirect.PIPE);
    Deque<String> last = new ArrayDeque<>();
    Thread listener = new Thread(() -> repeat(process, last), "what a verb says");
    listener.setDaemon(true);
    listener.start();
    int code = waitFor(process);
    try {
      // What it started itself may hold the line open for longer than it lives.
      listener.join(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (last) {
      return new Ended(code, List.copyOf(last));
    }
  }

  private static void repeat(Process process, Deque<String> last) {
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        err.println(line);
        synchronized (last) {
          last.add(line);
          if (last.size() > LAST) {
            last.remove();
          }
        }
      }
    } catch (IOException e) {
      // It has ended, and so has what it says.
    }
  }

  private static int waitFor(Process process) {
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

  private static Process start(List<String> verb, Redirect err) {
    List<String> line = new ArrayList<>();
    line.add(Verb.command());
    line.addAll(verb);
    try {
      return new ProcessBuilder(line).inheritIO().redirectError(err).start();
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
