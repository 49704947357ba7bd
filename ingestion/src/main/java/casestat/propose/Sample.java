package casestat.propose;

import casestat.command.Refusal;
import casestat.ingest.TextFiles;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The header and the first rows of a CSV file.
 *
 * @param columns in the order of the header, each with its cells from top to bottom
 */
record Sample(Path file, char delimiter, List<Column> columns, int rows) {
  private static final int MOST_ROWS = 20_000;
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  Sample {
    columns = List.copyOf(columns);
  }

  /**
   * @throws Refusal if the file cannot be read, or has no row below its header
   */
  static Sample of(Path file) {
    TextFiles.check(file);
    char delimiter = delimiter(file);
    List<String> header = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    int rows = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(TextFiles.open(file))) {
      for (CsvRecord row : reader) {
        if (header.isEmpty()) {
          row.getFields().forEach(name -> header.add(name.strip()));
          header.forEach(name -> cells.add(new ArrayList<>()));
        } else if (row.getFieldCount() == header.size()) {
          for (int i = 0; i < header.size(); i++) {
            cells.get(i).add(row.getField(i).strip());
          }
          rows++;
        }
        if (rows == MOST_ROWS) {
          break;
        }
      }
    } catch (CsvParseException e) {
      throw Refusal.data("%s is no CSV file: %s", file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (rows == 0) {
      throw Refusal.data("%s has no row below its header: nothing can be told from it", file);
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      // A column without a name cannot be mapped, and of two with one name nobody knows which.
      if (!header.get(i).isEmpty()
          && header.indexOf(header.get(i)) == header.lastIndexOf(header.get(i))) {
        columns.add(Column.of(header.get(i), cells.get(i)));
      }
    }
    return new Sample(file, delimiter, columns, rows);
  }

  /** Whichever cuts the header into most names. */
  private static char delimiter(Path file) {
    try (Reader text = TextFiles.open(file);
        BufferedReader lines = new BufferedReader(text)) {
      String header = String.valueOf(lines.readLine());
      return DELIMITERS.stream()
          .max(
              Comparator.comparingLong((Character c) -> header.chars().filter(h -> h == c).count())
                  // Of equals the first, which max would not take.
                  .thenComparing(c -> -DELIMITERS.indexOf(c)))
          .orElse(',');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
