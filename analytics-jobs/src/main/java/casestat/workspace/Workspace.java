package casestat.workspace;

import casestat.command.Refusal;
import casestat.profile.Profiles;
import casestat.profile.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder with a profile to edit, the schema for editors, and a place for deliveries. */
final class Workspace {
  private static final Pattern HEAD = Pattern.compile("(?m)^(profile|title|zone): .*$");

  private final Path folder;
  private final String from;

  /**
   * @param from the shipped profile to begin with
   */
  Workspace(Path folder, String from) {
    this.folder = folder;
    this.from = from;
  }

  /**
   * Makes it.
   *
   * @param zone null for that of the profile it begins with
   * @return the profile
   * @throws Refusal if there is something already, or no such profile
   */
  Path make(@Nullable String title, @Nullable ZoneId zone) {
    if (!Profiles.shipped().contains(from)) {
      throw Refusal.usage(
          "no shipped profile \"%s\" to begin with: there are %s",
          from, String.join(", ", Profiles.shipped()));
    }
    String name = name();
    String text = Profiles.shippedText(from + ".yml");
    String ownTitle = title == null ? name : title;
    String ownZone = (zone == null ? Profiles.load(from).zone() : zone).getId();
    Map<String, String> head =
        Map.of("profile", name, "title", YamlText.quoted(ownTitle), "zone", ownZone);
    String profile =
        HEAD.matcher(withoutStory(text))
            .replaceAll(
                line ->
                    Matcher.quoteReplacement(
                        line.group(1) + ": " + Objects.requireNonNull(head.get(line.group(1)))));
    String readme =
        readme()
            .replace("${title}", ownTitle)
            .replace("${from}", from)
            .replace("${profile}", name)
            .replace("${zone}", ownZone);
    try {
      refuseWhatIsThere();
      Files.createDirectories(folder.resolve("deliveries"));
      Files.writeString(folder.resolve("README.md"), readme);
      Files.writeString(
          folder.resolve("profile.schema.json"), Profiles.shippedText("profile.schema.json"));
      return Files.writeString(folder.resolve(name + ".yml"), profile);
    } catch (IOException e) {
      throw Refusal.usage(
          "cannot make the workspace %s: %s", folder, String.valueOf(e.getMessage()));
    }
  }

  private void refuseWhatIsThere() throws IOException {
    if (Files.exists(folder)) {
      if (!Files.isDirectory(folder)) {
        throw Refusal.usage("%s is a file, and a workspace is a folder", folder);
      }
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw Refusal.usage("%s is not empty: name a folder that is not there yet", folder);
        }
      }
    }
  }

  /** Of the folder, as a profile may be called. */
  private String name() {
    String last = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    String name =
        last.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return name.matches("[a-z].*") ? name : "service-" + name;
  }

  // What stands above the first key tells of the made-up service.
  private static String withoutStory(String text) {
    return text.lines().findFirst().orElse("") + "\n" + text.substring(text.indexOf("profile: "));
  }

  private static String readme() {
    try (InputStream in =
        Objects.requireNonNull(Workspace.class.getResourceAsStream("README.md"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
