package casestat.sla;

import casestat.lake.Case;
import casestat.lake.Event;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What policies select cases by, and figures are cut by. */
enum Dimension {
  SERVICE_TYPE,
  DEPARTMENT,
  CHANNEL,
  AREA,
  PRIORITY;

  /** Stands for a value that the source does not state. */
  static final String NOT_STATED = "(not stated)";

  /**
   * @param column as profiles and SQL spell it: {@code service_type}
   */
  static Dimension of(String column) {
    for (Dimension dimension : values()) {
      if (dimension.name().toLowerCase(Locale.ROOT).equals(column)) {
        return dimension;
      }
    }
    throw new IllegalArgumentException("no column to choose a policy by: " + column);
  }

  @Nullable String of(Case row) {
    return switch (this) {
      case SERVICE_TYPE -> row.serviceType();
      case DEPARTMENT -> row.department();
      case CHANNEL -> row.channel();
      case AREA -> row.area();
      case PRIORITY -> row.priority();
    };
  }

  /** From this event on; null where it does not say. */
  @Nullable String of(Event event) {
    return switch (this) {
      case SERVICE_TYPE -> event.serviceType();
      case DEPARTMENT -> event.department();
      case PRIORITY -> event.priority();
      case CHANNEL, AREA -> null;
    };
  }
}
