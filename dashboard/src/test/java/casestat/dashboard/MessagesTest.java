package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.language.Language;
import casestat.profile.Noun;
import casestat.profile.Wording;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is said in English is said in Spanish, and nothing else is. */
class MessagesTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final SortedSet<String> SAID = Said.all();

  @Test
  void everythingThatIsSaidIsSaidInSpanish() {
    Language spanish = Language.of(Wording.STANDARD, SPANISH);

    assertThat(SAID)
        .hasSizeGreaterThan(500)
        .contains("No policy promises {the_case} anything here.");
    assertThat(SAID).allMatch(spanish::knows);
  }

  @Test
  void nothingIsInTheSpanishFilesThatIsSaidNowhere() throws IOException {
    assertThat(messages().keySet()).isSubsetOf(SAID);
  }

  @Test
  void noTwoModulesTranslateTheSame() throws IOException {
    List<String> all = new ArrayList<>();
    for (Map<?, ?> file : files()) {
      file.keySet().forEach(key -> all.add(String.valueOf(key)));
    }

    assertThat(all).hasSizeGreaterThan(500).doesNotHaveDuplicates();
  }

  @Test
  void bothLanguagesTakeTheSameArguments() throws IOException {
    messages()
        .forEach(
            (english, spanish) ->
                assertThat(numbered(spanish)).as(english).isEqualTo(numbered(english)));
  }

  @Test
  void noBraceIsLeftWhateverGenderTheWordsOfAServiceHave() throws IOException {
    for (Language language :
        List.of(speaking("la orden", "las órdenes"), speaking("el pedido", "los pedidos"))) {
      for (String english : messages().keySet()) {
        assertThat(language.say(english, 3, 3, 3, 3, 3)).as(english).doesNotContain("{", "}");
      }
    }
  }

  @Test
  void genderIsThatOfTheService() {
    assertThat(speaking("la orden", "las órdenes").say("resolved")).isEqualTo("resuelta");
    assertThat(speaking("el pedido", "los pedidos").say("resolved")).isEqualTo("resuelto");
  }

  private static Language speaking(String one, String many) {
    Noun.Named named = new Noun.Named(one, many);
    return Language.of(
        new Wording(
            List.of(SPANISH),
            Map.of(
                "es",
                Map.of(
                    Noun.CASE, named,
                    Noun.DEPARTMENT, named,
                    Noun.SERVICE_TYPE, named,
                    Noun.CHANNEL, named,
                    Noun.AREA, named))),
        SPANISH);
  }

  private static SortedSet<String> numbered(String pattern) {
    MessagePattern parsed = new MessagePattern(pattern);
    SortedSet<String> arguments = new TreeSet<>();
    for (int i = 0; i < parsed.countParts(); i++) {
      MessagePattern.Part part = parsed.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
        arguments.add(parsed.getSubstring(part));
      }
    }
    return arguments;
  }

  private static SortedMap<String, String> messages() throws IOException {
    SortedMap<String, String> messages = new TreeMap<>();
    for (Map<?, ?> file : files()) {
      file.forEach((english, said) -> messages.put(String.valueOf(english), String.valueOf(said)));
    }
    return messages;
  }

  private static List<Map<?, ?>> files() throws IOException {
    List<Map<?, ?>> files = new ArrayList<>();
    for (URL file :
        Collections.list(
            MessagesTest.class.getClassLoader().getResources("casestat/messages.es.yml"))) {
      try (InputStream in = file.openStream()) {
        files.add((Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in));
      }
    }
    return files;
  }
}
