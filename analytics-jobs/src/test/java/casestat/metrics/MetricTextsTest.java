package casestat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.language.Language;
import casestat.profile.Noun;
import casestat.profile.Noun.Named;
import casestat.profile.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the metrics say of themselves, in every language and with any service's words. */
class MetricTextsTest {
  private static final Language SPANISH = language("es", Map.of());

  /** Words that begin with vowels, or are several. */
  private static final Language HELP_DESK =
      language(
          "en",
          Map.of(
              Noun.CASE, new Named("enquiry", "enquiries"),
              Noun.DEPARTMENT, new Named("office", "offices"),
              Noun.SERVICE_TYPE, new Named("kind of work", "kinds of work"),
              Noun.CHANNEL, new Named("inlet", "inlets"),
              Noun.AREA, new Named("campus", "campuses")));

  private static final Language FEMININE =
      language(
          "es",
          Map.of(
              Noun.CASE, new Named("la consulta", "las consultas"),
              Noun.DEPARTMENT, new Named("la oficina", "las oficinas"),
              Noun.SERVICE_TYPE, new Named("la categoría", "las categorías"),
              Noun.CHANNEL, new Named("la vía", "las vías"),
              Noun.AREA, new Named("el área", "las áreas")));

  private static final Language MASCULINE =
      language(
          "es",
          Map.of(
              Noun.CASE, new Named("el trámite", "los trámites"),
              Noun.DEPARTMENT, new Named("el taller", "los talleres"),
              Noun.SERVICE_TYPE, new Named("el asunto", "los asuntos"),
              Noun.CHANNEL, new Named("el medio", "los medios"),
              Noun.AREA, new Named("el edificio", "los edificios")));

  private static Language language(String code, Map<Noun, Named> names) {
    Locale locale = Locale.forLanguageTag(code);
    return Language.of(new Wording(List.of(locale), Map.of(code, names)), locale);
  }

  @Test
  void everyMetricSpeaksSpanishAndNoSpanishIsOfNoMetric() {
    assertThat(MetricTexts.of("es").keySet())
        .containsExactlyInAnyOrderElementsOf(
            Metrics.catalogue().stream().map(Metric::metric).toList());
  }

  @Test
  void spanishLabelsTellMetricsApartAsEnglishOnesDo() {
    for (Language language : List.of(Language.ENGLISH, SPANISH, FEMININE)) {
      assertThat(said(language).values().stream().map(MetricText::label)).doesNotHaveDuplicates();
    }
  }

  @Test
  void withAnyWordsNoBlankIsLeft() {
    for (Language language : List.of(Language.ENGLISH, HELP_DESK, SPANISH, MASCULINE, FEMININE)) {
      said(language).forEach((id, text) -> assertThat(all(text)).as(id).doesNotContain("{", "}"));
    }
  }

  @Test
  void everyTextBeginsASentence() {
    for (Language language : List.of(HELP_DESK, MASCULINE, FEMININE)) {
      said(language)
          .forEach(
              (id, text) -> {
                for (String words : List.of(text.label(), text.means(), text.formula())) {
                  // With a number, a mark of quotation, or a capital letter.
                  assertThat(words).as(id).matches("[\\p{Lu}\\d\"].*");
                }
                assertThat(text.label()).as(id).doesNotEndWith(".");
                assertThat(text.means()).as(id).endsWith(".");
                assertThat(text.formula()).as(id).endsWith(".");
              });
    }
  }

  @Test
  void englishWordsHaveTheArticleOfTheirFirstLetter() {
    assertThat(found(HELP_DESK, "\\b[Aa] (enquir|office|inlet)")).isEmpty();
    assertThat(found(Language.ENGLISH, "\\b[Aa]n (case|department|service type|channel)"))
        .isEmpty();

    assertThat(said(HELP_DESK, "contacts_per_case").means())
        .isEqualTo(
            "How often people got in touch about an enquiry, for each enquiry that they got in touch about.");
    assertThat(said(HELP_DESK, "held_by_department").label())
        .isEqualTo("Broken promises: time held by each office");
  }

  @Test
  void spanishWordsAgreeInGender() {
    String feminine = "(consulta|oficina|categoría|vía)s?";
    String masculine = "(trámite|taller|asunto|medio|edificio)(e?s)?";

    assertThat(found(FEMININE, "\\b(el|los|un|unos|del|al|otro|todos|cuyo) " + feminine + "\\b"))
        .isEmpty();
    assertThat(found(FEMININE, feminine + " \\w+([aei]d|rt|elt|rrad|nid)os\\b")).isEmpty();
    assertThat(found(MASCULINE, "\\b(la|las|una|unas|otra|todas|cuya) " + masculine + "\\b"))
        .isEmpty();
    assertThat(found(MASCULINE, "\\b(de|a) el\\b")).isEmpty();

    assertThat(said(FEMININE, "resolved_cases").label()).isEqualTo("Consultas resueltas");
    assertThat(said(MASCULINE, "resolved_cases").label()).isEqualTo("Trámites resueltos");
    assertThat(said(FEMININE, "reassignments").formula()).contains("a otra oficina,");
    assertThat(said(MASCULINE, "reassignments").formula()).contains("a otro taller,");
    assertThat(said(FEMININE, "backlog_age_median").label())
        .isEqualTo("Antigüedad de las consultas pendientes, mediana");
    assertThat(said(SPANISH, "held_by_department").formula()).contains("a cargo del departamento");
  }

