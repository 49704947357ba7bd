package casestat.profile;

import casestat.profile.Source.Format;
import casestat.profile.Source.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what a source says of the messages in it. */
final class MessagesReader {
  private static final List<String> KEYS = List.of("accounts", "automatic", "case_ids", "authors");

  private MessagesReader() {}

  static Messages read(YamlNode node, Fields fields, Optional<Kind> kind, Format format) {
    if (kind.isPresent() && kind.get() != Kind.INTERACTIONS) {
      for (String key : KEYS) {
        fields
            .find(key)
            .ifPresent(
                n -> n.mistake(key + " of " + word(kind.get()), "only interactions have it"));
      }
      if (format.isPlatform()) {
        node.mistake(
            "%s of a platform".formatted(word(kind.get())),
            "what a platform delivers is interactions");
      }
      return Messages.NONE;
    }
    List<String> accounts = names(fields, "accounts");
    if (format.isPlatform() && accounts.isEmpty()) {
      node.mistake(
          "no accounts", "name the accounts that the service speaks by, or nobody answers");
    }
    return new Messages(
        accounts,
        names(fields, "automatic"),
        fields.readOrNull("case_ids", MessagesReader::pattern, ""),
        fields
            .read("authors", NameWords.oneOf(List.of("pseudonyms", "as_delivered")), "pseudonyms")
            .equals("as_delivered"));
  }

  private static List<String> names(Fields fields, String key) {
    return fields.find(key).map(n -> n.list(NameWords::text, "")).orElse(List.of());
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String pattern(String text) throws Unreadable {
    try {
      Pattern.compile(text);
      return text;
    } catch (PatternSyntaxException e) {
      throw Unreadable.word(text, "say a regular expression, as in SR-\\d{8}");
    }
  }
}
