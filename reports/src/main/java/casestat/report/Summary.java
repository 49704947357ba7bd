package casestat.report;

import casestat.command.Refusal;
import casestat.report.html.RestatedFigure;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An edition in words, for whoever tells of it without opening its documents: {@code summary.json}
 * among its files. All texts are as people read them, in the edition's language, numbers with their
 * units and what is withheld with its mark.
 *
 * @param service name of the profile
 * @param period {@code 2026-10}
 * @param periodTitle {@code October 2026}
 * @param language {@code en} or {@code es}
 * @param headline empty where there is nothing to report
 * @param provisional why the figures are not final yet, a sentence each
 * @param contact whom to ask; empty for nobody
 */
public record Summary(
    String service,
    String serviceTitle,
    String period,
    String periodTitle,
    State state,
    int revision,
    String language,
    String headline,
    List<Tile> tiles,
    List<String> provisional,
    List<RestatedFigure> restatements,
    String contact) {
  public static final String NAME = "summary.json";

  /** What an edition is to its readers. */
  public enum State {
    PUBLISHED,
    PROVISIONAL,
    RESTATED,
    WITHDRAWN
  }

  /**
   * One number for decision makers.
   *
   * @param metric its id
   * @param n on how many it rests
   * @param verdict what to think of it; empty where nothing is to be thought
   * @param status flags, such as that it is provisional; mostly empty
   */
  public record Tile(
      String metric,
      String name,
      String value,
      String n,
      String goal,
      String verdict,
      String status) {}

  public Summary {
    tiles = List.copyOf(tiles);
    provisional = List.copyOf(provisional);
    restatements = List.copyOf(restatements);
  }

  /** That of an edition which was taken back: why is all there is to tell. */
  public Summary withdrawn(String reason) {
    return new Summary(
        service,
        serviceTitle,
        period,
        periodTitle,
        State.WITHDRAWN,
        revision,
        language,
        reason,
        List.of(),
        List.of(),
        List.of(),
        contact);
  }

  /** Whether there is nothing in it to tell of. */
  public boolean isEmpty() {
    return headline.isBlank() && tiles.isEmpty() && restatements.isEmpty();
  }

  /** Writes it into the folder of an edition. */
  public void write(Path folder) {
    try {
      Files.writeString(folder.resolve(NAME), JsonFile.text(content()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * That of the edition in a folder. Members that are not there are empty.
   *
   * @throws Refusal if it is not there, or says nothing that can be understood
   */
  public static Summary read(Path folder) {
    Path file = folder.resolve(NAME);
    JsonNode content = JsonFile.read(file, JsonNode.class);
    try {
      return new Summary(
          text(content, "service"),
          text(content, "service_title"),
          text(content, "period"),
          text(content, "period_title"),
          State.valueOf(text(content, "state").toUpperCase(Locale.ROOT)),
          content.path("revision").asInt(1),
          content.path("language").asText("en"),
          text(content, "headline"),
          tiles(content.path("tiles")),
          texts(content.path("provisional")),
          restatements(content.path("restatements")),
          text(content, "contact"));
    } catch (IllegalArgumentException e) {
      throw JsonFile.refused(file, "no state of an edition: " + e.getMessage());
    }
  }

  private Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("service", service);
    content.put("service_title", serviceTitle);
    content.put("period", period);
    content.put("period_title", periodTitle);
    content.put("state", state.name().toLowerCase(Locale.ROOT));
    content.put("revision", revision);
    content.put("language", language);
    content.put("headline", headline);
    content.put("tiles", tiles);
    content.put("provisional", provisional);
    content.put("restatements", restatements.stream().map(Summary::content).toList());
    content.put("contact", contact);
    return content;
  }

  private static Map<String, Object> content(RestatedFigure restatement) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("figure", restatement.figure());
    content.put("period", restatement.period());
    content.put("old", restatement.old());
    content.put("new", restatement.now());
    content.put("cause", restatement.cause());
    content.put("cases_in", restatement.casesIn());
    content.put("cases_out", restatement.casesOut());
    return content;
  }

  private static List<Tile> tiles(JsonNode list) {
    List<Tile> tiles = new ArrayList<>();
    for (JsonNode tile : list) {
      tiles.add(
          new Tile(
              text(tile, "metric"),
              text(tile, "name"),
              text(tile, "value"),
              text(tile, "n"),
              text(tile, "goal"),
              text(tile, "verdict"),
              text(tile, "status")));
    }
    return tiles;
  }

  private static List<RestatedFigure> restatements(JsonNode list) {
    List<RestatedFigure> restatements = new ArrayList<>();
    for (JsonNode moved : list) {
      restatements.add(
          new RestatedFigure(
              text(moved, "figure"),
              text(moved, "period"),
              text(moved, "old"),
              text(moved, "new"),
              text(moved, "cause"),
              moved.path("cases_in").asLong(),
              moved.path("cases_out").asLong()));
    }
    return restatements;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** Empty where it is absent or null; a number is its own text. */
  private static String text(JsonNode content, String key) {
    JsonNode value = content.path(key);
    return value.isNull() ? "" : value.asText("");
  }
}
