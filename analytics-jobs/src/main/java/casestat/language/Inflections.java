package casestat.language;

import casestat.profile.Noun;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The forms that the names of things take in a sentence, by the placeholders that texts use: {@code
 * case}, {@code cases}, {@code a_case}, {@code the_case}, {@code the_cases}, {@code of_the_case},
 * {@code of_the_cases}, and {@code case_gender} to select by. With a first capital letter, as in
 * {@code The_cases}, the form begins a sentence.
 */
final class Inflections {
  private static final Map<Noun, Noun.Named> ENGLISH =
      Map.of(
          Noun.CASE, new Noun.Named("case", "cases"),
          Noun.DEPARTMENT, new Noun.Named("department", "departments"),
          Noun.SERVICE_TYPE, new Noun.Named("service type", "service types"),
          Noun.CHANNEL, new Noun.Named("channel", "channels"),
          Noun.AREA, new Noun.Named("area", "areas"));
  private static final Map<Noun, Noun.Named> SPANISH =
      Map.of(
          Noun.CASE, new Noun.Named("el caso", "los casos"),
          Noun.DEPARTMENT, new Noun.Named("el departamento", "los departamentos"),
          Noun.SERVICE_TYPE, new Noun.Named("el tipo de servicio", "los tipos de servicio"),
          Noun.CHANNEL, new Noun.Named("el canal", "los canales"),
          Noun.AREA, new Noun.Named("la zona", "las zonas"));

  private Inflections() {}

  /**
   * @param own what a service calls things; casestat's own words for the rest
   */
  static Map<String, Object> of(String code, Map<Noun, Noun.Named> own) {
    Map<String, Object> forms = new HashMap<>();
    boolean isSpanish = code.equals("es");
    for (Map.Entry<Noun, Noun.Named> noun : (isSpanish ? SPANISH : ENGLISH).entrySet()) {
      Noun.Named named = own.getOrDefault(noun.getKey(), noun.getValue());
      String word = noun.getKey().column();
      Map<String, String> of = isSpanish ? spanish(word, named) : english(word, named);
      of.forEach(
          (name, form) -> {
            forms.put(name, form);
            forms.put(capital(name), capital(form));
          });
    }
    return Map.copyOf(forms);
  }

  private static Map<String, String> english(String word, Noun.Named named) {
    String article = "aeiou".indexOf(Character.toLowerCase(named.one().charAt(0))) < 0 ? "a" : "an";
    return forms(
        word,
        named.one(),
        named.many(),
        article + " " + named.one(),
        List.of("the " + named.one(), "the " + named.many()),
        List.of("of the " + named.one(), "of the " + named.many()),
        "other");
  }

  // The plural tells the gender, where "el" may stand before a feminine word: el área, las áreas.
  private static Map<String, String> spanish(String word, Noun.Named named) {
    boolean isFeminine = named.many().startsWith("las ");
    String one = bare(named.one());
    boolean takesEl = named.one().startsWith("el ");
    return forms(
        word,
        one,
        bare(named.many()),
        (takesEl ? "un " : "una ") + one,
        List.of(named.one(), named.many()),
        List.of((takesEl ? "del " : "de la ") + one, "de " + named.many()),
        isFeminine ? "f" : "m");
  }

  private static String bare(String withArticle) {
    return withArticle.substring(withArticle.indexOf(' ') + 1);
  }

  private static Map<String, String> forms(
      String word,
      String one,
      String many,
      String indefinite,
      List<String> definite,
      List<String> of,
      String gender) {
    Map<String, String> forms = new HashMap<>();
    forms.put(word, one);
    forms.put(word + "s", many);
    forms.put("a_" + word, indefinite);
    forms.put("the_" + word, definite.get(0));
    forms.put("the_" + word + "s", definite.get(1));
    forms.put("of_the_" + word, of.get(0));
    forms.put("of_the_" + word + "s", of.get(1));
    forms.put(word + "_gender", gender);
    return forms;
  }

  /** A sentence's beginning. */
  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
