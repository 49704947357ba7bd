package casestat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Nu Html Checker says of every page; it is started once, with all of them. */
@Tag("browser")
class MarkupTest {
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  // Of a file, where it came from.
  private final Map<String, String> origins = new HashMap<>();

  @Test
  void everyPageIsSoundHtml(@TempDir Path folder) throws Exception {
    Path checker = Equipment.CHECKER.path();
    Path list = Files.createDirectories(folder.resolve("pages"));
    for (String service : Town.SERVICES) {
      Town town = Town.of(service);
      for (String root : town.roots()) {
        for (String sight : town.sights()) {
          byte[] page =
              client
                  .send(
                      HttpRequest.newBuilder(URI.create(town.address() + root + sight)).build(),
                      BodyHandlers.ofByteArray())
                  .body();
          save(list, page, service + " " + root + sight);
        }
      }
      try (Stream<Path> site = Files.list(town.edition().resolve("site"))) {
        for (Path page : site.filter(f -> f.toString().endsWith(".html")).toList()) {
          save(list, Files.readAllBytes(page), service + " site/" + page.getFileName());
        }
      }
    }

    Path said = folder.resolve("said.json");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx1g",
                // Long tables are deep for a grammar.
                "-Xss16m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                checker.toString(),
                "--errors-only",
                "--format",
                "json",
                "--stdout",
                list.toString())
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.waitFor();

    assertThat(origins).hasSizeGreaterThan(150);
    assertThat(errors(Files.readString(said))).isEmpty();
    assertThat(process.exitValue()).isZero();
  }

  private void save(Path folder, byte[] page, String origin) throws IOException {
    String name = origins.size() + ".html";
    origins.put(name, origin);
    Files.write(folder.resolve(name), page);
  }

  private List<String> errors(String said) {
    List<String> errors = new ArrayList<>();
    for (JsonElement element :
        JsonParser.parseString(said).getAsJsonObject().getAsJsonArray("messages")) {
      JsonObject message = element.getAsJsonObject();
      String url = message.get("url").getAsString();
      JsonElement extract = message.get("extract");
      errors.add(
          "%s: %s %s"
              .formatted(
                  origins.get(url.substring(url.lastIndexOf('/') + 1)),
                  message.get("message").getAsString(),
                  extract == null ? "" : extract.getAsString()));
    }
    return errors;
  }
}
