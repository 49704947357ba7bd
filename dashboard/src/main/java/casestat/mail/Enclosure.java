package casestat.mail;

import java.util.List;

/**
 * A file that a profile wants attached.
 *
 * @param bytes its size; 0 where it is missing
 */
record Enclosure(String file, long bytes, Fate fate) {
  /** What becomes of it. */
  enum Fate {
    ATTACHED,
    /** With those before it, more than a mail may carry. */
    TOO_LARGE,
    /** The edition has no such file. */
    MISSING
  }

  /** A file of an edition, or not. */
  record Offered(String file, long bytes, boolean isThere) {}

  /**
   * In the order in which they are offered: one that does not fit leaves its room to the next.
   *
   * @param limit bytes of all together
   */
  static List<Enclosure> within(long limit, List<Offered> offered) {
    long[] left = {limit};
    return offered.stream()
        .map(
            file -> {
              if (!file.isThere()) {
                return new Enclosure(file.file(), 0, Fate.MISSING);
              }
              if (file.bytes() > left[0]) {
                return new Enclosure(file.file(), file.bytes(), Fate.TOO_LARGE);
              }
              left[0] -= file.bytes();
              return new Enclosure(file.file(), file.bytes(), Fate.ATTACHED);
            })
        .toList();
  }
}
