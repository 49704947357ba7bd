package casestat.lake;

/** A moment in the life of a case that a service may promise a time for. */
public enum Milestone {
  /** A person at the service answered the requester for the first time. */
  FIRST_RESPONSE,
  /** The case was resolved; a reopened case has not reached it yet. */
  RESOLUTION
}
