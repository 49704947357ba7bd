package casestat.mail;

import java.nio.file.Path;

/**
 * Where a service lives whose editions are mailed, as the command line names it.
 *
 * @param profile name of a shipped one, or a path
 */
public record Place(String profile, Path lake, Path published) {

  /**
   * The folder of the ledgers: {@code lake.mail}, beside the lake and not in it, for whoever may
   * ask the lake anything is not to read who gets mail.
   */
  Path ledgers() {
    Path folder = lake.toAbsolutePath().normalize();
    return folder.resolveSibling(folder.getFileName() + ".mail");
  }
}
