package casestat.command;

import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import picocli.CommandLine.Option;

/** Which service: what nearly every verb asks for. */
public final class ProfileOption {
  @Option(
      names = "--profile",
      required = true,
      description = "name of a shipped profile, or a path")
  private String profile = "";

  /** As it was said: a name or a path. */
  public String name() {
    return profile;
  }

  /**
   * @throws casestat.profile.ProfileException with every mistake there is
   */
  public ServiceProfile load() {
    return Profiles.load(profile);
  }
}
