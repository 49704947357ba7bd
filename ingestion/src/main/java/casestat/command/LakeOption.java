package casestat.command;

import casestat.lake.Lake;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which lake a verb reads, or writes to. */
public final class LakeOption {
  @Option(
      names = "--lake",
      description = "folder of the lake (default: ${DEFAULT-VALUE})",
      defaultValue = "lake")
  private Path folder = Path.of("lake");

  public Path folder() {
    return folder;
  }

  /**
   * @throws casestat.lake.LakeException if nothing was ever ingested there
   */
  public Lake open() {
    return Lake.open(folder);
  }
}
