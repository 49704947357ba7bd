package casestat.brute;

import java.time.LocalDateTime;

/** One version of a case, as a line of {@code cases-*.csv} states it. */
record CaseRow(
    String id,
    LocalDateTime updated,
    String status,
    String serviceType,
    String department,
    String area,
    String channel)
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
