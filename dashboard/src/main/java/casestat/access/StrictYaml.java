package casestat.access;

import casestat.command.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A small file of settings: only keys that are known, each once, and every mistake told at once. A
 * value is never told: it may be a secret in the wrong place.
 */
final class StrictYaml {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Path file;
  private final List<String> mistakes = new ArrayList<>();

  StrictYaml(Path file) {
    this.file = file;
  }

  void mistake(String path, String wrong) {
    mistakes.add("%s: %s: %s".formatted(file, path, wrong));
  }

  /**
   * @throws Refusal with every mistake, if there is one
   */
  void refuseMistakes() {
    if (!mistakes.isEmpty()) {
      throw Refusal.usage("%s", String.join("\ncasestat: ", mistakes));
    }
  }

  /**
   * @throws Refusal if others may read it
   */
  static void requirePrivate(Path file) {
    try {
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Set<PosixFilePermission> granted = EnumSet.noneOf(PosixFilePermission.class);
        granted.addAll(Files.getPosixFilePermissions(file));
        granted.retainAll(OTHERS);
        if (!granted.isEmpty()) {
          throw Refusal.usage(
              "%s may be read by others than its owner, and holds what they could log in with:"
                  + " chmod 600 %s",
              file, file);
        }
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static Refusal unreadable(Path file, IOException e) {
    return Refusal.usage(
        "cannot read %s: name one that is there, or mend its permissions (%s)",
        file, e.getClass().getSimpleName());
  }

  /** The file as a mapping. */
  Map<String, Object> read() {
    try {
      LoadSettings settings =
          LoadSettings.builder()
              .setLabel(file.toString())
              .setAllowDuplicateKeys(false)
              .setCodePointLimit(1 << 20)
              .setMaxAliasesForCollections(10)
              .build();
      return mapping("the file", new Load(settings).loadFromString(Files.readString(file)));
    } catch (YamlEngineException e) {
      String problem = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw Refusal.usage("%s is not YAML: %s", file, problem);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  Map<String, Object> mapping(String path, @Nullable Object value) {
    Map<String, Object> mapping = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> given) {
      given.forEach(
          (key, of) -> {
            if (of == null) {
              mistake(path + "." + key, "says nothing");
            } else {
              mapping.put(String.valueOf(key), of);
            }
          });
    } else {
      mistake(path, "is no mapping");
    }
    return mapping;
  }

  void requireKeys(
      String path, Map<String, Object> mapping, List<String> required, List<String> more) {
    List<String> known = new ArrayList<>(required);
    known.addAll(more);
    mapping.keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> mistake(path, "unknown key %s: it knows %s".formatted(key, list(known))));
    required.stream()
        .filter(key -> !mapping.containsKey(key))
        .forEach(key -> mistake(path, "no " + key));
  }

  static String list(List<String> words) {
    return String.join(", ", words);
  }

  /** A text; empty where it is absent, or wrong and told. */
  String text(String path, Map<String, Object> mapping, String key) {
    Object value = mapping.get(key);
    if (value == null) {
      return "";
    }
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    mistake(path + "." + key, "is no text: put it in quotes");
    return "";
  }

  /** A list of texts, or one text; empty where it is absent. */
  List<String> texts(String path, Map<String, Object> mapping, String key) {
    Object value = mapping.get(key);
    if (value == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Object item : value instanceof List<?> list ? list : List.of(value)) {
      if (item instanceof String text && !text.isBlank()) {
        texts.add(text);
      } else {
        mistake(path + "." + key, "holds what is no text: put each in quotes");
      }
    }
    if (texts.isEmpty()) {
      mistake(path + "." + key, "is empty: leave it out, or name one");
    }
    return texts;
  }
}
