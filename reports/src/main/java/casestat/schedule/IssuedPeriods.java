package casestat.schedule;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has been issued, by the names of periods.
 *
 * @param issued sealed, or waiting for approval where that is what the schedule asks for
 * @param provisional those of them that were issued before their data was complete
 */
public record IssuedPeriods(Set<String> issued, Set<String> provisional) {
  /** Nothing yet. */
  public static final IssuedPeriods NOTHING = new IssuedPeriods(Set.of(), Set.of());

  public IssuedPeriods {
    issued = Set.copyOf(issued);
    provisional = Set.copyOf(provisional);
  }

  /** Final ones. */
  public static IssuedPeriods of(Collection<String> issued) {
    return new IssuedPeriods(new TreeSet<>(issued), Set.of());
  }
}
