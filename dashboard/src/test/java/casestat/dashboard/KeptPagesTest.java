package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptPagesTest {
  private static final int MOST = 3000;

  private final KeptPages kept = new KeptPages(MOST);
  private final AtomicInteger made = new AtomicInteger();
  private final HttpClient client = HttpClient.newHttpClient();
  private Javalin server;

  @BeforeEach
  void serve() {
    server =
        Javalin.create(
                config ->
                    config.routes.get(
                        "/{kind}",
                        request -> {
                          String tag = String.valueOf(request.queryParam("tag"));
                          if (!kept.answer(request, tag)) {
                            String body = "page " + made.incrementAndGet() + " ñ";
                            switch (request.pathParam("kind")) {
                              case "file" ->
                                  request.contentType("text/csv; charset=utf-8").result(body);
                              case "gone" -> request.status(404).html(body);
                              default -> request.html(body);
                            }
                            kept.keep(request, tag);
                          }
                        }))
            .start(0);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void whatIsAskedForAgainIsNotMadeAgain() throws Exception {
    assertThat(get("/page?tag=1", "gzip")).isEqualTo("page 1 ñ");
    assertThat(get("/page?tag=1", "gzip")).isEqualTo("page 1 ñ");
    assertThat(get("/page?tag=1", "identity")).isEqualTo("page 1 ñ");
  }

  @Test
  void anotherRunOrAnotherReaderIsAnotherPage() throws Exception {
    assertThat(get("/page?tag=1", "gzip")).isEqualTo("page 1 ñ");
    assertThat(get("/page?tag=2", "gzip")).isEqualTo("page 2 ñ");
    assertThat(get("/other?tag=1", "gzip")).isEqualTo("page 3 ñ");
  }

  @Test
  void filesAndRefusalsAreNotKept() throws Exception {
    assertThat(get("/file?tag=1", "gzip")).isEqualTo("page 1 ñ");
    assertThat(get("/file?tag=1", "gzip")).isEqualTo("page 2 ñ");
    assertThat(get("/gone?tag=1", "gzip")).isEqualTo("page 3 ñ");
    assertThat(get("/gone?tag=1", "gzip")).isEqualTo("page 4 ñ");
    assertThat(kept.bytes()).isZero();
  }

  @Test
  void theOldestGoWhereThereIsNoRoom() throws Exception {
    for (int i = 0; i < 50; i++) {
      get("/page?tag=" + i, "gzip");
      assertThat(kept.bytes()).isBetween(1L, (long) MOST);
    }

    assertThat(get("/page?tag=49", "gzip")).isEqualTo("page 50 ñ");
    assertThat(get("/page?tag=0", "gzip")).isEqualTo("page 51 ñ");
  }

  @ParameterizedTest
  @CsvSource({
    "'gzip', true",
    "'br, GZIP;q=0.5', true",
    "'deflate, gzip ; q=1', true",
    "'gzip;q=0', false",
    "'gzip; q=0.0', false",
    "'xgzip', false",
    "'', false"
  })
  void whoeverTakesGzipGetsIt(String encodings, boolean takes) {
    assertThat(KeptPages.takesGzip(encodings)).isEqualTo(takes);
  }

  private String get(String address, String encoding) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + address))
                .header("Accept-Encoding", encoding)
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    byte[] body = answer.body();
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).matches("text/(html|csv).*");
    if (answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
      assertThat(encoding).isEqualTo("gzip");
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    return new String(body, StandardCharsets.UTF_8);
  }
}
