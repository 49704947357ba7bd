package casestat.mail;

import java.util.List;

/**
 * What a mail says, the same to each of its recipients.
 *
 * @param enclosures those attached and those not, in the profile's order
 */
record Letter(
    String language, String subject, String text, String html, List<Enclosure> enclosures) {
  Letter {
    enclosures = List.copyOf(enclosures);
  }

  List<String> attached() {
    return enclosures.stream()
        .filter(enclosure -> enclosure.fate() == Enclosure.Fate.ATTACHED)
        .map(Enclosure::file)
        .toList();
  }
}
