package casestat.ingest;

import casestat.command.ExitCode;
import casestat.command.Refusal;
import casestat.command.RefusedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The files of one command that are refused, and why. */
final class Refusals {
  private final List<RefusedFile> files = new ArrayList<>();
  private final List<Refusal> all = new ArrayList<>();
  private final Consumer<List<RefusedFile>> listener;

  /**
   * @param listener of all of them, at the end
   */
  Refusals(Consumer<List<RefusedFile>> listener) {
    this.listener = listener;
  }

  /**
   * @param file absolute
   */
  void add(String file, Refusal refusal) {
    files.add(new RefusedFile(file, String.valueOf(refusal.getMessage())));
    all.add(refusal);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** All as one, where nothing was begun. */
  Refusal beforeAnything() {
    return one(all.size() == 1 ? "" : "nothing was ingested:\n  ", "\n  ");
  }

  /** All as one, once the others are in, and whoever listens has been told. */
  Refusal told() {
    listener.accept(List.copyOf(files));
    return one("", "\n");
  }

  // One that has to be mended on our side speaks louder than one that has to be delivered again.
  private Refusal one(String before, String between) {
    String sentence =
        before + all.stream().map(Refusal::getMessage).collect(Collectors.joining(between));
    boolean isData = all.stream().allMatch(r -> r.exitCode() == ExitCode.DATA);
    return isData ? Refusal.data("%s", sentence) : Refusal.usage("%s", sentence);
  }
}
