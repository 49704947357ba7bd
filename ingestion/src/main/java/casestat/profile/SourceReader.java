package casestat.profile;

import casestat.profile.Source.Format;
import casestat.profile.Source.Kind;
import java.nio.file.FileSystems;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** Reads one source of a profile. */
final class SourceReader {
  private static final char TAB = '\t';
  private static final char COMMA = ',';

  private final ZoneId zone;

  SourceReader(ZoneId zone) {
    this.zone = zone;
  }

  Source read(YamlNode node) {
    Fields fields = node.fields(Shape.SOURCE);
    Words<Kind> kinds = NameWords.oneOf(Kind.class);
    // Of a kind that is none of ours nothing can be said about the columns.
    Optional<Kind> kind =
        fields.read("kind", text -> Optional.of(kinds.read(text)), Optional.<Kind>empty());
    Format format = fields.read("format", NameWords.oneOf(Format.class), Format.CSV);
    checkColumnsAndTimes(node, fields, kind, format);
    Map<String, List<String>> columns =
        format.isPlatform()
            ? columnsOfPlatforms()
            : fields.find("columns").map(n -> columns(n, kind)).orElse(Map.of());
    Map<String, Map<String, String>> values =
        fields.find("values").map(n -> values(n, kind, columns)).orElse(Map.of());
    return new Source(
        fields.read("source", NameWords::name, ""),
        kind.orElse(Kind.CASES),
        format,
        fields.find("files").map(SourceReader::files).orElse(List.of()),
        fields.read("zone", ZoneWords::zone, zone),
        format.isPlatform()
            ? List.of("iso")
            : fields.find("times").map(SourceReader::times).orElse(List.of()),
        columns,
        values,
        delimiter(fields, format),
        MessagesReader.read(node, fields, kind, format));
  }

  private static void checkColumnsAndTimes(
      YamlNode node, Fields fields, Optional<Kind> kind, Format format) {
    if (format.isPlatform()) {
      for (String key : List.of("columns", "times")) {
        fields
            .find(key)
            .ifPresent(n -> n.mistake("a platform has its own " + key, "leave them out"));
      }
      return;
    }
    if (fields.find("columns").isEmpty() && !node.entries().isEmpty()) {
      node.mistake("no columns", "every source needs them");
    }
    if (kind.map(Kind::hasTimes).orElse(false) && fields.find("times").isEmpty()) {
      node.mistake("no times", "every source of such a kind says how its times are written");
    }
  }

  /** Messages of platforms are read into our own columns. */
  private static Map<String, List<String>> columnsOfPlatforms() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    Kind.INTERACTIONS.columns().forEach(column -> columns.put(column, List.of(column)));
    return columns;
  }

  private static List<String> files(YamlNode node) {
    List<String> files = node.list(SourceReader::glob, "");
    if (files.isEmpty() && node.isList()) {
      node.mistake("no pattern", "say one as in \"*cases*.csv\"");
    }
    return files;
  }

  private static String glob(String text) throws Unreadable {
    if (text.indexOf('/') >= 0 || text.indexOf('\\') >= 0) {
      throw Unreadable.word(text, "a pattern is of the file's name, without folders");
    }
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + text);
    } catch (PatternSyntaxException e) {
      throw Unreadable.word(text, "say a pattern as in \"*cases*.csv\"");
    }
    return text;
  }

  private static List<String> times(YamlNode node) {
    List<TimePattern> patterns = new ArrayList<>();
    List<YamlNode> items = node.list();
    for (YamlNode item : items) {
      Optional<TimePattern> read =
          item.read(text -> Optional.of(TimePattern.read(text)), Optional.<TimePattern>empty());
      read.ifPresent(
          pattern -> {
            checkDecides(item, pattern, patterns);
            patterns.add(pattern);
          });
    }
    if (items.isEmpty() && node.isList()) {
      node.mistake("no pattern", "say one as in yyyy-MM-dd HH:mm:ss, or iso");
    }
    return patterns.stream().map(TimePattern::text).toList();
  }

  // 03/04/2024 is read without complaint either way: nobody would notice the month that is wrong.
  private static void checkDecides(YamlNode item, TimePattern pattern, List<TimePattern> before) {
    for (TimePattern other : before) {
      if (pattern.text().equals(other.text())) {
        item.mistake("\"" + pattern.text() + "\" stands twice", "remove one");
        return;
      }
      boolean bothCount = pattern.text().startsWith("epoch") && other.text().startsWith("epoch");
      boolean sameOutline =
          !pattern.dateOutline().isEmpty() && pattern.dateOutline().equals(other.dateOutline());
      if (bothCount || (sameOutline && pattern.dayStandsFirst() != other.dayStandsFirst())) {
        item.mistake(
            "\"%s\" and \"%s\": the file does not decide".formatted(other.text(), pattern.text()),
            "make two sources, told apart by their files");
        return;
      }
    }
  }

  private static Map<String, List<String>> columns(YamlNode node, Optional<Kind> kind) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    List<YamlNode.Entry> entries = node.entries();
    for (YamlNode.Entry entry : entries) {
      kind.filter(k -> !k.columns().contains(entry.name()))
          .ifPresent(
              k ->
                  entry
                      .key()
                      .mistake("unknown column", Nearest.suggest(entry.name(), k.columns())));
      YamlNode theirs = entry.value();
      List<String> names =
          theirs.isText()
              ? List.of(theirs.read(NameWords::text, ""))
              : theirs.list(NameWords::text, "");
      if (names.isEmpty() && theirs.isList()) {
        theirs.mistake("no column", "name the source's column");
      }
      columns.put(entry.name(), names);
    }
    if (!entries.isEmpty()) {
      kind.ifPresent(
          k ->
              k.required().stream()
                  .filter(column -> !columns.containsKey(column))
                  .forEach(
                      column ->
                          node.mistake("no " + column, "every row of such a file needs one")));
    }
    return columns;
  }

  private static Map<String, Map<String, String>> values(
      YamlNode node, Optional<Kind> kind, Map<String, List<String>> columns) {
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    for (YamlNode.Entry entry : node.entries()) {
      if (!columns.containsKey(entry.name())) {
        entry.key().mistake("no such column", Nearest.suggest(entry.name(), columns.keySet()));
      }
      List<String> ours =
          kind.map(k -> k.closedWords().getOrDefault(entry.name(), List.of())).orElse(List.of());
      Map<String, String> words = new LinkedHashMap<>();
      for (YamlNode.Entry word : entry.value().entries()) {
        Words<String> meaning = ours.isEmpty() ? NameWords::text : NameWords.oneOf(ours);
        words.put(word.name(), word.value().read(meaning, ""));
      }
      values.put(entry.name(), words);
    }
    return values;
  }

  private static char delimiter(Fields fields, Format format) {
    fields
        .find("delimiter")
        .filter(n -> format != Format.CSV)
        .ifPresent(n -> n.mistake("lines of JSON have none", "leave it out"));
    return fields
        .find("delimiter")
        .map(n -> n.readAsIs(SourceReader::delimiter, COMMA))
        .orElse(COMMA);
  }

  private static char delimiter(String text) throws Unreadable {
    if (text.equals("tab")) {
      return TAB;
    }
    if (text.length() != 1
        || Character.isLetterOrDigit(text.charAt(0))
        || "\"\n\r ".contains(text)) {
      throw Unreadable.word(text, "say one character as in \";\", or tab");
    }
    return text.charAt(0);
  }
}
