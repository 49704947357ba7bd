package casestat.samples;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** One file of a delivery while it is written: its lines, and the dirt between them. */
final class SampleFile implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final String name;
  private final LineWriter line;
  private final Spoiler spoiler;
  private final DirtLedger ledger;

  private SampleFile(String name, LineWriter line, Spoiler spoiler, DirtLedger ledger) {
    this.name = name;
    this.line = line;
    this.spoiler = spoiler;
    this.ledger = ledger;
  }

  /** A file as a well-behaved sender writes it. */
  static SampleFile open(
      Path folder, String name, String header, CityTime time, Spoiler spoiler, DirtLedger ledger)
      throws IOException {
    LineWriter line = new LineWriter(stream(folder.resolve(name)), time, "\n");
    if (!header.isEmpty()) {
      line.text(header).end();
    }
    return new SampleFile(name, line, spoiler, ledger);
  }

  /** A file as a spreadsheet on Windows writes it. */
  static SampleFile openForeign(
      Path folder, String name, String header, CityTime time, Spoiler spoiler, DirtLedger ledger)
      throws IOException {
    LineWriter line = new LineWriter(stream(folder.resolve(name)), time, "\r\n");
    line.text(BYTE_ORDER_MARK).text(header).end();
    ledger.add(name, "byte order mark and crlf");
    return new SampleFile(name, line, spoiler, ledger);
  }

  LineWriter line() {
    return line;
  }

  /** Ends a good line. */
  void end() throws IOException {
    spoiler.see(line);
    line.end();
    Dirt slipped = spoiler.slip(line);
    if (slipped != null) {
      ledger.add(name, slipped.word());
    }
  }

  void count(String kind) {
    ledger.add(name, kind);
  }

  @Override
  public void close() throws IOException {
    line.close();
  }

  private static OutputStream stream(Path path) throws IOException {
    Path folder = path.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    OutputStream file = new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
    return path.toString().endsWith(".gz") ? new BufferedOutputStream(gzip(file), BUFFER) : file;
  }

  // The stream of the JDK writes no time into its header: the same bytes every run.
  private static OutputStream gzip(OutputStream file) throws IOException {
    return new GZIPOutputStream(file, BUFFER) {
      {
        def.setLevel(Deflater.BEST_COMPRESSION);
      }
    };
  }
}
