package casestat.report;

import casestat.command.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The JSON files of editions. What a later version has added to one is passed over; one that was
 * broken by hand, or is gone, is refused by name.
 */
final class JsonFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private JsonFile() {}

  /**
   * @throws Refusal if it cannot be read, or does not say what it should
   */
  static <T> T read(Path file, Class<T> type) {
    try {
      T content = JSON.readValue(file.toFile(), type);
      if (content == null) {
        throw refused(file, "it says nothing");
      }
      return content;
    } catch (JsonProcessingException e) {
      throw refused(file, String.valueOf(e.getOriginalMessage()));
    } catch (IOException e) {
      throw refused(file, String.valueOf(e.getMessage()));
    }
  }

  /** That it is JSON, and still not what it should be. */
  static Refusal refused(Path file, String why) {
    return Refusal.data("%s cannot be read: %s", file, why);
  }

  /** As it stands in a file, with its end of line. */
  static String text(Object content) {
    try {
      return JSON.writeValueAsString(content) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
