package casestat.report.sheet;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook whose rows of cases go to the disk as they come. Until it is written they lie there
 * packed: lightly, because they are packed again for good.
 */
final class CaseBook extends SXSSFWorkbook {
  /** Rows kept as objects: those before are on the disk. */
  private static final int WINDOW = 200;

  /** Of 9; the usual 6 takes half as long again and saves a tenth. */
  private static final int LEVEL = 4;

  // Without a value of its own: the constructor of the parent sets it already.
  private @Nullable Disk newest;

  CaseBook(XSSFWorkbook workbook) {
    super(workbook, WINDOW, false, false);
  }

  /** Takes the rows of one sheet, after its headings, as XML. */
  static final class Rows {
    private final Disk disk;

    private Rows(Disk disk) {
      this.disk = disk;
    }

    void add(CharSequence row) {
      try {
        disk.add(row);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Of the sheet that was made last, whose headings are there. */
  Rows rows(SXSSFSheet sheet) {
    Disk disk = newest;
    if (disk == null) {
      throw new IllegalStateException("no sheet yet");
    }
    try {
      sheet.flushRows();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Rows(disk);
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    newest = new Disk();
    return newest;
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
    archive.setLevel(LEVEL);
    return archive;
  }

  /** The rows of one sheet. */
  private static final class Disk extends SheetDataWriter {

    Disk() throws IOException {
      // The file is made there.
    }

    void add(CharSequence row) throws IOException {
      _out.append(row);
    }

    @Override
    protected OutputStream decorateOutputStream(FileOutputStream file) throws IOException {
      return new Light(file);
    }

    @Override
    protected InputStream decorateInputStream(FileInputStream file) throws IOException {
      return new GZIPInputStream(file, 1 << 16);
    }
  }

  private static final class Light extends GZIPOutputStream {
    Light(OutputStream file) throws IOException {
      super(file, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
