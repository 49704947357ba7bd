package casestat.mail;

import casestat.report.Edition;
import casestat.report.Summary;

/** An edition to be mailed, and what it says of itself. */
record Mailable(Edition edition, Summary summary) {

  /**
   * By what its ledger is called. That an edition was withdrawn is another mail than the edition,
   * told in the same folder or not.
   */
  String key() {
    String key = edition.period().name() + "-" + edition.name();
    return summary.state() == Summary.State.WITHDRAWN ? key + "-withdrawn" : key;
  }

  /** As people type it: {@code 2026-10/r1}. */
  String name() {
    return edition.period().name() + "/" + edition.name();
  }
}
