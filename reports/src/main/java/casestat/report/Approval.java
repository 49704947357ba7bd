package casestat.report;

/**
 * Who said that an edition may be published.
 *
 * @param by name; empty where nobody had to
 * @param note empty where there is none
 */
public record Approval(String by, String note) {
  public static final Approval NONE = new Approval("", "");
}
