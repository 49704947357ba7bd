package casestat.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files of cases: one JSON object a line. */
final class PeerCases {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PeerCases() {}

  static List<PeerCase> in(List<Path> files) {
    List<PeerCase> cases = new ArrayList<>();
    for (Path file : files) {
      try {
        for (String line : Files.readAllLines(file)) {
          if (!line.isBlank()) {
            cases.addAll(PeerCase.of(JSON.readTree(line)).byPeer());
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(file.toString(), e);
      }
    }
    return cases;
  }
}
