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
public record Ledger(Set<String> issued, Set<String> provisional) {
  /** Nothing yet. */
  public static final Ledger NOTHING = new Ledger(Set.of(), Set.of());

  public Ledger {
    issued = Set.copyOf(issued);
    provisional = Set.copyOf(provisional);
  }

  /** Final ones. */
  public static Ledger of(Collection<String> issued) {
    return new Ledger(new TreeSet<>(issued), Set.of());
  }
}
