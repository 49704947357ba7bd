package casestat.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an edition was made of: the only file of it that names the run and the snapshots, so that
 * all others are the same bytes for the same content.
 *
 * @param digest SHA-256 of figures, definitions, profile and as-of: what decides whether anything
 *     has changed
 * @param files name to SHA-256
 * @param provisional why it was issued before its data was complete; null for a final one
 * @param snapshots table to snapshot id in the lake
 */
public record Manifest(
    String service,
    String period,
    String digest,
    String asOf,
    String dataCompleteTo,
    String profileDigest,
    String runId,
    @Nullable String provisional,
    Map<String, String> files,
    Map<String, Long> snapshots) {
  static final String NAME = "manifest.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public Manifest {
    files = new TreeMap<>(files);
    snapshots = new TreeMap<>(snapshots);
  }

  void write(Path folder) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("service", service);
    content.put("period", period);
    content.put("digest", digest);
    content.put("as_of", asOf);
    content.put("data_complete_to", dataCompleteTo);
    content.put("profile_digest", profileDigest);
    content.put("run_id", runId);
    if (provisional != null) {
      content.put("provisional", provisional);
    }
    content.put("files", files);
    content.put("snapshots", snapshots);
    try {
      Files.writeString(folder.resolve(NAME), JSON.writeValueAsString(content) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Manifest read(Path folder) {
    try {
      Map<String, Object> content =
          JSON.readValue(folder.resolve(NAME).toFile(), new TypeReference<>() {});
      Map<String, String> files = new TreeMap<>();
      map(content, "files").forEach((k, v) -> files.put(k, String.valueOf(v)));
      Map<String, Long> snapshots = new TreeMap<>();
      map(content, "snapshots").forEach((k, v) -> snapshots.put(k, ((Number) v).longValue()));
      return new Manifest(
          text(content, "service"),
          text(content, "period"),
          text(content, "digest"),
          text(content, "as_of"),
          text(content, "data_complete_to"),
          text(content, "profile_digest"),
          text(content, "run_id"),
          content.get("provisional") instanceof String said ? said : null,
          files,
          snapshots);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Map<String, Object> content, String key) {
    return String.valueOf(content.get(key));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> content, String key) {
    return content.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
