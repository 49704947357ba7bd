package casestat.report.pdf;

import casestat.report.chart.Formats;
import casestat.report.html.Blocks;
import casestat.report.html.ReportSpec;
import casestat.report.html.Xhtml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a report while it is written, and the bookmarks that lead into it. */
final class Body {
  private final Formats formats;
  private final Blocks blocks;
  private final Xhtml out = new Xhtml();
  private final List<Bookmark> bookmarks = new ArrayList<>();

  record Bookmark(String id, String words) {}

  Body(ReportSpec report) {
    this.formats = report.formats();
    this.blocks = new Blocks(formats, ChartDrawer::put);
  }

  Formats formats() {
    return formats;
  }

  Blocks blocks() {
    return blocks;
  }

  Xhtml out() {
    return out;
  }

  List<Bookmark> bookmarks() {
    return bookmarks;
  }

  String say(String english, @Nullable Object... arguments) {
    return formats.say(english, arguments);
  }

  void mark(String id, String words) {
    bookmarks.add(new Bookmark(id, words));
  }

  void heading(String id, String words) {
    mark(id, words);
    out.line("h2", words, "id", id);
  }
}
