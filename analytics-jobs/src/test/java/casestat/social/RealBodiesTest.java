package casestat.social;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.command.Progress;
import casestat.ingest.Ingestion;
import casestat.lake.Delivery;
import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.lake.Reject;
import casestat.lake.Table;
import casestat.outside.OutsideData;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What platforms delivered to others: every object is a row or has its reason, and none is lost.
 */
@Tag("social")
@Tag("spark")
class RealBodiesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Instant ARRIVED = Instant.parse("2026-11-01T00:00:00Z");

  @TempDir Path folder;

  /** By format: the files, under names that the profile knows. */
  private final Map<String, List<Path>> files = new TreeMap<>();

  @Test
  void everyObjectIsKeptOrRejectedWithItsReason() throws IOException {
    collect();
    assertThat(files.keySet()).contains("airline_tweets", "facebook", "tweets_v1");
    ServiceProfile profile =
        Profiles.load(
            OutsideData.root()
                .resolve("analytics-jobs/src/test/resources/casestat/social/social.yml")
                .toString());
    Lake lake = Lake.create(folder.resolve("lake"));

    for (Map.Entry<String, List<Path>> format : files.entrySet()) {
      List<Delivery> deliveries =
          new Ingestion(profile, lake, ARRIVED, Progress.onStandardError())
              .ingest(format.getValue());

      long objects = 0;
      for (Path file : format.getValue()) {
        objects += objects(format.getKey(), file);
      }
      long read = deliveries.stream().mapToLong(Delivery::rowsRead).sum();
      long kept = deliveries.stream().mapToLong(Delivery::rowsKept).sum();
      long rejected = deliveries.stream().mapToLong(Delivery::rowsRejected).sum();
      System.out.printf(
          "%s: %d files, %d objects = %d kept + %d repeated + %d superseded + %d rejected%n",
          format.getKey(),
          format.getValue().size(),
          objects,
          kept,
          deliveries.stream().mapToLong(Delivery::rowsRepeated).sum(),
          deliveries.stream().mapToLong(Delivery::rowsSuperseded).sum(),
          rejected);
      assertThat(read).as("objects of " + format.getKey()).isEqualTo(objects);
      assertThat(kept).as("kept of " + format.getKey()).isPositive();
    }
    try (LakeReader reader = LakeReader.of(lake, lake.landing().orElseThrow())) {
      List<Reject> rejects = reader.rows(Table.REJECTS);
      rejects.stream()
          .collect(Collectors.groupingBy(Reject::reason, TreeMap::new, Collectors.counting()))
          .forEach((reason, count) -> System.out.printf("  %d: %s%n", count, reason));
      assertThat(rejects).noneMatch(reject -> reject.reason().isBlank());
    }
  }

  // Files of the same bytes are the same delivery: they are taken once.
  private void collect() throws IOException {
    for (Path file : outside("", ".csv")) {
      add(file, "airline_tweets", ".csv");
    }
    for (Path file : outside("", ".jsonl")) {
      add(file, "tweets_v1", ".jsonl");
    }
    for (Path file : outside("facebook_graph_bodies", ".json")) {
      add(file, "facebook", ".json");
    }
    for (Path file : outside("twitter_v1_bodies", ".json")) {
      add(file, "tweets_v1", ".json");
    }
  }

  private static List<Path> outside(String inner, String ending) throws IOException {
    Path path = OutsideData.folder("social").resolve(inner);
    if (!inner.isEmpty() && !Files.isDirectory(path)) {
      return List.of();
    }
    if (inner.isEmpty()) {
      OutsideData.files("social", "");
    }
    try (Stream<Path> all = Files.list(path)) {
      return all.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
    }
  }

  private void add(Path file, String format, String ending) throws IOException {
    List<Path> some = files.computeIfAbsent(format, f -> new ArrayList<>());
    for (Path other : some) {
      if (Files.mismatch(file, other) < 0) {
        return;
      }
    }
    some.add(Files.copy(file, folder.resolve(format + "-" + some.size() + ending)));
  }

  /** Counted by other means than those that read them. */
  private static long objects(String format, Path file) throws IOException {
    if (format.equals("airline_tweets")) {
      CsvParserSettings settings = new CsvParserSettings();
      settings.setHeaderExtractionEnabled(true);
      settings.setLineSeparatorDetectionEnabled(true);
      settings.setMaxCharsPerColumn(100_000);
      return new CsvParser(settings).parseAll(file.toFile()).size();
    }
    long objects = 0;
    try (var documents = JSON.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
      while (documents.hasNext()) {
        objects += messages(documents.next(), format.equals("facebook") ? "created_time" : "user");
      }
    }
    return objects;
  }

  private static long messages(JsonNode document, String key) {
    return Math.max(those(document, key), 1);
  }

  private static long those(JsonNode node, String key) {
    long found = node.has(key) ? 1 : 0;
    for (JsonNode inner : node) {
      found += those(inner, key);
    }
    return found;
  }
}
