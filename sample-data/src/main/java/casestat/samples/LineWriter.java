package casestat.samples;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes lines of text piece by piece into bytes. Written by hand, because formatting is most of
 * the work of a benchmark's ten million cases.
 */
final class LineWriter implements Closeable {
  private static final int DAY = 86_400;

  private final OutputStream out;
  private final CityTime time;
  private final byte[] ending;
  private byte[] line = new byte[1024];
  private int length;

  LineWriter(OutputStream out, CityTime time, String ending) {
    this.out = out;
    this.time = time;
    this.ending = ending.getBytes(StandardCharsets.US_ASCII);
  }

  LineWriter text(String text) {
    room(text.length() * 3);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter >= 0x80) {
        return slowly(text, i);
      }
      line[length++] = (byte) letter;
    }
    return this;
  }

  LineWriter comma() {
    room(1);
    line[length++] = ',';
    return this;
  }

  LineWriter number(long number, int digits) {
    int width = digits;
    for (long rest = number; rest > 0; rest /= 10) {
      width--;
    }
    width = digits - Math.min(0, width);
    room(width);
    long rest = number;
    for (int place = length + width - 1; place >= length; place--) {
      line[place] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += width;
    return this;
  }

  LineWriter caseId(long number) {
    return text("R-").number(number, 7);
  }

  /** {@code 2026-10-31 23:59:59} on the city's clocks, or nothing for never. */
  LineWriter local(long at) {
    return at == CaseRow.NEVER ? this : moment(time.local(at), ' ');
  }

  /** {@code 2026-11-01T03:59:59Z}. */
  LineWriter utc(long at) {
    return moment(time.utc(at), 'T').text("Z");
  }

  /** A cell of CSV, in quotes where it must be. */
  LineWriter cell(String text) {
    boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
    return plain ? text(text) : text("\"").text(text.replace("\"", "\"\"")).text("\"");
  }

  /** The line so far. */
  String line() {
    return new String(line, 0, length, StandardCharsets.UTF_8);
  }

  void end() throws IOException {
    out.write(line, 0, length);
    out.write(ending);
    length = 0;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private LineWriter moment(long seconds, char between) {
    room(19);
    System.arraycopy(time.text((int) (seconds / DAY)), 0, line, length, 10);
    line[length + 10] = (byte) between;
    int second = (int) (seconds % DAY);
    two(length + 11, second / 3600);
    line[length + 13] = ':';
    two(length + 14, second / 60 % 60);
    line[length + 16] = ':';
    two(length + 17, second % 60);
    length += 19;
    return this;
  }

  private void two(int place, int number) {
    line[place] = (byte) ('0' + number / 10);
    line[place + 1] = (byte) ('0' + number % 10);
  }

  private LineWriter slowly(String text, int from) {
    byte[] rest = text.substring(from).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(rest, 0, line, length, rest.length);
    length += rest.length;
    return this;
  }

  private void room(int more) {
    if (length + more > line.length) {
      line = Arrays.copyOf(line, (length + more) * 2);
    }
  }
}
