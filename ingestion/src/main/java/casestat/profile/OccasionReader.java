package casestat.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what happened, from the profile itself or from a file beside it. */
final class OccasionReader {
  private static final DateSpan NEVER = new DateSpan(LocalDate.EPOCH, LocalDate.EPOCH);

  private final ProfileFile file;
  private final Findings findings;
  private final WordingReader wording;

  OccasionReader(ProfileFile file, Findings findings, WordingReader wording) {
    this.file = file;
    this.findings = findings;
    this.wording = wording;
  }

  List<Occasion> read(YamlNode node) {
    Optional<YamlNode> listed = node.isText() ? list(node) : Optional.of(node);
    return listed.map(YamlNode::list).orElse(List.of()).stream()
        .map(this::occasion)
        .sorted(
            Comparator.comparing(Occasion::from)
                .thenComparing(Occasion::to)
                .thenComparing(o -> o.text().byLanguage().toString()))
        .toList();
  }

  private Optional<YamlNode> list(YamlNode node) {
    String name = node.read(NameWords::text, "");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = file.beside(name).orElse(null);
    if (bytes == null) {
      node.mistake("no file \"" + name + '"', "put it beside the profile, or list the events here");
      return Optional.empty();
    }
    return new YamlFile(name, findings)
        .read(bytes)
        .flatMap(root -> root.fields(Shape.EVENT_FILE).find("events"));
  }

  private Occasion occasion(YamlNode item) {
    Fields fields = item.fields(Shape.EVENT);
    DateSpan on = fields.read("on", OccasionReader::days, NEVER);
    return new Occasion(
        on.from(),
        on.to(),
        fields.find("of").map(OccasionReader::part).orElse(Map.of()),
        wording.text(fields, "text"),
        fields.readOrNull("link", OccasionReader::address, ""),
        fields.readOrNull("author", NameWords::text, ""));
  }

  private static DateSpan days(String text) throws Unreadable {
    if (text.contains(" ")) {
      return DateSpan.read(text);
    }
    LocalDate day = DateSpan.date(text);
    return new DateSpan(day, day);
  }

  private static Map<String, String> part(YamlNode node) {
    Map<String, String> part = new LinkedHashMap<>();
    List<YamlNode.Entry> entries = new ArrayList<>(node.entries());
    for (YamlNode.Entry entry : entries) {
      if (Page.DIMENSIONS.contains(entry.name())) {
        part.put(entry.name(), entry.value().read(NameWords::text, ""));
      } else {
        entry.key().mistake("unknown key", Nearest.suggest(entry.name(), Page.DIMENSIONS));
      }
    }
    return part;
  }

  // It is drawn as a link on pages: a script must not come of it.
  private static String address(String text) throws Unreadable {
    if (!text.matches("https?://[^\\s<>\"]+")) {
      throw Unreadable.word(text, "say a whole address, as in https://example.org/notice");
    }
    return text;
  }
}
