package casestat.report;

import java.util.Objects;

/**
 * Who said that an edition may be published.
 *
 * @param by name; empty where nobody had to
 * @param note empty where there is none
 */
public record Approval(String by, String note) {
  public static final Approval NONE = new Approval("", "");

  public Approval {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(note, "note");
  }
}
