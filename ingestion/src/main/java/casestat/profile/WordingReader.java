package casestat.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads in which languages a service speaks, its words, and texts in several of them. */
final class WordingReader {
  /** Those of which casestat has the pages. */
  static final List<String> KNOWN = List.of("en", "es");

  private static final Pattern ARTICLE = Pattern.compile("(el|la|los|las) \\S.*");

  private final List<Locale> languages;

  WordingReader(Fields profile) {
    this(profile.find("languages").map(WordingReader::languages).orElse(List.of()));
  }

  private WordingReader(List<Locale> languages) {
    this.languages = languages;
  }

  /** Of what ships, which is said in every language there is. */
  static WordingReader ofAll() {
    return new WordingReader(KNOWN.stream().map(Locale::forLanguageTag).toList());
  }

  Wording wording(Fields profile) {
    return new Wording(
        languages.isEmpty() ? Wording.STANDARD.languages() : languages,
        profile.find("words").map(this::names).orElse(Map.of()));
  }

  private static List<Locale> languages(YamlNode node) {
    List<Locale> read = new ArrayList<>();
    for (YamlNode item : node.list()) {
      Locale language = item.read(WordingReader::language, Locale.ENGLISH);
      if (read.stream().anyMatch(l -> l.getLanguage().equals(language.getLanguage()))) {
        item.mistake("a second time " + language.getDisplayLanguage(Locale.ENGLISH), "remove one");
      }
      read.add(language);
    }
    if (node.isList() && read.isEmpty()) {
      node.mistake("is empty", "name a language, or leave the key out");
    }
    return read;
  }

  private static Locale language(String text) throws Unreadable {
    Locale locale = Locale.forLanguageTag(text);
    if (!locale.toLanguageTag().equals(text) || !KNOWN.contains(locale.getLanguage())) {
      throw Unreadable.word(text, "say en or es, with a region where it matters, as in es-US");
    }
    return locale;
  }

  private Map<String, Map<Noun, Noun.Named>> names(YamlNode node) {
    Map<String, Map<Noun, Noun.Named>> names = new LinkedHashMap<>();
    for (YamlNode.Entry entry : node.entries()) {
      requireSpoken(entry);
      Map<Noun, Noun.Named> words = new EnumMap<>(Noun.class);
      for (YamlNode.Entry noun : entry.value().entries()) {
        if (Noun.columns().contains(noun.name())) {
          named(noun.value(), entry.name())
              .ifPresent(
                  named -> words.put(Noun.valueOf(noun.name().toUpperCase(Locale.ROOT)), named));
        } else {
          noun.key().mistake("unknown key", Nearest.suggest(noun.name(), Noun.columns()));
        }
      }
      names.put(entry.name(), words);
    }
    return names;
  }

  private static Optional<Noun.Named> named(YamlNode node, String language) {
    boolean isSpanish = language.equals("es");
    List<String> both = node.list(isSpanish ? WordingReader::withArticle : NameWords::text, "");
    if (node.isList() && both.size() != 2) {
      node.mistake(
          "lists " + both.size(),
          isSpanish
              ? "say one and many, as in [la consulta, las consultas]"
              : "say one and many, as in [enquiry, enquiries]");
    }
    return both.size() == 2
        ? Optional.of(new Noun.Named(both.get(0), both.get(1)))
        : Optional.empty();
  }

  /** The article tells the gender, which sentences agree with. */
  private static String withArticle(String text) throws Unreadable {
    if (!ARTICLE.matcher(text).matches()) {
      throw Unreadable.word(text, "say it with its article, as in [la consulta, las consultas]");
    }
    return text;
  }

  private void requireSpoken(YamlNode.Entry entry) {
    List<String> spoken =
        (languages.isEmpty() ? Wording.STANDARD.languages() : languages)
            .stream().map(Locale::getLanguage).toList();
    if (!spoken.contains(entry.name())) {
      entry
          .key()
          .mistake(
              "is none of the languages of this profile",
              "say one of %s, or add it to languages".formatted(String.join(", ", spoken)));
    }
  }

  /** A text that is the same in every language, or one for each. */
  Text text(Fields fields, String key) {
    return fields.find(key).map(this::textOf).orElse(Text.of(""));
  }

  /** The same, of a value. */
  Text textOf(YamlNode node) {
    if (!node.isMapping()) {
      return Text.of(node.read(NameWords::text, ""));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (YamlNode.Entry entry : node.entries()) {
      requireSpoken(entry);
      texts.put(entry.name(), entry.value().read(NameWords::text, ""));
    }
    if (texts.isEmpty()) {
      node.mistake("is empty", "say the text, or one for each language");
      return Text.of("");
    }
    return new Text(texts);
  }
}
