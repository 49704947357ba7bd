package casestat.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MetricsDocumentTest {

  /** {@code -Dcasestat.regenerate=true} writes the page instead; review it as a diff. */
  @Test
  void thePageIsWhatTheDefinitionsSay() throws IOException {
    Path page = Path.of("METRICS.md");
    if (Boolean.getBoolean("casestat.regenerate")) {
      Files.writeString(page, MetricsDocument.markdown());
    }

    assertThat(Files.readString(page)).isEqualTo(MetricsDocument.markdown());
  }
}
