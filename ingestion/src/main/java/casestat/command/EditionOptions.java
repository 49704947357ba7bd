package casestat.command;

import casestat.profile.ServiceProfile;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which service, and where its editions lie: what every verb about editions asks for. */
public final class EditionOptions {
  private static final Path USUAL = Path.of("published");

  @Mixin private final ProfileOption profile = new ProfileOption();

  @Option(
      names = "--published",
      description = "folder of the editions (default: ${DEFAULT-VALUE})",
      defaultValue = "published")
  private Path published = USUAL;

  /**
   * @throws casestat.profile.ProfileException with every mistake there is
   */
  public ServiceProfile profile() {
    return profile.load();
  }

  /** The profile as it was said: a name or a path. */
  public String profileName() {
    return profile.name();
  }

  public Path published() {
    return published;
  }

  /** The words that name the service, for a command that is proposed. */
  public String words() {
    String folder = published.equals(USUAL) ? "" : " --published " + ShellWord.of(published);
    return "--profile " + ShellWord.of(profile.name()) + folder;
  }
}
