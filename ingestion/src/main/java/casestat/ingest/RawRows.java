package casestat.ingest;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;

/** The rows of one file, in order. */
interface RawRows extends Iterator<RawRow>, Closeable {

  /** Names of the columns, as far as the file states them up front. */
  List<String> header();
}
