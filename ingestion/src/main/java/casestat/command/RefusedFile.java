package casestat.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that could not be taken in, and why: how a verb tells whoever started it which files are
 * to blame, a line of JSON each, so that no exit code has to be guessed from.
 *
 * @param file absolute
 */
public record RefusedFile(String file, String reason) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static void write(Path to, List<RefusedFile> files) {
    try {
      List<String> lines = new ArrayList<>();
      for (RefusedFile refused : files) {
        lines.add(JSON.writeValueAsString(refused));
      }
      Files.write(to, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty where nothing was written: then no file was to blame. */
  public static List<RefusedFile> read(Path from) {
    if (!Files.exists(from)) {
      return List.of();
    }
    try {
      List<RefusedFile> files = new ArrayList<>();
      for (String line : Files.readAllLines(from)) {
        files.add(JSON.readValue(line, RefusedFile.class));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
