package casestat.profile;

import java.time.LocalDate;

/**
 * The dates a version of a calendar may speak of.
 *
 * @param covers those the calendar is known for
 * @param rules those on which the version holds
 */
record VersionDates(DateSpan covers, DateSpan rules) {

  boolean contains(LocalDate date) {
    return covers.contains(date) && rules.contains(date);
  }

  /** The same; where not, that is a mistake of the node. */
  boolean areIn(YamlNode node, LocalDate date) {
    if (!covers.contains(date)) {
      node.mistake(date + " is outside " + covers, "widen covers, or remove it");
    } else if (date.isBefore(rules.from())) {
      node.mistake(
          "%s is before %s, when this version begins".formatted(date, rules.from()),
          "say it in the version before");
    } else if (date.isAfter(rules.to())) {
      node.mistake(
          "%s is after %s, when this version ends".formatted(date, rules.to()),
          "say it in the next version");
    }
    return contains(date);
  }
}
