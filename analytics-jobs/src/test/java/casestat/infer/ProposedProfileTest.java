package casestat.infer;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.metrics.Catalogue;
import casestat.profile.Profiles;
import casestat.propose.Proposal;
import casestat.propose.ProposalYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposedProfileTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("casestat.root", "..")).resolve("sample-data");

  @TempDir Path folder;

  /** The intake is the loader's to judge; the metrics and the page are the catalogue's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "campus311/deliveries/6-2026-10-from-25/work-orders-2026-10-from-25.csv",
        "campus311/deliveries/6-2026-10-from-25/calls-2026-10-from-25.csv",
        "campus311/deliveries/6-2026-10-from-25/portal-2026-10-from-25.csv",
        "student311/deliveries/6-2026-10-from-25/messages-2026-10-from-25.csv"
      })
  void whatIsProposedIsSoundToItsLastMetric(String file) throws IOException {
    Path yaml = folder.resolve("proposed.yml");

    Files.write(yaml, new ProposalYaml(Proposal.of(SAMPLES.resolve(file)), "Etc/UTC").lines());

    assertThat(Profiles.check(yaml.toString())).isEmpty();
    assertThat(Catalogue.mistakes(Profiles.load(yaml.toString()))).isEmpty();
    assertThat(Profiles.load(yaml.toString()).pages().get(0).charts()).hasSizeGreaterThan(1);
  }
}
