package casestat.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the Nu Html Checker says of pages; it is started once, with all of them. */
final class Checker {
  private final Path checker = Equipment.CHECKER.path();
  private final Path folder;

  // Of a file, where it came from.
  private final Map<String, String> origins = new HashMap<>();

  /**
   * @param folder an empty one
   */
  Checker(Path folder) {
    this.folder = folder;
  }

  /**
   * @param origin names the page where something is wrong with it
   */
  void add(byte[] page, String origin) throws IOException {
    String name = origins.size() + ".html";
    origins.put(name, origin);
    Files.write(folder.resolve(name), page);
  }

  int pages() {
    return origins.size();
  }

  List<String> errors() throws IOException, InterruptedException {
    Path said = Files.createTempFile("said", ".json");
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
                folder.toString())
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int exit = process.waitFor();
    String text = Files.readString(said);
    Files.delete(said);
    List<String> errors = errors(text);
    if (exit != 0 && errors.isEmpty()) {
      errors.add("the checker ended with " + exit);
    }
    return errors;
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
