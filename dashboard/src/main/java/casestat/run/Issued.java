package casestat.run;

import casestat.command.Refusal;
import casestat.profile.EditionPeriod;
import casestat.profile.Issue;
import casestat.profile.Issue.Publish;
import casestat.profile.ServiceProfile;
import casestat.report.Edition;
import casestat.report.Editions;
import casestat.report.Manifest;
import casestat.schedule.IssuedPeriods;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What has been issued, as the folder of the editions tells. There is no other record of it. */
public final class Issued {
  private final ServiceProfile profile;
  private final Editions editions;

  /**
   * @param published folder of the editions; need not exist
   */
  public Issued(ServiceProfile profile, Path published) {
    this.profile = profile;
    this.editions = new Editions(published, profile);
  }

  /** As of now. */
  public IssuedPeriods periods() {
    Set<String> issued = new TreeSet<>();
    Set<String> provisional = new TreeSet<>();
    for (EditionPeriod period : editions.periods()) {
      try {
        manifest(period)
            .ifPresent(
                manifest -> {
                  issued.add(period.name());
                  if (manifest.wasIncomplete()) {
                    provisional.add(period.name());
                  }
                });
      } catch (Refusal e) {
        // It was issued, and was damaged since, which casestat verify tells: no other month waits.
        issued.add(period.name());
      }
    }
    return new IssuedPeriods(issued, provisional);
  }

  /** Of the newest revision; where drafts are asked for, of the draft that would follow it. */
  private Optional<Manifest> manifest(EditionPeriod period) {
    // What is sealed takes its draft away, so that one that is there is newer.
    Optional<Edition> draft = isDrafted(period) ? editions.draft(period) : Optional.empty();
    return draft.or(() -> editions.newest(period)).map(Edition::manifest);
  }

  private boolean isDrafted(EditionPeriod period) {
    return profile.schedule().stream()
        .filter(issue -> issue.edition() == period.edition())
        .map(Issue::publish)
        .anyMatch(Publish.DRAFT::equals);
  }
}
