package casestat.run;

import java.nio.file.Path;
import java.util.List;

/**
 * A file that was delivered and could not be taken in, as the last run left it.
 *
 * @param file name without its folder
 * @param reason as ingest said it; may quote what a row had
 */
public record NotTakenIn(String file, String reason) {

  /**
   * Those that still lie there.
   *
   * @param lake its folder
   */
  public static List<NotTakenIn> of(Path lake) {
    return new RefusedFiles(lake)
        .all().stream()
            .map(
                refused ->
                    new NotTakenIn(
                        String.valueOf(Path.of(refused.file()).getFileName()),
                        refused.reason().strip()))
            .toList();
  }
}
