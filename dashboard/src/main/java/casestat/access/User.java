package casestat.access;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One entry of a file of users.
 *
 * @param departments empty for all
 * @param password its hash, as Argon2 writes it: never the password
 */
record User(String name, Role role, SortedSet<String> departments, String password) {

  User {
    departments = new TreeSet<>(departments);
  }

  Caller caller() {
    return new Caller(name, role, departments);
  }

  /** Without the hash, which belongs in no log. */
  @Override
  public String toString() {
    return name + " " + role.word() + " " + departments;
  }
}
