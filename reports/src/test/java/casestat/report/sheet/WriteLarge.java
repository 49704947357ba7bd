package casestat.report.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a workbook of many cases in a Java of its own; arguments: how many, and where. */
final class WriteLarge {

  private WriteLarge() {}

  public static void main(String[] args) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      Workbooks.write(SampleWorkbook.of(Long.parseLong(args[0])), out);
    }
  }
}
