package casestat.report.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws one chart in a Java of its own; the argument is the file to write. */
final class DrawOnce {

  private DrawOnce() {}

  public static void main(String[] args) throws IOException {
    Charts.pngFile(SampleCharts.days(), Size.WIDE, "All cases, October 2026");
    Files.writeString(Path.of(args[0]), Charts.svg(SampleCharts.days(), Size.WIDE));
  }
}
