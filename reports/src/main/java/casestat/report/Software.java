package casestat.report;

/** What writes editions, as their files name it. A test holds it against the pom. */
final class Software {
  static final String VERSION = "0.1.0-SNAPSHOT";

  private Software() {}
}
