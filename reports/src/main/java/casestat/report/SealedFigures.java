package casestat.report;

import casestat.command.Refusal;
import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.metrics.Grain;
import casestat.profile.EditionPeriod;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Mark;
import casestat.report.sheet.InertText;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures of a period: as an edition was sealed with them, and as a run has them. */
final class SealedFigures {
  private static final String NAME = "figures.csv";
  private static final String HEADER = FigureLine.HEADER.strip();
  private static final int COLUMNS = 9;

  private SealedFigures() {}

  /**
   * A period as a run has it.
   *
   * @throws Refusal if it has none such
   */
  static Period period(LakeReader reader, EditionPeriod period) {
    return reader
        .rows(
            Table.PERIODS,
            "grain = ? and period_start = ?",
            Grain.of(period).word(),
            Period.start(period.key()))
        .stream()
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.usage(
                    "the lake has no figures for %s: analyze as of its end first", period.name()));
  }

  /** As they were counted. */
  static List<Figure> counted(LakeReader reader, Period period) {
    return reader.rows(
        Table.FIGURES, "grain = ? and period_start = ?", period.grain(), period.periodStart());
  }

  /**
   * As they are told: as the shelf tells them, which knows what a quarter gives away of a month.
   */
  static List<Figure> told(LakeReader reader, ServiceProfile profile, Period period) {
    if (!profile.privacy().isKept()) {
      return counted(reader, period);
    }
    Grain grain = Grain.valueOf(period.grain().toUpperCase(Locale.ROOT));
    return new Shelf(reader, profile, grain).figures(period.month(), period.month());
  }

  /**
   * Those of an edition.
   *
   * @throws Refusal where the file is not one of ours, or was changed
   */
  static List<Figure> read(Edition edition) {
    Path file = edition.folder().resolve(NAME);
    String sealed = edition.manifest().files().get(NAME);
    List<CsvRecord> lines = lines(file);
    if (sealed != null && !Sha256.of(file).equals(sealed)) {
      throw Refusal.data("%s is not the file that was sealed: casestat verify tells more", file);
    }
    if (lines.isEmpty() || !String.join(",", lines.get(0).getFields()).equals(HEADER)) {
      throw Refusal.data("%s: its first line is not %s", file, HEADER);
    }
    List<Figure> figures = new ArrayList<>();
    Set<Restated.Key> keys = new HashSet<>();
    for (CsvRecord line : lines.subList(1, lines.size())) {
      Figure figure = figure(file, line, edition.period());
      if (!keys.add(Restated.Key.of(figure))) {
        throw Refusal.data(
            "%s:%d: %s stands twice", file, line.getStartingLineNumber(), figure.metric());
      }
      figures.add(figure);
    }
    return figures;
  }

  private static List<CsvRecord> lines(Path file) {
    // What is not a line of ours is told by its number, and not passed over.
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(Files.readString(file))) {
      return reader.stream().toList();
    } catch (IOException | CsvParseException e) {
      throw JsonFile.refused(file, String.valueOf(e.getMessage()));
    }
  }

  private static Figure figure(Path file, CsvRecord line, EditionPeriod period) {
    List<String> cells = line.getFields();
    long number = line.getStartingLineNumber();
    if (cells.size() != COLUMNS) {
      throw Refusal.data("%s:%d: %d cells and not %d", file, number, cells.size(), COLUMNS);
    }
    boolean isWithheld = cells.get(6).equals(Mark.SUPPRESSED.bracketed());
    try {
      Figure figure =
          new Figure(
              cells.get(0),
              Grain.of(period).word(),
              Period.start(period.key()),
              cells.get(2),
              InertText.ofCsv(cells.get(3)),
              isWithheld ? null : number(cells.get(4)),
              isWithheld ? null : number(cells.get(5)),
              isWithheld ? 0 : Long.parseLong(cells.get(6)));
      return isWithheld ? figure.withheld() : figure;
    } catch (NumberFormatException e) {
      throw Refusal.data("%s:%d: %s", file, number, String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable Long number(String cell) {
    return cell.isEmpty() ? null : (Long) Long.parseLong(cell);
  }
}
