package casestat.report.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * One part of the benchmark of workbooks, in a Java of its own. Arguments: {@code ours} or {@code
 * fastexcel}, how many cases, and the file to write; or {@code count}, how many cases there should
 * be, and the file to read.
 */
final class WorkbookBench {
  private static final double DAY = 86_400;
  private static final double HOUR = 3600;

  /** Rows that are written to the file at once. */
  private static final int WINDOW = 200;

  private WorkbookBench() {}

  public static void main(String[] args) throws Exception {
    long cases = Long.parseLong(args[1]);
    Path file = Path.of(args[2]);
    switch (args[0]) {
      case "ours" -> ours(cases, file);
      case "fastexcel" -> fastexcel(cases, file);
      case "count" -> count(cases, file);
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.out.printf("peak heap MiB %.0f%n", peak() / 1048576.0);
  }

  private static void ours(long cases, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      Workbooks.write(SampleWorkbook.of(cases), out);
    }
  }

  /** The same cells, and nothing else: no other sheet, no digest, no table over them. */
  private static void fastexcel(long cases, Path file) throws IOException {
    List<Column> columns = SampleWorkbook.cases(cases, taker -> {}).columns();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        Workbook workbook = new Workbook(out, "casestat", "1.0")) {
      Worksheet[] sheet = {null};
      int[] row = {0};
      int[] number = {0};
      SampleWorkbook.rows(cases)
          .forEach(
              values -> {
                if (sheet[0] == null || row[0] == CasePages.MOST_ROWS) {
                  finish(sheet[0]);
                  sheet[0] = workbook.newWorksheet("Cases " + ++number[0]);
                  headings(sheet[0], columns);
                  row[0] = 0;
                }
                row(sheet[0], ++row[0], columns, values);
                if (row[0] % WINDOW == 0) {
                  flush(sheet[0]);
                }
              });
      finish(sheet[0]);
    }
  }

  private static void headings(Worksheet sheet, List<Column> columns) {
    int cell = 0;
    for (Column column : columns) {
      sheet.value(0, cell, column.heading());
      if (column.cells() == 2) {
        sheet.value(0, cell + 1, column.heading() + ", hours");
      }
      cell += column.cells();
    }
  }

  private static void row(Worksheet sheet, int row, List<Column> columns, Object[] values) {
    int cell = 0;
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      switch (columns.get(i).kind()) {
        case TEXT -> sheet.value(row, cell, (String) value);
        case INTEGER -> number(sheet, row, cell, ((Number) value).doubleValue(), "#,##0");
        case DECIMAL -> number(sheet, row, cell, ((Number) value).doubleValue(), "#,##0.00");
        case SHARE -> number(sheet, row, cell, ((Number) value).doubleValue(), "0.0%");
        case DATE_TIME -> {
          sheet.value(row, cell, (LocalDateTime) value);
          sheet.style(row, cell).format("yyyy-mm-dd hh:mm").set();
        }
        case DATE -> {
          sheet.value(row, cell, (LocalDate) value);
          sheet.style(row, cell).format("yyyy-mm-dd").set();
        }
        case DURATION -> {
          double seconds = ((Number) value).doubleValue();
          number(sheet, row, cell, seconds / DAY, "[h]:mm");
          number(sheet, row, cell + 1, seconds / HOUR, "#,##0.00");
        }
      }
      cell += columns.get(i).cells();
    }
  }

  private static void number(Worksheet sheet, int row, int cell, double value, String format) {
    sheet.value(row, cell, value);
    sheet.style(row, cell).format(format).set();
  }

  private static void flush(Worksheet sheet) {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void finish(Worksheet sheet) {
    if (sheet != null) {
      try {
        sheet.finish();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  /** Reads the sheets of cases row by row, adds up a column, and holds both against the index. */
  private static void count(long cases, Path file) throws Exception {
    long[] rows = {0};
    BigDecimal[] sum = {BigDecimal.ZERO};
    int sheets = 0;
    try (OPCPackage opened =
        OPCPackage.open(file.toFile(), org.apache.poi.openxml4j.opc.PackageAccess.READ)) {
      XSSFReader.SheetIterator parts =
          (XSSFReader.SheetIterator) new XSSFReader(opened).getSheetsData();
      while (parts.hasNext()) {
        try (InputStream part = parts.next()) {
          if (parts.getSheetName().matches("Cases( \\d+ of \\d+)?")) {
            long before = rows[0];
            sheets++;
            SAXParserFactory.newInstance().newSAXParser().parse(part, new Rows(rows, sum));
            System.out.printf("%s: %,d rows%n", parts.getSheetName(), rows[0] - before);
          }
        }
      }
    }
    // Column G says how often a case was reopened: every other one, once.
    if (rows[0] != cases || sum[0].longValueExact() != (cases + 1) / 2) {
      throw new IllegalStateException(
          "rows %d of %d, reopened %s of %d".formatted(rows[0], cases, sum[0], (cases + 1) / 2));
    }
    System.out.printf("%,d rows on %d sheets, as counted%n", rows[0], sheets);
  }

  /** Counts rows below the headings, and adds up what stands in the column of reopens. */
  private static final class Rows extends DefaultHandler {
    private final long[] rows;
    private final BigDecimal[] sum;
    private final StringBuilder value = new StringBuilder();
    private boolean isReopens;
    private boolean isValue;

    Rows(long[] rows, BigDecimal[] sum) {
      this.rows = rows;
      this.sum = sum;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      switch (name) {
        case "row" -> rows[0] += attributes.getValue("r").equals("1") ? 0 : 1;
        case "c" ->
            isReopens =
                attributes.getValue("r").startsWith("G") && !attributes.getValue("r").equals("G1");
        case "v" -> isValue = isReopens;
        default -> isValue = false;
      }
    }

    @Override
    public void characters(char[] text, int start, int length) {
      if (isValue) {
        value.append(text, start, length);
      }
    }

    @Override
    public void endElement(String uri, String local, String name) {
      if (isValue && name.equals("v")) {
        sum[0] = sum[0].add(new BigDecimal(value.toString()));
        value.setLength(0);
        isValue = false;
      }
    }
  }

  private static double peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
