package casestat.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.profile.Messages;
import casestat.profile.Source;
import casestat.profile.Source.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents made field by field from the documentation of each platform. */
class PlatformRowsTest {
  private static final List<String> SHOWN =
      List.of("interaction_id", "kind", "author_role", "author", "in_reply_to", "conversation_id");

  @TempDir Path folder;

  @Test
  void anAnswerOfTheXApiV2() {
    List<RawRow> rows = rows(Format.X_V2, "x_v2_search.json");

    assertThat(rows.stream().map(PlatformRowsTest::shown))
        .containsExactly(
            "x:1700000000000000100 post citizen x:501 - x:1700000000000000100",
            "x:1700000000000000200 reply agent x:900 x:1700000000000000100 x:1700000000000000100",
            "x:1700000000000000300 repost citizen x:502 - -",
            "x:1700000000000000400 reply agent x:900 x:1700000000000000090 -",
            "x:1700000000000000000 post citizen x:503 - x:1700000000000000000",
            "1: a post without author_id: ask for tweet.fields=created_at,author_id,"
                + "conversation_id,referenced_tweets,public_metrics",
            "x:1700000000000000010 announcement agent x:900 - x:1700000000000000010",
            "x:1700000000000000090 post citizen x:504 - x:1700000000000000090");
    assertThat(cell(rows.get(0), "happened_at")).isEqualTo("2023-09-08T04:00:00Z");
    assertThat(cell(rows.get(0), "impressions")).isEqualTo("240");
    assertThat(cell(rows.get(0), "likes")).isEqualTo("3");
    assertThat(cell(rows.get(0), "reposts")).isEqualTo("1");
    assertThat(cell(rows.get(1), "impressions")).isNull();
  }

  /** The id of the first version says when that was, and the second supersedes it. */
  @Test
  void anEditOfTheXApiV2IsTheSamePostLater() {
    RawRow edited = rows(Format.X_V2, "x_v2_search.json").get(4);

    assertThat(cell(edited, "happened_at")).isEqualTo("2023-09-08T04:15:59.129Z");
    assertThat(cell(edited, "updated_at")).isEqualTo("2023-09-08T06:00:00Z");
  }

  @Test
  void linesOfAStreamOfTheXApiV2() {
    assertThat(rows(Format.X_V2, "x_v2_stream.jsonl").stream().map(PlatformRowsTest::shown))
        .containsExactly(
            "x:1700000000000000100/deleted deletion citizen - x:1700000000000000100 -",
            "x:1700000000000000600 post citizen x:505 - x:1700000000000000600",
            "4: an answer without a post",
            "5: an error of the platform: Unauthorized",
            "6: is no JSON");
  }

  @Test
  void messagesOfTheTwitterApiV1() {
    List<RawRow> rows = rows(Format.X_V1, "x_v1.jsonl");

    assertThat(rows.stream().map(PlatformRowsTest::shown))
        .containsExactly(
            "x:21 post citizen x:501 - -",
            "x:22 reply bot x:900 x:21 -",
            "x:23 repost citizen x:506 - -",
            "x:20 announcement agent x:900 - -",
            "x:24 reply agent x:900 x:19 -",
            "x:19 post citizen x:507 - -",
            "5: a tweet without created_at as in Sat Dec 01 06:30:03 +0000 2018",
            "x:26 post citizen x:509 - -",
            "x:27 reply agent x:900 - -",
            "x:21/deleted deletion citizen - x:21 -",
            "8: an error of the platform: Rate limit exceeded");
    assertThat(cell(rows.get(0), "happened_at")).isEqualTo("2023-09-08T04:00:00Z");
    assertThat(cell(rows.get(7), "peer")).isEqualTo("x:509");
    assertThat(cell(rows.get(8), "peer")).isEqualTo("x:509");
    assertThat(cell(rows.get(7), "happened_at")).isEqualTo("2023-09-08T06:00:00Z");
  }

  @Test
  void aContextOfMastodon() {
    List<RawRow> rows = rows(Format.MASTODON, "mastodon_context.json");

    assertThat(rows.stream().map(PlatformRowsTest::shown))
        .containsExactly(
            "mastodon:110 post citizen mastodon:61 - -",
            "mastodon:111 reply bot mastodon:9 mastodon:110 -",
            "mastodon:112 reply agent mastodon:9 mastodon:110 -");
    assertThat(cell(rows.get(0), "updated_at")).isEqualTo("2023-09-08T04:05:00Z");
    assertThat(cell(rows.get(0), "impressions")).isNull();
    assertThat(cell(rows.get(0), "text"))
        .contains("https://city.example/requests/SR-10000043")
        .contains("our building  & no answer");
  }

  @Test
  void eventsAndNotificationsOfMastodon() {
    assertThat(rows(Format.MASTODON, "mastodon_stream.jsonl").stream().map(PlatformRowsTest::shown))
        .containsExactly(
            "mastodon:120 repost citizen mastodon:62 - -",
            "mastodon:113 announcement agent mastodon:9 - -",
            "mastodon:121 reply citizen mastodon:63 mastodon:113 -",
            "mastodon:122 reply agent mastodon:9 mastodon:119 -",
            "mastodon:119 post citizen mastodon:64 - -",
            "4: a deletion without a time",
            "5: an error of the platform: Record not found");
  }

