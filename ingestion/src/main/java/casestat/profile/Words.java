package casestat.profile;

/** What a scalar of the profile means. */
@FunctionalInterface
interface Words<T> {
  T read(String text) throws Unreadable;
}
