package casestat.lake;

/** A moment in the life of a case that a service may promise a time for. */
public enum Milestone {
  /** A person at the service took notice: acknowledged, assigned or answered it. */
  ACKNOWLEDGEMENT,
  /** A person at the service answered the requester for the first time. */
  FIRST_RESPONSE,
  /** A person answered what the requester wrote after the first response; one clock an exchange. */
  NEXT_RESPONSE,
  /** The requester heard again how the case stands; one clock from each answer to the next. */
  UPDATE,
  /** The case was resolved; a reopened case has not reached it yet. */
  RESOLUTION
}
