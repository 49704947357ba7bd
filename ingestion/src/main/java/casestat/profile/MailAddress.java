package casestat.profile;

import java.io.Serializable;

/**
 * Where a mail goes or comes from.
 *
 * @param name as a mail program shows it; empty for none
 * @param address {@code mayor@example.org}
 */
public record MailAddress(String name, String address) implements Serializable {
  /** As a header has it, before it is coded. */
  @Override
  public String toString() {
    return name.isEmpty() ? address : "%s <%s>".formatted(name, address);
  }
}
