package casestat.peers;

import java.util.EnumSet;
import java.util.Set;

/** A way to understand a question: casestat's own, or with conventions of others. */
record Dialect(Set<Convention> conventions) {
  static final Dialect OWN = new Dialect(Set.of());

  Dialect {
    conventions = Set.copyOf(conventions);
  }

  /** Every convention that the peer has in this operation. */
  static Dialect of(String peer, Op op) {
    EnumSet<Convention> known = EnumSet.noneOf(Convention.class);
    for (Convention convention : Convention.values()) {
      if (convention.isOf(peer, op)) {
        known.add(convention);
      }
    }
    return new Dialect(known);
  }

  boolean has(Convention convention) {
    return conventions.contains(convention);
  }

  Dialect without(Convention convention) {
    EnumSet<Convention> others = EnumSet.noneOf(Convention.class);
    others.addAll(conventions);
    others.remove(convention);
    return new Dialect(others);
  }
}
