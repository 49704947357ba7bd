package casestat.profile;

/**
 * One thing that is wrong with a profile, where it stands, and how to mend it.
 *
 * @param file as the reader of the message would open it
 * @param line counted from 1; 0 where the whole file is meant
 * @param path keys from the top of the file, entries of lists counted from 0, such as {@code
 *     policies[2].resolution}; empty where the whole file is meant
 */
public record Mistake(String file, int line, int column, String path, String wrong, String mend) {

  /** {@code file:line:column: path: what is wrong: how to mend it}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line).append(':').append(column);
    }
    if (!path.isEmpty()) {
      text.append(": ").append(path);
    }
    return text.append(": ").append(wrong).append(": ").append(mend).toString();
  }
}
