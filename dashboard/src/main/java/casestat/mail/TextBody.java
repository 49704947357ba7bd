package casestat.mail;

import casestat.report.Summary;
import casestat.report.html.RestatedFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mail as plain text: lines that read well in any letters, aligned or not. */
final class TextBody {
  private final Contents contents;
  private final List<String> lines = new ArrayList<>();

  private TextBody(Contents contents) {
    this.contents = contents;
  }

  static String of(Contents contents) {
    TextBody body = new TextBody(contents);
    body.write();
    return String.join("\n", body.lines).strip() + "\n";
  }

  private void write() {
    Summary summary = contents.summary();
    Phrases phrases = contents.phrases();
    paragraph(phrases.subject());
    paragraph(phrases.warning());
    paragraph(summary.isEmpty() ? phrases.nothing() : summary.headline());
    section(phrases.measures(), summary.tiles().stream().map(this::tile).toList());
    section(phrases.restated(), summary.restatements().stream().map(this::restated).toList());
    section(phrases.provisional(), summary.provisional());
    section(phrases.files(), files());
    if (contents.where().hasLinks()) {
      paragraph(phrases.edition() + ": " + contents.where().link());
    }
    if (!summary.contact().isBlank()) {
      paragraph(phrases.contact());
    }
  }

  private String tile(Summary.Tile tile) {
    Phrases phrases = contents.phrases();
    String more =
        joined(
            "; ",
            tile.goal().isBlank() ? "" : phrases.goal(tile.goal()),
            tile.verdict(),
            tile.n().isBlank() ? "" : phrases.n(tile.n()),
            tile.status());
    return tile.name() + ": " + tile.value() + (more.isEmpty() ? "" : " (" + more + ")");
  }

  private String restated(RestatedFigure moved) {
    return joined(
        "; ",
        "%s, %s: %s -> %s".formatted(moved.figure(), moved.period(), moved.old(), moved.now()),
        moved.cause(),
        contents.phrases().moved(moved));
  }

  private List<String> files() {
    Stream<String> attached =
        contents.enclosures().stream()
            .filter(enclosure -> enclosure.fate() == Enclosure.Fate.ATTACHED)
            .map(e -> contents.phrases().attached(e.file(), e.bytes()));
    Stream<String> left =
        contents.left().stream().map(file -> joined(" ", file.sentence(), file.link()));
    return Stream.concat(attached, left).toList();
  }

  private void section(String title, List<String> items) {
    if (!items.isEmpty()) {
      lines.add(Plain.line(title));
      items.forEach(item -> lines.add("- " + Plain.line(item)));
      lines.add("");
    }
  }

  private void paragraph(String text) {
    if (!text.isBlank()) {
      lines.add(Plain.line(text));
      lines.add("");
    }
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
  }
}
