package casestat.run;

import casestat.profile.Issue;
import casestat.profile.Issue.Publish;
import casestat.profile.ServiceProfile;
import casestat.report.Edition;
import casestat.report.EditionPeriod;
import casestat.report.Editions;
import casestat.report.Manifest;
import casestat.schedule.IssuePeriod;
import casestat.schedule.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What has been issued, as the folder of the editions tells. There is no other record of it. */
public final class Issued {
  private final ServiceProfile profile;
  private final Path folder;
  private final Editions editions;

  /**
   * @param published folder of the editions; need not exist
   */
  public Issued(ServiceProfile profile, Path published) {
    this.profile = profile;
    this.folder = published.resolve(profile.profile());
    this.editions = new Editions(published, profile);
  }

  /** As of now. */
  public Ledger ledger() {
    Set<String> issued = new TreeSet<>();
    Set<String> provisional = new TreeSet<>();
    for (String name : names()) {
      manifest(name)
          .ifPresent(
              manifest -> {
                issued.add(name);
                if (manifest.wasIncomplete()) {
                  provisional.add(name);
                }
              });
    }
    return new Ledger(issued, provisional);
  }

  /** Of the newest revision; where drafts are asked for, of the draft that would follow it. */
  private Optional<Manifest> manifest(String name) {
    EditionPeriod period = EditionPeriod.parse(name, profile.reporting());
    // What is sealed takes its draft away, so that one that is there is newer.
    Optional<Edition> draft = isDrafted(name) ? editions.draft(period) : Optional.empty();
    return draft.or(() -> editions.newest(period)).map(Edition::manifest);
  }

  private boolean isDrafted(String name) {
    return IssuePeriod.named(name, profile.reporting().fiscalYearStarts())
        .map(
            period ->
                profile.schedule().stream()
                    .filter(issue -> issue.edition() == period.edition())
                    .map(Issue::publish)
                    .anyMatch(Publish.DRAFT::equals))
        .orElse(false);
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    if (!Files.isDirectory(folder)) {
      return names;
    }
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .filter(
              name -> IssuePeriod.named(name, profile.reporting().fiscalYearStarts()).isPresent())
          .forEach(names::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
