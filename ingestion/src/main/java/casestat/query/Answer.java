package casestat.query;

import casestat.lake.LakeReader;
import java.io.IOException;

/** Writes the rows of an answer in one format, as they come. */
interface Answer extends LakeReader.Rowwise {

  /** After the last row, also when there was none. */
  void end() throws IOException;
}
