package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.report.MadeUp;
import casestat.report.SmallLake;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb, as a process of its own. */
class ServeTest {
  @Test
  void itAnswersAndStopsWhenAsked() throws Exception {
    Process process = serve(MadeUp.lake(), "--port", "0");
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();

      assertThat(line).matches("casestat: http://127\\.0\\.0\\.1:\\d+/");
      int port = Integer.parseInt(line.replaceAll(".*:(\\d+)/", "$1"));
      assertThat(new Browser(port).text("/health")).contains("run-1");
      process.destroy();
      assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aTakenPortIsASentenceWithTheMend() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      Process process = serve(MadeUp.lake(), "--port", String.valueOf(taken.getLocalPort()));

      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(2);
      assertThat(errors(process))
          .contains("port " + taken.getLocalPort(), "another port with --port")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void aLakeWithoutFiguresSaysWhatToRunFirst(@TempDir Path folder) throws Exception {
    Process process = serve(SmallLake.in(folder), "--port", "0");

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(errors(process)).contains("run casestat analyze first").doesNotContain("\tat ");
  }

  @Test
  void onAnotherAddressItDoesNotStartUntilItKnowsWhoMaySeeWhat() throws Exception {
    Process process = serve(MadeUp.lake(), "--port", "0", "--host", "0.0.0.0");

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(errors(process)).contains("--users FILE", "--oidc FILE", "--public");
  }

  @Test
  void operatorsReadTheirNumbersOnAPortOfTheirOwn() throws Exception {
    int admin;
    try (ServerSocket free = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      admin = free.getLocalPort();
    }
    Process process =
        serve(
            MadeUp.lake(),
            "--port",
            "0",
            "--host",
            "0.0.0.0",
            "--public",
            "--admin-port",
            String.valueOf(admin));
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      int port = Integer.parseInt(out.readLine().replaceAll(".*:(\\d+)/", "$1"));
      assertThat(new Browser(port).open("/about").statusCode()).isEqualTo(200);
      Browser operator = new Browser(admin);
      assertThat(operator.text("/health")).isEqualTo("ok\n");
      assertThat(operator.text("/ready")).isEqualTo("nothing has been published yet\n");
      assertThat(operator.text("/metrics"))
          .contains(
              "casestat_requests_seconds_count{",
              "route=\"/about\"",
              "status=\"200\"",
              "jvm_memory_used_bytes",
              "casestat_data_age_seconds");
      assertThat(new Browser(port).open("/metrics").statusCode()).isEqualTo(404);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process serve(SmallLake lake, String... more) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-cp"));
    line.add(System.getProperty("java.class.path"));
    line.addAll(List.of(Serve.class.getName(), "--profile", "city311", "--lake"));
    line.add(lake.lake().folder().toString());
    line.addAll(List.of(more));
    return new ProcessBuilder(line).start();
  }

  private static String errors(Process process) throws IOException {
    return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
