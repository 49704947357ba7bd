package casestat.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartFontsTest {

  /** What a machine without fonts tells Java: nothing. */
  private static final String NO_FONTS =
      "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>";

  @Test
  void aMachineWithoutFontsDrawsTheSame(@TempDir Path folder) throws Exception {
    Path none = Files.writeString(folder.resolve("fonts.conf"), NO_FONTS);
    Path drawn = folder.resolve("chart.svg");

    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + folder,
            DrawOnce.class.getName(),
            drawn.toString());
    java.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    java.environment().put("FONTCONFIG_FILE", none.toString());
    java.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    int exit = java.start().waitFor();

    assertThat(exit).as(Files.readString(folder.resolve("log"))).isZero();
    assertThat(Files.readString(drawn)).isEqualTo(Charts.svg(SampleCharts.days(), Size.WIDE));
  }

  @Test
  void textThatDoesNotFitEndsInAnEllipsis() {
    var font = ChartFonts.regular(12);
    String fitted = ChartFonts.fit(font, "Parks, Recreation and Neighbourhood Facilities", 100);
    assertThat(fitted).startsWith("Parks").endsWith("…");
    assertThat(ChartFonts.width(font, fitted)).isLessThanOrEqualTo(100);
  }
}
