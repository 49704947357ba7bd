package casestat.report;

/** Where the edition of a period stands in its life. */
public enum EditionState {
  /** Made, and not sealed yet. */
  DRAFT,
  /** The newest of its period. */
  PUBLISHED,
  /** Sealed still, and a newer revision says otherwise. */
  RESTATED,
  /** Sealed, and taken back for a reason that is told. */
  WITHDRAWN
}
