package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SoftwareTest {
  @Test
  void theVersionInEditionsIsThatOfTheBuild() throws Exception {
    String root = System.getProperty("casestat.root", "..");
    assertThat(Files.readString(Path.of(root, "pom.xml")))
        .contains("<artifactId>casestat</artifactId>\n  <version>" + Software.VERSION + "<");
  }
}
