package casestat.profile;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A promise, and the cases it is made to.
 *
 * @param where column to the values it may have; all must match; empty for every case
 * @param calendar name of the calendar whose hours count
 * @param firstResponse null where the policy promises none
 * @param resolution null where the policy promises none
 * @param pauses the reasons, or states, in the source's words, for which the service waits on
 *     someone else
 * @param validFrom first local date of opening it holds for; null for always
 * @param validTo last local date of opening it holds for; null for ever
 */
public record SlaPolicy(
    String policy,
    Map<String, List<String>> where,
    String calendar,
    @Nullable Target firstResponse,
    @Nullable Target resolution,
    Set<String> pauses,
    Reopen reopen,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo)
    implements Serializable {

  /** What {@code where} may ask for. */
  public static final List<String> COLUMNS =
      List.of("service_type", "department", "channel", "area", "priority");

  public SlaPolicy {
    where = Map.copyOf(where);
    pauses = Set.copyOf(pauses);
  }
}