  @Test
  void aServiceHasNoOtherWordForWhatItNames() {
    // A noun that stands in a text and not in a blank would be a second name for the same thing.
    Pattern english =
        Pattern.compile("\\b(cases?|departments?|service types?|channels?|areas?)\\b");
    Pattern spanish =
        Pattern.compile("\\b(casos?|departamentos?|tipos? de servicio|canal(es)?|zonas?)\\b");

    for (Metric metric : Metrics.blank()) {
      assertThat(withoutBlanks(metric.text())).as(metric.metric()).doesNotContainPattern(english);
    }
    MetricTexts.of("es")
        .forEach(
            (id, text) -> assertThat(withoutBlanks(text)).as(id).doesNotContainPattern(spanish));
  }

  @Test
  void nothingBesideABlankGoesWithSomeWordsOnly() {
    String word = "\\{(case|department|service_type|channel|area)s?\\}";

    for (Metric metric : Metrics.blank()) {
      assertThat(all(metric.text())).as(metric.metric()).doesNotContainPattern("\\b[Aa]n? " + word);
    }
    MetricTexts.of("es")
        .forEach(
            (id, text) -> {
              // Articles are in the blank; "y" and "o" are "e" and "u" before some words.
              assertThat(all(text))
                  .as(id)
                  .doesNotContainPattern("\\b(el|los|las?|una?|del|al|otr[oa]s?) " + word)
                  .doesNotContainPattern("\\b(tod|cuy|cuánt|ningun|est|es)[oa]?s? " + word)
                  .doesNotContainPattern("\\b(a \\{the_\\w+(?<!s)\\}|de \\{the_)")
                  .doesNotContainPattern("\\b[yoeu] \\{");
            });
    for (Map<String, MetricText> texts : List.of(blank(), MetricTexts.of("es"))) {
      // An apostrophe before a brace would make it a letter.
      texts.forEach((id, text) -> assertThat(all(text)).as(id).doesNotContain("'{", "'}"));
    }
  }

  @Test
  void everyMistakeInAFileOfTextsIsTold() {
    List<String> mistakes = new ArrayList<>();

    Map<String, MetricText> sound =
        new MetricTexts("x.es.yml", mistakes)
            .read(
                """
                calls: {label: Llamadas, means: Palabras., formula: "De {the_cases}."}
                visits: {label: Visitas, meens: Palabras., formula: ""}
                posts: {label: "{Posts}", means: "Hay {cases", formula: "{area_gender, select, f {a}}"}
                votes: Votos
                steps: {label: Pasos, means: Palabras., formula: Palabras.}
                """,
                List.of("calls", "visits", "posts", "votes", "letters"));

    assertThat(sound)
        .isEqualTo(Map.of("calls", new MetricText("Llamadas", "Palabras.", "De {the_cases}.")));
    assertThat(mistakes)
        .containsExactly(
            "x.es.yml: visits: meens: no such key",
            "x.es.yml: visits: means: is missing",
            "x.es.yml: visits: formula: must be text",
            "x.es.yml: posts: label: {Posts} stands for no word: there are {case}, {cases}, {a_case}, {the_case}, {the_cases}, {of_the_case}, {of_the_cases}, and the same of department, service_type, channel and area",
            "x.es.yml: posts: means: a word of the service stands in braces, as in {cases}, and these do not match",
            "x.es.yml: posts: formula: a word of the service stands in braces, as in {cases}, and these do not match",
            "x.es.yml: votes: must be keys and values",
            "x.es.yml: letters: is missing",
            "x.es.yml: steps: no metric of the file beside it");
  }

  @Test
  void aLanguageWithoutTextsIsNamed() {
    assertThatThrownBy(() -> MetricTexts.of("fr"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no resource intake.fr.yml");
  }

  private static Map<String, MetricText> blank() {
    Map<String, MetricText> texts = new LinkedHashMap<>();
    Metrics.blank().forEach(metric -> texts.put(metric.metric(), metric.text()));
    return texts;
  }

  private static Map<String, MetricText> said(Language language) {
    Map<String, MetricText> texts = new LinkedHashMap<>();
    for (Metric metric : Metrics.blank()) {
      texts.put(metric.metric(), Metrics.textOf(metric, language).filled(language));
    }
    return texts;
  }

  private static MetricText said(Language language, String metric) {
    Metric blank =
        Metrics.blank().stream().filter(m -> m.metric().equals(metric)).findAny().orElseThrow();
    return Metrics.textOf(blank, language).filled(language);
  }

  /** With the metric. */
  private static List<String> found(Language language, String expression) {
    List<String> found = new ArrayList<>();
    said(language)
        .forEach(
            (id, text) -> {
              Matcher matcher = Pattern.compile(expression).matcher(all(text));
              while (matcher.find()) {
                found.add(id + ": " + matcher.group());
              }
            });
    return found;
  }

  private static String all(MetricText text) {
    return String.join("\n", text.label(), text.means(), text.formula());
  }

  private static String withoutBlanks(MetricText text) {
    return all(text).replaceAll("\\{\\w+}", "").toLowerCase(Locale.ROOT);
  }
}
