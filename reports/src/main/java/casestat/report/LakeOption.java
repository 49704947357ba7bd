package casestat.report;

import casestat.lake.Lake;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which lake the figures of an edition come from. */
final class LakeOption {
  @Option(
      names = "--lake",
      description = "folder of the lake (default: ${DEFAULT-VALUE})",
      defaultValue = "lake")
  private Path folder = Path.of("lake");

  Path folder() {
    return folder;
  }

  Lake open() {
    return Lake.open(folder);
  }
}
