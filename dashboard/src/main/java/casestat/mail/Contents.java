package casestat.mail;

import casestat.report.Summary;
import java.util.List;

/**
 * All that a mail's two bodies say, which they lay out differently.
 *
 * @param limit bytes of files that the mail may carry
 */
record Contents(
    Summary summary, Phrases phrases, Whereabouts where, List<Enclosure> enclosures, long limit) {
  Contents {
    enclosures = List.copyOf(enclosures);
  }

  /** What becomes of each file that is not attached, and how it is had all the same. */
  List<Left> left() {
    return enclosures.stream()
        .filter(enclosure -> enclosure.fate() != Enclosure.Fate.ATTACHED)
        .map(
            enclosure ->
                enclosure.fate() == Enclosure.Fate.MISSING
                    ? new Left(phrases.missing(enclosure.file()), "")
                    : new Left(
                        phrases.tooLarge(enclosure.file(), enclosure.bytes(), limit)
                            + (where.hasLinks()
                                ? ""
                                : " " + phrases.askFor(where.path(enclosure.file()))),
                        where.link(enclosure.file())))
        .toList();
  }

  /**
   * @param link empty for none
   */
  record Left(String sentence, String link) {}
}
