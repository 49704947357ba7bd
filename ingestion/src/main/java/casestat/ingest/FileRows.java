package casestat.ingest;

import casestat.lake.Rows;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Reads delivered files inside a Spark task: each row of a file becomes one row, either with the
 * columns of its table or with the reason why not. Nothing is left out.
 */
final class FileRows implements FlatMapFunction<DeliveredFile, Row>, Serializable {
  static final String FILE = "_file";
  static final String LINE = "_line";
  static final String REASON = "_reason";
  static final String RAW = "_raw";
  static final String TORN = "_torn";
  private static final int OWN_COLUMNS = 5;

  /** Raw text longer than this is cut: a reject is to be looked at, not to fill the lake. */
  private static final int LONGEST_RAW = 100_000;

  /** In the place of a reject in which somebody may have written something. */
  private static final String WORDS_LEFT_OUT = "[not kept: what people write is theirs]";

  private final Pseudonyms pseudonyms;

  FileRows(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  static StructType schema(StructType table) {
    StructType schema =
        new StructType()
            .add(FILE, DataTypes.LongType)
            .add(LINE, DataTypes.LongType)
            .add(REASON, DataTypes.StringType)
            .add(RAW, DataTypes.StringType)
            .add(TORN, DataTypes.BooleanType);
    for (var field : table.fields()) {
      schema = schema.add(field.name(), field.dataType(), true);
    }
    return schema;
  }

  @Override
  public Iterator<Row> call(DeliveredFile file) {
    try {
      return new Reading<>(file, RowMaker.table(file.source().kind()).row(), pseudonyms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Reading<R extends Record> implements Iterator<Row> {
    private final DeliveredFile file;
    private final RawRows raws;
    private final CellReader cells;
    private final RowMaker maker;
    private final Class<R> type;
    private final Rows<R> rows;
    private final int width;
    private final boolean holdsWords;

    Reading(DeliveredFile file, Class<R> type, Pseudonyms pseudonyms) throws IOException {
      this.file = file;
      this.raws = file.open();
      this.cells = new CellReader(file.source());
      this.maker =
          new RowMaker(
              cells,
              new Senders(file.source().messages(), pseudonyms),
              file.deliveryId(),
              file.sequence());
      this.holdsWords = file.source().columns().containsKey("text");
      this.type = type;
      this.rows = Rows.of(type);
      this.width = OWN_COLUMNS + type.getRecordComponents().length;
    }

    @Override
    public boolean hasNext() {
      boolean more = raws.hasNext();
      if (!more) {
        try {
          raws.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return more;
    }

    @Override
    public Row next() {
      if (!raws.hasNext()) {
        throw new NoSuchElementException();
      }
      RawRow raw = raws.next();
      if (raw instanceof RawRow.Torn torn) {
        return refused(torn.line(), torn.why(), "", true);
      }
      if (raw instanceof RawRow.Broken broken) {
        return refused(broken.line(), broken.why(), broken.raw(), false);
      }
      return made((RawRow.Cells) raw);
    }

    private Row made(RawRow.Cells raw) {
      cells.read(raw.cell());
      R row = type.cast(maker.row(file.source().kind(), raw.line()));
      String complaint = cells.complaint();
      if (complaint != null) {
        return refused(raw.line(), complaint, raw.raw().get(), false);
      }
      @Nullable Object[] out = new @Nullable Object[width];
      out[0] = file.sequence();
      out[1] = raw.line();
      out[4] = false;
      System.arraycopy(rows.values(row), 0, out, OWN_COLUMNS, width - OWN_COLUMNS);
      return RowFactory.create(out);
    }

    private Row refused(long line, String reason, String raw, boolean torn) {
      @Nullable Object[] out = new @Nullable Object[width];
      out[0] = file.sequence();
      out[1] = line;
      out[2] = reason;
      out[3] =
          holdsWords
              ? WORDS_LEFT_OUT
              : raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) + "…[cut]" : raw;
      out[4] = torn;
      return RowFactory.create(out);
    }
  }
}
