package casestat.report;

import java.util.Objects;

/**
 * That an edition was taken back: beside it lies this in its place.
 *
 * @param at instant, as text
 */
public record Withdrawal(String at, String by, String reason) {
  public Withdrawal {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(reason, "reason");
  }
}
