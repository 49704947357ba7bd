package casestat.report.pdf;

import casestat.report.html.Front;
import casestat.report.html.ReportSpec;
import casestat.report.html.Xhtml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The report as XHTML on its way to a PDF: what everybody reads first, then the charts, then the
 * notes, and the tables for those who look something up.
 */
final class ReportXhtml {
  private final ReportSpec report;
  private final Body body;

  ReportXhtml(ReportSpec report) {
    this.report = report;
    this.body = new Body(report);
  }

  @Override
  public String toString() {
    footer();
    new FirstPart(report, body).write();
    new ChartsPart(report, body).write();
    new GroundPart(report, body).write();
    new TablesPart(report, body).write();
    Xhtml head = new Xhtml();
    head.open("head").line("title", report.front().title());
    head.empty("meta", "name", "author", "content", report.front().service());
    head.empty("meta", "name", "description", "content", report.front().state());
    head.line("style", style());
    head.open("bookmarks");
    body.bookmarks().forEach(b -> head.empty("bookmark", "name", b.words(), "href", "#" + b.id()));
    head.close().close();
    return "<html lang=\"%s\">%s<body>%s</body></html>"
        .formatted(body.formats().language().locale().toLanguageTag(), head, body.out());
  }

  private String style() {
    try (InputStream in = ReportXhtml.class.getResourceAsStream("/casestat/report/report.css")) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: report.css");
      }
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return css.replace("@count@", count())
          .replace("@paper@", report.front().paper() == Front.Paper.A4 ? "A4" : "letter");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void footer() {
    Front front = report.front();
    Xhtml out = body.out();
    out.open("div", "class", "foot").open("div", "class", "foot-left");
    out.text(front.title() + " · " + front.state()).close();
    out.line("div", "", "class", "foot-right").close();
  }

  /** As a style sheet says it: {@code "Page " counter(page) " of " counter(pages)}. */
  private String count() {
    String[] parts = body.say("Page {0} of {1}", "\u0001", "\u0001").split("\u0001", -1);
    return "\"%s\" counter(page) \"%s\" counter(pages) \"%s\""
        .formatted(Arrays.stream(parts).map(p -> p.replace("\"", "")).toArray());
  }
}
