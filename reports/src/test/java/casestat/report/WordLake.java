package casestat.report;

import casestat.lake.Case;
import casestat.lake.ConversationFacts;
import casestat.lake.Event;
import casestat.lake.Outcome;
import casestat.lake.Precision;
import casestat.lake.Reject;
import casestat.metrics.Periods;
import casestat.profile.Profiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A lake in which every word that comes from outside is one of some, each of them in every place:
 * cases, what happened to them, rejected rows, channels of conversations, occasions, and the name
 * of the city. As of {@link SmallLake#NOVEMBER}, with figures of September and October 2026.
 */
public final class WordLake {
  private static final Instant FIRST = Instant.parse("2026-10-01T12:00:00Z");

  private WordLake() {}

  /**
   * @param words one of them is the title of the city
   */
  public static SmallLake in(Path folder, List<String> words) throws IOException {
    List<Case> cases = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    List<ConversationFacts> conversations = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Instant opened = FIRST.plus(Duration.ofMinutes(600L * 60 / words.size() * i));
      Instant resolved = opened.plus(Duration.ofHours(20));
      cases.add(row(words, i, opened, resolved));
      events.add(event("d1", word, opened, Event.Kind.SUBMITTED, i * 2));
      events.add(event("d1", word, resolved, Event.Kind.RESOLVED, i * 2 + 1));
      rejects.add(new Reject("d1", "cases", word + ".csv", i + 2, word, word));
      conversations.add(conversation(words, i, opened));
    }
    return SmallLake.in(folder.resolve("lake"), profile(folder, words))
        .since(202609)
        .deliver("d1", cases, events, rejects, SmallLake.NOVEMBER)
        .converse(conversations)
        .analyze("run-1", SmallLake.NOVEMBER);
  }

  /** The sample city by another name, and with an occasion for each word. */
  private static String profile(Path folder, List<String> words) throws IOException {
    Path profile = folder.resolve("city311.yml");
    Files.writeString(
        profile,
        new String(shipped("city311.yml"), StandardCharsets.UTF_8)
            .replace("title: Riverton 311", "title: " + quoted(words.get(words.size() / 9)))
            .replaceFirst(
                "(?m)^events:.*(\\R  - .*)+", Matcher.quoteReplacement("events: events.yml")));
    StringBuilder yaml = new StringBuilder("events:\n");
    for (int i = 0; i < words.size(); i++) {
      int half = words.size() / 2;
      yaml.append(
          "  - {on: 2026-%02d-%02d, text: %s}\n"
              .formatted(
                  9 + i / half, 1 + i % 30, quoted("Occasion %d ".formatted(i) + words.get(i))));
    }
    Files.writeString(folder.resolve("events.yml"), yaml);
    for (String beside : List.of("us-federal.yml", "city311-areas.geojson")) {
      Files.write(folder.resolve(beside), shipped(beside));
    }
    return profile.toString();
  }

  private static String quoted(String text) {
    StringBuilder yaml = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      yaml.append(
          letter < ' ' || letter == '"' || letter == '\\' || letter > '~'
              ? "\\u%04x".formatted((int) letter)
              : String.valueOf(letter));
    }
    return yaml.append('"').toString();
  }

  private static byte[] shipped(String name) throws IOException {
    try (InputStream file = Profiles.class.getResourceAsStream("/profiles/" + name)) {
      if (file == null) {
        throw new IllegalStateException("no " + name);
      }
      return file.readAllBytes();
    }
  }

  private static Case row(List<String> words, int number, Instant opened, Instant resolved) {
    return new Case(
        words.get(number),
        opened,
        null,
        resolved,
        resolved,
        null,
        null,
        resolved,
        Outcome.RESOLVED,
        words.get((number + 1) % words.size()),
        words.get((number + 2) % words.size()),
        words.get((number + 3) % words.size()),
        words.get((number + 4) % words.size()),
        words.get(number),
        null,
        null,
        Precision.INSTANT,
        Precision.INSTANT,
        "d1",
        1,
        number + 2L,
        number);
  }

  /** Something that happened to a case, and all that is told of it in one word. */
  public static Event event(
      String delivery, String word, Instant at, Event.Kind kind, int sequence) {
    return new Event(
        word,
        at,
        sequence,
        kind,
        Event.Actor.AGENT,
        word,
        word,
        word,
        word,
        word,
        delivery,
        sequence + 2L,
        sequence);
  }

  private static ConversationFacts conversation(List<String> words, int number, Instant started) {
    int month = Integer.parseInt(started.toString().substring(0, 7).replace("-", ""));
    int day = month * 100 + Integer.parseInt(started.toString().substring(8, 10));
    return new ConversationFacts(
        "t" + number,
        month,
        day,
        started,
        words.get(number),
        null,
        words.get((number + 1) % words.size()),
        words.get((number + 2) % words.size()),
        words.get((number + 3) % words.size()),
        started.plusSeconds(3600),
        3600L,
        true,
        2,
        true,
        day,
        started.getEpochSecond(),
        Periods.hour(started, ZoneOffset.UTC),
        null);
  }
}
