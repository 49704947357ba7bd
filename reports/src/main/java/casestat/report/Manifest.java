package casestat.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an edition was made of: the only file of it that names the run, the snapshots and the hour,
 * so that all others are the same bytes for the same content.
 *
 * @param revision the number it was sealed with; 0 for a draft
 * @param digest SHA-256 of figures, definitions, profile, as-of and what is provisional: what
 *     decides whether anything has changed
 * @param issuedAt when it was sealed; null for a draft
 * @param provisional what was not complete then
 * @param tag of its snapshots in the lake; empty for a draft
 * @param previous SHA-256 of the manifest of the revision before; empty for the first
 * @param inputs the deliveries that it rests on: file name to SHA-256
 * @param files name to SHA-256
 * @param snapshots table to snapshot id in the lake
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
    String service,
    String period,
    int revision,
    String digest,
    String asOf,
    String dataCompleteTo,
    @Nullable String issuedAt,
    List<String> provisional,
    Approval approval,
    String profileDigest,
    String runId,
    String tag,
    String previous,
    List<Input> inputs,
    Map<String, String> files,
    Map<String, Long> snapshots) {
  public static final String NAME = "manifest.json";

  /** A delivery that an edition rests on. */
  public record Input(String file, String sha256) {}

  public Manifest {
    provisional = List.copyOf(provisional);
    inputs = List.copyOf(inputs);
    files = new TreeMap<>(files);
    snapshots = new TreeMap<>(snapshots);
  }

  // What a file of an older version does not say is empty.
  @JsonCreator
  static Manifest of(
      @JsonProperty("service") @Nullable String service,
      @JsonProperty("period") @Nullable String period,
      @JsonProperty("revision") int revision,
      @JsonProperty("digest") @Nullable String digest,
      @JsonProperty("as_of") @Nullable String asOf,
      @JsonProperty("data_complete_to") @Nullable String dataCompleteTo,
      @JsonProperty("issued_at") @Nullable String issuedAt,
      @JsonProperty("provisional") @Nullable List<String> provisional,
      @JsonProperty("approval") @Nullable Approval approval,
      @JsonProperty("profile_digest") @Nullable String profileDigest,
      @JsonProperty("run_id") @Nullable String runId,
      @JsonProperty("tag") @Nullable String tag,
      @JsonProperty("previous") @Nullable String previous,
      @JsonProperty("inputs") @Nullable List<Input> inputs,
      @JsonProperty("files") @Nullable Map<String, String> files,
      @JsonProperty("snapshots") @Nullable Map<String, Long> snapshots) {
    return new Manifest(
        Objects.requireNonNullElse(service, ""),
        Objects.requireNonNullElse(period, ""),
        revision,
        Objects.requireNonNullElse(digest, ""),
        Objects.requireNonNullElse(asOf, ""),
        Objects.requireNonNullElse(dataCompleteTo, ""),
        issuedAt,
        Objects.requireNonNullElse(provisional, List.of()),
        Objects.requireNonNullElse(approval, Approval.NONE),
        Objects.requireNonNullElse(profileDigest, ""),
        Objects.requireNonNullElse(runId, ""),
        Objects.requireNonNullElse(tag, ""),
        Objects.requireNonNullElse(previous, ""),
        Objects.requireNonNullElse(inputs, List.of()),
        Objects.requireNonNullElse(files, Map.of()),
        Objects.requireNonNullElse(snapshots, Map.of()));
  }

  public boolean wasIncomplete() {
    return !provisional.isEmpty();
  }

  void write(Path folder) {
    Durable.write(folder.resolve(NAME), JsonFile.text(this));
  }

  /**
   * @throws casestat.command.Refusal if it is not there, or was damaged
   */
  static Manifest read(Path folder) {
    return JsonFile.read(folder.resolve(NAME), Manifest.class);
  }
}
