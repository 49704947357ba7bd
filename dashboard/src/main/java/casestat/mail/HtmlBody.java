package casestat.mail;

import casestat.report.Summary;
import casestat.report.html.RestatedFigure;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mail as simple HTML: tables with headers, no picture, no address that is fetched when it is
 * opened. Mail programs drop style sheets, so that each element says what it looks like.
 */
final class HtmlBody {
  private static final String CELL =
      "padding:6px 12px 6px 0;border-bottom:1px solid #d0d4d9;vertical-align:top;text-align:left";
  private static final String NUMBER = CELL + ";text-align:right;white-space:nowrap";

  private final Contents contents;
  private final StringBuilder html = new StringBuilder();

  private HtmlBody(Contents contents) {
    this.contents = contents;
  }

  static String of(Contents contents) {
    HtmlBody body = new HtmlBody(contents);
    body.write();
    return body.html.toString();
  }

  private void write() {
    Summary summary = contents.summary();
    Phrases phrases = contents.phrases();
    html.append(
        """
        <!DOCTYPE html>
        <html lang="%s">
        <head><meta charset="utf-8"><title>%s</title></head>
        <body style="margin:0;padding:16px;font:16px/1.5 Arial,Helvetica,sans-serif;color:#1b1f24;\
        background:#ffffff">
        <div style="max-width:720px">
        """
            .formatted(Plain.html(phrases.code()), Plain.html(phrases.subject())));
    html.append("<h1 style=\"font-size:22px;line-height:1.3;margin:0 0 12px\">")
        .append(Plain.html(phrases.subject()))
        .append("</h1>\n");
    if (!phrases.warning().isEmpty()) {
      html.append(
              "<p style=\"margin:0 0 12px;padding:8px 12px;border-left:4px solid #b3541e;"
                  + "background:#fdf3ec\"><strong>")
          .append(Plain.html(phrases.warning()))
          .append("</strong></p>\n");
    }
    paragraph(summary.isEmpty() ? phrases.nothing() : summary.headline());
    tiles();
    restatements();
    list(phrases.provisional(), summary.provisional().stream().map(Plain::html).toList());
    list(phrases.files(), files());
    if (contents.where().hasLinks()) {
      html.append("<p>").append(link(contents.where().link(), phrases.edition())).append("</p>\n");
    }
    if (!summary.contact().isBlank()) {
      paragraph(phrases.contact());
    }
    html.append("</div>\n</body>\n</html>\n");
  }

  private void tiles() {
    List<Summary.Tile> tiles = contents.summary().tiles();
    Phrases phrases = contents.phrases();
    if (tiles.isEmpty()) {
      return;
    }
    table(phrases.measures());
    heads(List.of(phrases.measure()), CELL);
    heads(List.of(phrases.value(), phrases.goal(), phrases.n()), NUMBER);
    heads(List.of(phrases.verdict()), CELL);
    html.append("</tr>\n");
    for (Summary.Tile tile : tiles) {
      html.append("<tr>");
      rowHead(tile.name());
      cells(List.of(tile.value(), tile.goal(), tile.n()), NUMBER);
      cells(List.of(joined(tile.verdict(), tile.status())), CELL);
      html.append("</tr>\n");
    }
    html.append("</table>\n");
  }

  private void restatements() {
    List<RestatedFigure> restatements = contents.summary().restatements();
    Phrases phrases = contents.phrases();
    if (restatements.isEmpty()) {
      return;
    }
    table(phrases.restated());
    heads(List.of(phrases.measure()), CELL);
    heads(List.of(phrases.published(), phrases.now()), NUMBER);
    heads(List.of(phrases.cause()), CELL);
    html.append("</tr>\n");
    for (RestatedFigure moved : restatements) {
      html.append("<tr>");
      rowHead(moved.figure() + ", " + moved.period());
      cells(List.of(moved.old(), moved.now()), NUMBER);
      cells(List.of(joined(moved.cause(), phrases.moved(moved))), CELL);
      html.append("</tr>\n");
    }
    html.append("</table>\n");
  }

  private List<String> files() {
    List<String> attached =
        contents.enclosures().stream()
            .filter(enclosure -> enclosure.fate() == Enclosure.Fate.ATTACHED)
            .map(e -> Plain.html(contents.phrases().attached(e.file(), e.bytes())))
            .toList();
    List<String> left =
        contents.left().stream()
            .map(
                file ->
                    Plain.html(file.sentence())
                        + (file.link().isEmpty() ? "" : " " + link(file.link(), file.link())))
            .toList();
    return Stream.concat(attached.stream(), left.stream()).toList();
  }

  private void table(String title) {
    html.append("<h2 style=\"font-size:18px;margin:20px 0 4px\">")
        .append(Plain.html(title))
        .append(
            "</h2>\n<table style=\"border-collapse:collapse;width:100%;font-size:15px\">\n<tr>");
  }

  private void heads(List<String> words, String style) {
    for (String word : words) {
      html.append("<th scope=\"col\" style=\"%s;color:#4a525b;font-size:13px\">".formatted(style))
          .append(Plain.html(word))
          .append("</th>");
    }
  }

  private void rowHead(String words) {
    html.append("<th scope=\"row\" style=\"%s;font-weight:normal\">".formatted(CELL))
        .append(Plain.html(words))
        .append("</th>");
  }

  private void cells(List<String> words, String style) {
    for (String word : words) {
      html.append("<td style=\"%s\">".formatted(style)).append(cell(word)).append("</td>");
    }
  }

  /** An empty cell looks as if something had been lost. */
  private static String cell(String words) {
    return words.isBlank() ? "\u2013" : Plain.html(words);
  }

  private void list(String title, List<String> items) {
    if (!items.isEmpty()) {
      html.append("<h2 style=\"font-size:18px;margin:20px 0 4px\">")
          .append(Plain.html(title))
          .append("</h2>\n<ul style=\"margin:0;padding-left:20px\">\n");
      items.forEach(item -> html.append("<li>").append(item).append("</li>\n"));
      html.append("</ul>\n");
    }
  }

  private void paragraph(String text) {
    if (!text.isBlank()) {
      html.append("<p style=\"margin:0 0 12px\">").append(Plain.html(text)).append("</p>\n");
    }
  }

  private static String link(String address, String words) {
    return "<a href=\"%s\" style=\"color:#0b5394\">%s</a>"
        .formatted(Plain.html(address), Plain.html(words));
  }

  private static String joined(String one, String other) {
    return one.isBlank() ? other : other.isBlank() ? one : one + " (" + other + ")";
  }
}
