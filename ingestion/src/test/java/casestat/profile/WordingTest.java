package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordingTest {
  @TempDir Path folder;

  @Test
  void aServiceSpeaksItsLanguagesInItsWords() throws IOException {
    Path file = folder.resolve("x.yml");
    Files.writeString(
        file,
        ProfileText.campus()
            .with(
                "title: Campus 311",
                """
                languages: [en, es-US]
                words:
                  en: {case: [work order, work orders]}
                  es: {case: [la orden, las órdenes]}
                title: {en: Campus services, es: Servicios del campus}""")
            .text());

    ServiceProfile profile = Profiles.load(file.toString());

    assertThat(profile.wording().languages())
        .containsExactly(Locale.ENGLISH, Locale.forLanguageTag("es-US"));
    assertThat(profile.wording().names().get("es"))
        .containsEntry(Noun.CASE, new Noun.Named("la orden", "las órdenes"));
    assertThat(profile.title().in("es")).isEqualTo("Servicios del campus");
    assertThat(profile.pages().get(0).title().in("es")).isEqualTo("Overview");
  }

  @Test
  void whatAServiceDoesNotSpeakIsAMistake() {
    List<String> mistakes =
        ProfileText.campus()
            .with(
                "title: Campus 311",
                """
                languages: [en, es, es-MX, fr]
                words:
                  es: {case: [orden, las órdenes], ticket: [el boleto, los boletos]}
                  de: {case: [Fall, Fälle]}
                title: {pt: Serviços}""")
            .with("title: Overview", "title: {}")
            .mistakes(folder);

    assertThat(mistakes)
        .anyMatch(m -> m.contains("languages[2]") && m.contains("a second time Spanish"))
        .anyMatch(m -> m.contains("languages[3]") && m.contains("say en or es"))
        .anyMatch(m -> m.contains("words.es.case[0]") && m.contains("with its article"))
        .anyMatch(m -> m.contains("words.es.ticket") && m.contains("unknown key"))
        .anyMatch(m -> m.contains("words.de") && m.contains("none of the languages"))
        .anyMatch(m -> m.contains("pages[0].title") && m.contains("is empty"))
        .anyMatch(m -> m.contains("title.pt") && m.contains("none of the languages"));
  }
}
