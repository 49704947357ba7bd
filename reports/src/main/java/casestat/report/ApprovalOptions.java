package casestat.report;

import casestat.profile.ServiceProfile;
import picocli.CommandLine.Option;

/** Who approves an edition, and what is said of it. */
final class ApprovalOptions {
  @Option(names = "--approved-by", description = "who approves it; stands in the manifest")
  private String by = "";

  @Option(names = "--note", description = "what is said of it; stands in the manifest")
  private String note = "";

  /** Whether a service publishes nothing without one, and none was given. */
  boolean isMissing(ServiceProfile profile) {
    return profile.publication().needsApproval() && by.isBlank();
  }

  Approval approval() {
    return new Approval(by.strip(), note.strip());
  }
}
