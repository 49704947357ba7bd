package casestat.ingest;

import casestat.command.Refusal;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One row of a file before anyone has judged it; {@code line} is where it begins, from 1. */
sealed interface RawRow {

  long line();

  /**
   * A row.
   *
   * @param raw the row as it came, made up again only when it is wanted
   * @param cell the trimmed text of one of the source's columns; null where it is absent or blank
   */
  record Cells(long line, Supplier<String> raw, Function<String, @Nullable String> cell)
      implements RawRow {}

  /** Not a row of this file: the wrong number of cells, or no JSON. The rows after it are sound. */
  record Broken(long line, String raw, String why) implements RawRow {}

  /** From here on the file cannot be read: nobody knows how many rows are lost. */
  record Torn(long line, String why) implements RawRow {

    Refusal refusal(Path file) {
      return Refusal.data("%s cannot be read from line %d: %s; deliver it again", file, line, why);
    }
  }
}
