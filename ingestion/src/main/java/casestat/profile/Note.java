package casestat.profile;

/**
 * Something about a profile that is no mistake and that its owner should know.
 *
 * @param file as the reader of the message would open it
 * @param line counted from 1; 0 where the whole file is meant
 * @param path as in {@link Mistake}
 */
public record Note(String file, int line, int column, String path, String text) {

  /** {@code file:line:column: path: note: text}. */
  @Override
  public String toString() {
    return new Mistake(file, line, column, path, "note", text).toString();
  }
}
