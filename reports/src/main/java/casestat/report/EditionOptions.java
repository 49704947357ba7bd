package casestat.report;

import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which service, and where its editions lie: what every verb about editions asks for. */
final class EditionOptions {
  @Option(
      names = "--profile",
      required = true,
      description = "name of a shipped profile, or a path")
  private String profile = "";

  @Option(
      names = "--published",
      description = "folder of the editions (default: ${DEFAULT-VALUE})",
      defaultValue = "published")
  private Path published = Path.of("published");

  ServiceProfile profile() {
    return Profiles.load(profile);
  }

  Path published() {
    return published;
  }

  /** The words that name the service, for a command that is proposed. */
  String words() {
    String folder = published.equals(Path.of("published")) ? "" : " --published " + published;
    return "--profile " + profile + folder;
  }
}