  @Test
  void theFeedOfAFacebookPage() {
    List<RawRow> rows = rows(Format.FACEBOOK, "facebook_feed.json");

    assertThat(rows.stream().map(PlatformRowsTest::shown))
        .containsExactly(
            "facebook:77_1001 announcement agent facebook:77 - facebook:1001",
            "facebook:1001_1 reply citizen facebook:801 facebook:77_1001 facebook:1001",
            "facebook:1001_2 reply agent facebook:77 facebook:1001_1 facebook:1001",
            "facebook:77_1002 post citizen facebook:802 - facebook:1002",
            "1: a message without from: ask for it with the token of the page");
    assertThat(cell(rows.get(0), "impressions")).isEqualTo("3100");
    assertThat(cell(rows.get(0), "likes")).isEqualTo("20");
    assertThat(cell(rows.get(0), "reposts")).isEqualTo("6");
    assertThat(cell(rows.get(1), "likes")).isEqualTo("2");
  }

  /** A comment that comes by itself finds its post by its id. */
  @Test
  void singleObjectsOfFacebook() {
    assertThat(rows(Format.FACEBOOK, "facebook_single.jsonl").stream().map(PlatformRowsTest::shown))
        .containsExactly(
            "facebook:1002_3 reply agent facebook:77 - facebook:1002",
            "2: no post and no comment: no created_time",
            "3: an error of the platform:"
                + " (#3) Application does not have the capability to make this API call.");
  }

  @Test
  void whatIsNoJsonAtAllIsTorn() throws IOException {
    Path file = Files.writeString(folder.resolve("page.json"), "<html>\n<body>\n</html>\n");

    assertThat(read(Format.X_V2, file)).singleElement().isInstanceOf(RawRow.Torn.class);
  }

  @Test
  void aDocumentThatBreaksOffIsTorn() throws IOException {
    StringBuilder document = new StringBuilder("{\n\"data\": [\n");
    for (int i = 0; i < 5000; i++) {
      document.append("{\"id\": \"77_").append(i * 7919L % 10_007).append("\"},\n");
    }
    Path file = folder.resolve("feed.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(document.toString().getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length * 3 / 4));

    assertThat(read(Format.FACEBOOK, file)).singleElement().isInstanceOf(RawRow.Torn.class);
  }

  /** Without an id of its own, what stands in it belongs to no message that we know. */
  @Test
  void aPostWithoutAnIdIsTheParentOfNothing() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("feed.jsonl"),
            "{\"from\": {\"id\": \"77\"}, \"created_time\": \"2023-09-08T05:00:00+0000\","
                + " \"comments\": {\"data\": [{\"id\": \"1_2\", \"from\": {\"id\": \"5\"},"
                + " \"created_time\": \"2023-09-08T05:00:00+0000\"}]}}\n");

    assertThat(read(Format.FACEBOOK, file).stream().map(PlatformRowsTest::shown))
        .containsExactly(
            "1: a message without an id", "facebook:1_2 reply citizen facebook:5 - facebook:1");
  }

  @Test
  void aBrokenFirstLineLeavesTheOthers() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("lines.jsonl"),
            "{\"data\": {\n\n{\"id\": \"77_1\", \"from\": {\"id\": \"5\"},"
                + " \"created_time\": \"2023-09-08T05:00:00+0000\"}\n");

    assertThat(read(Format.FACEBOOK, file).stream().map(PlatformRowsTest::shown))
        .containsExactly("1: is no JSON", "facebook:77_1 post citizen facebook:5 - facebook:1");
  }

  private static List<RawRow> rows(Format format, String file) {
    try {
      return read(
          format,
          Path.of(
              Objects.requireNonNull(
                      PlatformRowsTest.class.getResource("/casestat/platform/" + file))
                  .toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<RawRow> read(Format format, Path file) {
    Source source =
        new Source(
            "social",
            Source.Kind.INTERACTIONS,
            format,
            List.of("*"),
            ZoneOffset.UTC,
            List.of("iso"),
            Map.of(),
            Map.of(),
            ',',
            new Messages(List.of("@cityhelp", "900", "9", "77"), List.of("Greeter"), null, false));
    List<RawRow> rows = new ArrayList<>();
    try (RawRows raws = DeliveredFile.open(file, source)) {
      raws.forEachRemaining(rows::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static String shown(RawRow row) {
    if (row instanceof RawRow.Cells cells) {
      return SHOWN.stream()
          .map(column -> Objects.requireNonNullElse(cells.cell().apply(column), "-"))
          .collect(Collectors.joining(" "));
    }
    return row instanceof RawRow.Broken broken
        ? broken.line() + ": " + broken.why()
        : String.valueOf(row);
  }

  private static @Nullable String cell(RawRow row, String column) {
    return ((RawRow.Cells) row).cell().apply(column);
  }
}
