package casestat.ingest;

import casestat.command.Refusal;
import casestat.lake.Case;
import casestat.profile.ServiceProfile;
import casestat.profile.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Case files read row by row as a delivery would be, for whoever wants the rows and no lake: no
 * Spark is needed, and nothing is written.
 */
public final class CaseFiles {
  private final SourceChoice choice;

  public CaseFiles(ServiceProfile profile) {
    this.choice = new SourceChoice(profile);
  }

  /** Whoever takes the rows of a file. */
  public interface Reader {
    void row(Case row);

    /** A row that a delivery would reject. */
    void rejected(long line, String why);
  }

  /**
   * The source that a file belongs to.
   *
   * @throws Refusal if it cannot be read, fits no source of the profile, or holds no cases
   */
  public Source source(Path file) {
    TextFiles.check(file);
    Source source = choice.choose(file);
    if (source.kind() != Source.Kind.CASES) {
      throw Refusal.usage("%s holds no cases: name files of a source of kind cases", file);
    }
    return source;
  }

  /**
   * Every row of the file, in order.
   *
   * @param sequence the file's place among those that are read, from 1
   * @return the source it was read as
   * @throws Refusal as {@link #source} does, and where the file is torn
   */
  public Source read(Path file, long sequence, Reader reader) {
    Source source = source(file);
    CellReader cells = new CellReader(source);
    RowMaker maker = new RowMaker(cells, Senders.NONE, "", sequence);
    try (RawRows raws = DeliveredFile.open(file, source)) {
      while (raws.hasNext()) {
        read(raws.next(), file, cells, maker, reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return source;
  }

  private static void read(RawRow raw, Path file, CellReader cells, RowMaker maker, Reader reader) {
    if (raw instanceof RawRow.Torn torn) {
      throw torn.refusal(file);
    }
    if (raw instanceof RawRow.Broken broken) {
      reader.rejected(broken.line(), broken.why());
      return;
    }
    RawRow.Cells sound = (RawRow.Cells) raw;
    cells.read(sound.cell());
    Case row = (Case) maker.row(Source.Kind.CASES, sound.line());
    String complaint = cells.complaint();
    if (complaint == null) {
      reader.row(row);
    } else {
      reader.rejected(sound.line(), complaint);
    }
  }
}
