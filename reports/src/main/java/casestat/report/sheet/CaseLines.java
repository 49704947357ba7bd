package casestat.report.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cases as lines of CSV (RFC 4180, UTF-8): times and dates as ISO 8601 in the zone of the
 * report, durations in whole seconds, numbers in full. Counts and sums what goes through it, so
 * that an export can be held against what was counted elsewhere; its digest is that of the lines.
 */
final class CaseLines {
  /** What an export writes, line by line. */
  enum Text {
    /** Text that a spreadsheet would take for a formula gets an apostrophe in front. */
    FOR_SPREADSHEETS,
    /** As it is. */
    EXACT
  }

  private static final int ENOUGH = 1 << 15;

  private final CaseTable cases;
  private final Text text;
  private final @Nullable OutputStream out;
  private final MessageDigest digest = sha256();
  private final StringBuilder waiting = new StringBuilder(2 * ENOUGH);
  private final long[] sums;
  private long rows;

  /**
   * @param headings in the order of the columns
   * @param out where the lines go; null where only their digest is wanted
   */
  CaseLines(CaseTable cases, List<String> headings, Text text, @Nullable OutputStream out) {
    this.cases = cases;
    this.text = text;
    this.out = out;
    sums = new long[cases.columns().size()];
    for (int i = 0; i < headings.size(); i++) {
      waiting.append(i == 0 ? "" : ",");
      text(headings.get(i));
    }
    waiting.append("\r\n");
  }

  void take(@Nullable Object[] values) {
    rows++;
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        waiting.append(',');
      }
      Object value = values[i];
      if (value != null) {
        value(i, cases.columns().get(i).kind(), value);
      }
    }
    waiting.append("\r\n");
    if (waiting.length() >= ENOUGH) {
      empty();
    }
  }

  long rows() {
    return rows;
  }

  /**
   * After the last case.
   *
   * @return SHA-256 of all lines, in hexadecimal
   * @throws RowCountException if they are not those that were counted
   */
  String end() {
    empty();
    if (rows != cases.rowsExpected()) {
      throw new RowCountException(rows, cases.rowsExpected());
    }
    for (CaseTable.Total total : cases.totals()) {
      if (sums[total.column()] != total.sum()) {
        String heading = cases.columns().get(total.column()).heading();
        throw new RowCountException(heading, sums[total.column()], total.sum());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void value(int column, Column.Kind kind, Object value) {
    switch (kind) {
      case TEXT -> text(value.toString());
      case INTEGER, DURATION -> {
        long whole = ((Number) value).longValue();
        sums[column] += whole;
        waiting.append(whole);
      }
      case DECIMAL, SHARE -> waiting.append(plain(((Number) value).doubleValue()));
      case DATE_TIME -> time((LocalDateTime) value);
      case DATE -> waiting.append((LocalDate) value);
    }
  }

  private static String plain(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    String shortest = Double.toString(value);
    return shortest.indexOf('E') < 0 ? shortest : new BigDecimal(shortest).toPlainString();
  }

  // A LocalDateTime leaves out seconds that are 0; a column of times is all alike.
  private void time(LocalDateTime at) {
    waiting.append(at.toLocalDate()).append('T');
    two(at.getHour()).append(':');
    two(at.getMinute()).append(':');
    two(at.getSecond());
  }

  private StringBuilder two(int number) {
    return waiting.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  private void text(String words) {
    boolean inert = text == Text.FOR_SPREADSHEETS && InertText.isMarked(words);
    boolean plain = !words.isEmpty();
    for (int i = 0; plain && i < words.length(); i++) {
      char c = words.charAt(i);
      plain = c != ',' && c != '"' && c != '\n' && c != '\r';
    }
    if (plain) {
      waiting.append(inert ? "'" : "").append(words);
    } else {
      waiting.append('"').append(inert ? "'" : "");
      waiting.append(words.replace("\"", "\"\"")).append('"');
    }
  }

  private void empty() {
    byte[] bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
    waiting.setLength(0);
    digest.update(bytes);
    if (out != null) {
      try {
        out.write(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
