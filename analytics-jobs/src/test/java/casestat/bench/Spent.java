package casestat.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What this process has taken since it started. */
public record Spent(double wallSeconds, double cpuSeconds, long peakKilobytes) {

  public static Spent soFar() throws IOException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long startedMillis = ManagementFactory.getRuntimeMXBean().getStartTime();
    return new Spent(
        (System.currentTimeMillis() - startedMillis) / 1e3,
        system.getProcessCpuTime() / 1e9,
        peak());
  }

  private static long peak() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IllegalStateException("/proc/self/status does not tell the peak of memory");
  }

  /** In the manner of {@code time -f '%e %U %S %M'}, all of the CPU in one number. */
  public void write(Path file) throws IOException {
    Files.writeString(
        file,
        String.format(Locale.ROOT, "%.1f %.1f 0 %d%n", wallSeconds, cpuSeconds, peakKilobytes));
  }
}
