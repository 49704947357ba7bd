package casestat.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SampleDataTest {
  @Test
  void aShippedServiceHasItsFolder() {
    assertThat(SampleData.folder("city311").resolve("README.md")).exists();
  }

  @Test
  void aServiceWithoutSamplesIsNamed() {
    assertThatThrownBy(() -> SampleData.folder("moon311")).hasMessageContaining("\"moon311\"");
  }

  @Test
  void theRootIsFoundAboveTheWorkingFolder() {
    String told = System.getProperty("casestat.root", "");
    try {
      System.clearProperty("casestat.root");
      assertThat(SampleData.folder("city311")).exists();
    } finally {
      System.setProperty("casestat.root", told);
    }
  }
}
