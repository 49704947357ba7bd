package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.report.MadeUp;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a server opens to others: its own ports, and nothing that a library brings along. */
class ListeningTest {
  private static final String LISTENING = "0A";
  private static final String LOOPBACK = "127.0.0.1";

  @Test
  @EnabledOnOs(OS.LINUX)
  void itListensOnItsOwnPortsOfThisMachineAndNoOther() throws Exception {
    int admin;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      admin = free.getLocalPort();
    }
    Process process = serve("--admin-port", String.valueOf(admin));
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      int port = Integer.parseInt(out.readLine().replaceAll(".*:(\\d+)/", "$1"));
      Browser browser = new Browser(port);
      for (String path : List.of("/", "/figures/incoming_cases.xlsx", "/quality")) {
        assertThat(browser.arrive(path).statusCode()).as(path).isEqualTo(200);
      }

      assertThat(settled(process, 2))
          .containsExactlyInAnyOrder(LOOPBACK + ":" + port, LOOPBACK + ":" + admin);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutAPortForOperatorsItListensOnOne() throws Exception {
    Process process = serve();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      int port = Integer.parseInt(out.readLine().replaceAll(".*:(\\d+)/", "$1"));

      assertThat(settled(process, 1)).containsExactly(LOOPBACK + ":" + port);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** The server that a start rehearses with listens for a moment, and is then gone. */
  private static Set<String> settled(Process process, int many) throws IOException {
    Set<String> listening = listening(process);
    for (int i = 0; i < 20_000 && listening.size() != many; i++) {
      Thread.onSpinWait();
      listening = listening(process);
    }
    return listening;
  }

  /** Where a process listens, as the kernel knows it. */
  private static Set<String> listening(Process process) throws IOException {
    Path proc = Path.of("/proc", String.valueOf(process.pid()));
    Set<String> sockets = new TreeSet<>();
    try (Stream<Path> open = Files.list(proc.resolve("fd"))) {
      for (Path descriptor : (Iterable<Path>) open::iterator) {
        try {
          sockets.add(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException e) {
          // Closed meanwhile.
        }
      }
    }
    Set<String> listening = new TreeSet<>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      for (String line : Files.readAllLines(proc.resolve(table))) {
        String[] fields = line.strip().split("\\s+", -1);
        if (fields[3].equals(LISTENING) && sockets.contains("socket:[" + fields[9] + "]")) {
          listening.add(address(fields[1]));
        }
      }
    }
    return listening;
  }

  /** An address as that table writes it: {@code 0100007F:1F90} is 127.0.0.1:8080. */
  private static String address(String hexadecimal) {
    String[] parts = hexadecimal.split(":", 2);
    String host =
        switch (parts[0]) {
          // Java writes the fourth version of it as one of the sixth.
          case "0100007F", "0000000000000000FFFF00000100007F" -> LOOPBACK;
          default -> parts[0];
        };
    return host + ":" + Integer.parseInt(parts[1], 16);
  }

  private static Process serve(String... more) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-cp"));
    line.add(System.getProperty("java.class.path"));
    line.addAll(List.of(Serve.class.getName(), "--profile", "city311", "--lake"));
    line.add(MadeUp.lake().lake().folder().toString());
    line.addAll(List.of("--port", "0"));
    line.addAll(List.of(more));
    return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
