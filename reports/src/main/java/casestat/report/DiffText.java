package casestat.report;

import casestat.language.Language;
import casestat.metrics.Catalogue;
import casestat.report.chart.Formats;
import casestat.report.chart.Pace;
import casestat.report.chart.Unit;
import java.util.ArrayList;
import java.util.List;

/** What differs between two editions as a table on a terminal, in English. */
final class DiffText {
  private static final List<Boolean> RIGHT =
      List.of(false, false, true, true, true, true, true, false);

  private DiffText() {}

  /**
   * @param pace of the period, in whose words figures are named: due in the quarter
   */
  static String of(Restatement restatement, String to, Catalogue catalogue, Pace pace) {
    Catalogue said = catalogue.in(Language.ENGLISH).saying(text -> PeriodWords.said(text, pace));
    Formats formats = new Formats(Language.ENGLISH, pace);
    StringBuilder text = new StringBuilder();
    text.append(
        "%s %s: %s as of %s, %s as of %s\n"
            .formatted(
                restatement.service(),
                restatement.period(),
                restatement.against(),
                restatement.asOfThen(),
                to,
                restatement.asOfNow()));
    if (restatement.restated() == 0) {
      return text.append("no figure differs\n").toString();
    }
    text.append(
        "%d of %d figures differ (%s), %d of them by as much as is shown\n\n"
            .formatted(
                restatement.restated(),
                restatement.published(),
                formats.value(Unit.SHARE, restatement.share()),
                restatement.shown()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("figure", "of", restatement.against(), to, "in", "out", "changed", "why"));
    for (Restated restated : restatement.figures()) {
      if (restated.isShown()) {
        rows.add(row(RestatedLine.of(restated, said, formats)));
      }
    }
    print(rows, text);
    if (restatement.shown() < restatement.restated()) {
      text.append("\nWhat differs by less than is shown: --csv or --json\n");
    }
    return text.toString();
  }

  private static List<String> row(RestatedLine line) {
    return List.of(
        line.label(),
        line.dimension().isEmpty()
            ? "the whole service"
            : line.dimension() + " " + line.member().replaceAll("\\p{Cntrl}", " "),
        line.before(),
        line.after(),
        line.in(),
        line.out(),
        line.changed(),
        line.cause());
  }

  private static void print(List<List<String>> rows, StringBuilder text) {
    int[] widths = new int[RIGHT.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String padding = " ".repeat(widths[i] - row.get(i).length());
        line.append(RIGHT.get(i) ? padding + row.get(i) : row.get(i) + padding).append("  ");
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }
}
