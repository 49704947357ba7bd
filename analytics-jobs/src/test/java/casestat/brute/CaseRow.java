package casestat.brute;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One version of a case, as a line of {@code cases-*.csv} states it.
 *
 * @param answered null where the line does not say; so with the resolution and the closing
 */
record CaseRow(
    String id,
    Instant opened,
    LocalDateTime updated,
    String status,
    String serviceType,
    String priority,
    String department,
    String area,
    String channel,
    @Nullable Instant answered,
    @Nullable Instant resolved,
    @Nullable Instant closed)
    implements Cuttable {

  @Override
  public String member(String dimension) {
    return switch (dimension) {
      case "department" -> department;
      case "service_type" -> serviceType;
      case "area" -> area;
      case "channel" -> channel;
      default -> throw new IllegalArgumentException(dimension);
    };
  }
}
