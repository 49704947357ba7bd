package casestat.mail;

import static casestat.mail.Town.CLERK;
import static casestat.mail.Town.COUNCIL;
import static casestat.mail.Town.MAYOR;
import static casestat.mail.Town.ONCALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb, as a process of its own. */
class SendMailTest {
  @TempDir Path folder;

  @Test
  void aProcessThatIsKilledWhileTheServerHasTheTextSendsItNeverAgain() throws Exception {
    try (FakeServer server = new FakeServer()) {
      Town town = new Town(folder, server.port());
      town.publish("2026-10", 1);
      server.is(FakeServer.Manner.SILENT_AFTER_TEXT, CLERK);

      Process first = mail(town);
      waitFor(() -> server.texts().size() == 2 || !first.isAlive());
      first.destroyForcibly().waitFor();
      server.is(FakeServer.Manner.ACCEPTS, CLERK);

      assertThat(town.states("2026-10-r1")).containsEntry(CLERK, "SENDING");
      Process second = mail(town);
      assertThat(output(second)).contains("2026-10/r1 to " + CLERK + ": unknown");
      assertThat(second.waitFor()).isEqualTo(1);
      assertThat(mail(town, "--dry-run").waitFor()).isZero();
      assertThat(server.accepted()).containsExactly(MAYOR, COUNCIL, ONCALL);
    }
  }

  private interface Claim {
    boolean holds();
  }

  private static void waitFor(Claim claim) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (!claim.holds()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(20);
    }
  }

  private static Process mail(Town town, String... more) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp"));
    line.add(System.getProperty("java.class.path"));
    line.addAll(List.of(SendMail.class.getName(), "--profile", town.file().toString()));
    line.addAll(List.of("--published", town.published.toString()));
    line.addAll(List.of("--lake", town.lake.toString()));
    line.addAll(List.of(more));
    return new ProcessBuilder(line).redirectErrorStream(true).start();
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
