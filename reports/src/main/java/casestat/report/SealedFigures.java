package casestat.report;

import casestat.command.Refusal;
import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.metrics.Catalogue;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a period: as an edition was sealed with them, and as a run has them. */
final class SealedFigures {
  private static final String NAME = "figures.csv";
  private static final String HEADER = FigureLine.HEADER.strip();
  private static final int COLUMNS = 9;

  private SealedFigures() {}

  /** As they were counted. */
  static List<Figure> counted(LakeReader reader, Period period) {
    return reader.rows(
        Table.FIGURES, "grain = ? and period_start = ?", period.grain(), period.periodStart());
  }

  /**
   * As they are told. Small groups are looked for as the shelf looks for them: among all periods of
   * the grain.
   */
  static List<Figure> told(
      LakeReader reader, ServiceProfile profile, Catalogue catalogue, Period period) {
    if (!profile.privacy().isKept()) {
      return counted(reader, period);
    }
    List<Figure> all = reader.rows(Table.FIGURES, "grain = ?", period.grain());
    return new SmallGroups(catalogue, profile.privacy())
        .told(all).stream().filter(f -> f.periodStart() == period.periodStart()).toList();
  }

  /**
   * Those of an edition.
   *
   * @param grain of its period
   * @param periodStart its first day as {@code yyyyMMdd}
   * @throws Refusal where the file is not one of ours, or was changed
   */
  static List<Figure> read(Path folder, String grain, int periodStart) {
    Path file = folder.resolve(NAME);
    try {
      List<List<String>> lines = lines(Files.readString(file));
      if (lines.isEmpty() || !String.join(",", lines.get(0)).equals(HEADER)) {
        throw Refusal.data("%s: its first line is not %s", file, HEADER);
      }
      List<Figure> figures = new ArrayList<>();
      for (int i = 1; i < lines.size(); i++) {
        figures.add(figure(file, i + 1, lines.get(i), grain, periodStart));
      }
      return figures;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Figure figure(
      Path file, int line, List<String> cells, String grain, int periodStart) {
    if (cells.size() != COLUMNS) {
      throw Refusal.data("%s:%d: %d cells and not %d", file, line, cells.size(), COLUMNS);
    }
    boolean isWithheld = cells.get(6).equals(Mark.SUPPRESSED.bracketed());
    try {
      Figure figure =
          new Figure(
              cells.get(0),
              grain,
              periodStart,
              cells.get(2),
              cells.get(3),
              isWithheld ? null : number(cells.get(4)),
              isWithheld ? null : number(cells.get(5)),
              isWithheld ? 0 : Long.parseLong(cells.get(6)));
      return isWithheld ? figure.withheld() : figure;
    } catch (NumberFormatException e) {
      throw Refusal.data("%s:%d: %s", file, line, String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable Long number(String cell) {
    return cell.isEmpty() ? null : (Long) Long.parseLong(cell);
  }

  /** Cells of lines that end with CR and LF; a cell in quotes may hold anything. */
  private static List<List<String>> lines(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && isQuoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && (c == ',' || c == '\n')) {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(List.copyOf(line));
          line.clear();
        }
      } else if (isQuoted || c != '\r') {
        cell.append(c);
      }
    }
    return lines;
  }
}
