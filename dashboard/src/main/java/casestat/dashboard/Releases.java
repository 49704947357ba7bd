package casestat.dashboard;

import casestat.profile.ServiceProfile;
import casestat.report.Editions;
import casestat.run.Issued;
import casestat.schedule.Agenda;
import casestat.schedule.IssuedPeriods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been issued and what comes next. Folders are looked at for each page, manifests only
 * when a folder has changed.
 */
final class Releases {
  private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

  private final ServiceProfile profile;
  private final Path folder;
  private final Issued issued;
  private final Editions editions;
  private String ledgerStamp = "";
  private IssuedPeriods ledger = IssuedPeriods.NOTHING;

  /**
   * @param published folder of the editions; need not exist
   */
  Releases(ServiceProfile profile, Path published) {
    this.profile = profile;
    this.folder = published.resolve(profile.profile());
    this.issued = new Issued(profile, published);
    this.editions = new Editions(published, profile);
  }

  /** By which editions are made. */
  ServiceProfile profile() {
    return profile;
  }

  Editions editions() {
    return editions;
  }

  /** Another one whenever an edition was made, sealed or taken back. */
  String stamp() {
    if (!Files.isDirectory(folder)) {
      return "0";
    }
    try (Stream<Path> periods = Files.list(folder)) {
      // In the folder of a period all that happens to its editions is a name that comes or goes.
      List<String> changed =
          periods
              .filter(Files::isDirectory)
              .sorted(Comparator.comparing(Path::toString))
              .map(period -> period.getFileName() + " " + changedAt(period))
              .toList();
      return Integer.toHexString(changed.hashCode());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String changedAt(Path folder) {
    try {
      return Files.getLastModifiedTime(folder).toInstant().toString();
    } catch (IOException e) {
      return "gone";
    }
  }

  /**
   * What is due when a run was made, and next.
   *
   * @param asOf of the run: no page asks the clock
   */
  Agenda agenda(Instant asOf) {
    return new Agenda(profile, ledger(), null, asOf);
  }

  private synchronized IssuedPeriods ledger() {
    String stamp = stamp();
    if (!stamp.equals(ledgerStamp)) {
      try {
        ledger = issued.periods();
        ledgerStamp = stamp;
      } catch (RuntimeException e) {
        // A manifest that is damaged is no reason to show no figures.
        LOG.error("cannot tell what has been issued", e);
      }
    }
    return ledger;
  }
}
