package casestat.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What casestat says, from English to another language: the files of all modules together. */
final class Messages {
  private static final String FILE = "casestat/messages.%s.yml";

  private Messages() {}

  /**
   * By what is said in English.
   *
   * @throws IllegalStateException if two modules say the same differently, or a file is no map of
   *     texts
   */
  static Map<String, String> of(String code) {
    Map<String, String> messages = new HashMap<>();
    try {
      List<URL> files =
          Collections.list(Messages.class.getClassLoader().getResources(FILE.formatted(code)));
      for (URL file : files) {
        add(file, messages);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(messages);
  }

  private static void add(URL file, Map<String, String> messages) throws IOException {
    try (InputStream in = file.openStream()) {
      Object document =
          new Load(LoadSettings.builder().setLabel(file.toString()).build())
              .loadFromInputStream(in);
      if (!(document instanceof Map<?, ?> texts)) {
        throw new IllegalStateException(file + ": must be a map of texts");
      }
      texts.forEach(
          (english, said) -> {
            if (!(english instanceof String key) || !(said instanceof String text)) {
              throw new IllegalStateException("%s: \"%s\": texts only".formatted(file, english));
            }
            String other = messages.putIfAbsent(key, text);
            if (other != null && !other.equals(text)) {
              throw new IllegalStateException(
                  "%s: \"%s\" is said otherwise elsewhere".formatted(file, key));
            }
          });
    }
  }
}
