package casestat.access;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who asks.
 *
 * @param departments the only ones whose rows are seen; empty for all
 */
public record Caller(String name, Role role, SortedSet<String> departments) {
  /** Whoever sits at this machine, where no users are known. */
  public static final Caller LOCAL = new Caller("local", Role.PUBLISHER, new TreeSet<>());

  /** Everybody. */
  public static final Caller PUBLIC = new Caller("public", Role.PUBLIC, new TreeSet<>());

  public Caller {
    departments = new TreeSet<>(departments);
  }

  public boolean may(Role needed) {
    return role.may(needed);
  }

  /** Whether rows of some departments only are seen. */
  public boolean isNarrowed() {
    return !departments.isEmpty();
  }

  /** What makes an answer another one: part of the key of everything that is kept. */
  public String scope() {
    return role.word() + departments;
  }
}
