package casestat.profile;

import casestat.lake.Milestone;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A set of promises, and the cases they are made to.
 *
 * @param version tells apart what was promised under one name at different times
 * @param where column to the values it may have; all must match; empty for every case
 * @param items one for each milestone that something is promised for
 * @param validFrom first local date of opening it holds for; null for always
 * @param validTo last local date of opening it holds for; null for ever
 */
public record SlaPolicy(
    String policy,
    int version,
    Map<String, List<String>> where,
    CalendarChoice calendar,
    List<PolicyItem> items,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo)
    implements Serializable {

  /** What {@code where} may ask for. */
  public static final List<String> COLUMNS =
      List.of("service_type", "department", "channel", "area", "priority");

  public SlaPolicy {
    where = Map.copyOf(where);
    items = List.copyOf(items);
  }

  /** Empty where it promises nothing for the milestone. */
  public Optional<PolicyItem> item(Milestone milestone) {
    return items.stream().filter(item -> item.milestone() == milestone).findFirst();
  }
}
