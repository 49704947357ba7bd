package casestat.profile;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose hours count for a policy: one calendar for every case, or one for each value of a column. A
 * case that changes the value changes the calendar from that instant on.
 *
 * @param by the column; null where every case has the same calendar
 * @param calendars value of the column to name of calendar
 * @param otherwise for every other value
 */
public record CalendarChoice(@Nullable String by, Map<String, String> calendars, String otherwise)
    implements Serializable {

  public CalendarChoice {
    calendars = Collections.unmodifiableMap(new LinkedHashMap<>(calendars));
  }

  public static CalendarChoice of(String calendar) {
    return new CalendarChoice(null, Map.of(), calendar);
  }

  public String forValue(String value) {
    return calendars.getOrDefault(value, otherwise);
  }
}
