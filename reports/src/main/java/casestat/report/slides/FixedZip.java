package casestat.report.slides;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The same documents without the times of a clock, those inside them too. */
final class FixedZip {
  /**
   * Not the first instant a zip file can name: beside that one Java would write the same in UTC,
   * which depends on the zone of the machine.
   */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

  private FixedZip() {}

  static void copy(byte[] zip, OutputStream out) throws IOException {
    ZipOutputStream to = new ZipOutputStream(out);
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(ALWAYS);
        to.putNextEntry(same);
        if (entry.getName().endsWith(".xlsx")) {
          ByteArrayOutputStream inner = new ByteArrayOutputStream();
          copy(from.readAllBytes(), inner);
          inner.writeTo(to);
        } else {
          from.transferTo(to);
        }
        to.closeEntry();
      }
    }
    // Not closed: what is written to belongs to the caller.
    to.finish();
  }
}
