package casestat.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as spreadsheets write it: quotes, embedded line ends, any of the three line ends.
 * Blank lines are no rows. A row with another number of cells than the header is broken.
 */
final class CsvRows implements RawRows {
  // A free-text cell longer than this is a quote that was never closed.
  private static final int LONGEST_ROW = 16 << 20;

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final List<String> header;
  private final Map<String, Integer> columns = new HashMap<>();
  private final char delimiter;
  private long lastLine = 1;
  private @Nullable RawRow next;
  private boolean torn;

  CsvRows(Reader text, char delimiter) {
    this.delimiter = delimiter;
    this.reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(LONGEST_ROW)
            .ofCsvRecord(text);
    this.records = reader.iterator();
    this.header = readHeader();
    for (int i = 0; i < header.size(); i++) {
      columns.putIfAbsent(header.get(i), i);
    }
  }

  private List<String> readHeader() {
    CsvRecord first = readRecord();
    return first == null ? List.of() : first.getFields().stream().map(String::strip).toList();
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !torn) {
      next = readNext();
    }
    return next != null;
  }

  @Override
  public RawRow next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    RawRow row = next;
    next = null;
    return row;
  }

  private @Nullable RawRow readNext() {
    CsvRecord cells = readRecord();
    if (cells == null) {
      return next;
    }
    lastLine = cells.getStartingLineNumber();
    if (cells.getFieldCount() != header.size()) {
      return new RawRow.Broken(
          lastLine,
          raw(cells),
          "has %d cells where the header has %d".formatted(cells.getFieldCount(), header.size()));
    }
    return new RawRow.Cells(lastLine, () -> raw(cells), column -> cell(cells, column));
  }

  // Null at the end, and where the file is torn: then it leaves word in next.
  private @Nullable CsvRecord readRecord() {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException | UncheckedIOException e) {
      torn = true;
      next = new RawRow.Torn(lastLine + 1, why(e));
      return null;
    }
  }

  private static String why(RuntimeException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private String raw(CsvRecord cells) {
    return cells.getFields().stream()
        .map(this::quoted)
        .collect(Collectors.joining(String.valueOf(delimiter)));
  }

  private String quoted(String text) {
    boolean plain =
        text.indexOf(delimiter) < 0
            && text.indexOf('"') < 0
            && text.indexOf('\n') < 0
            && text.indexOf('\r') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private @Nullable String cell(CsvRecord cells, String column) {
    Integer index = columns.get(column);
    if (index == null) {
      return null;
    }
    String text = cells.getField(index).strip();
    return text.isEmpty() ? null : text;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
