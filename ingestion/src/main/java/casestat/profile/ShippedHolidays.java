package casestat.profile;

import java.time.LocalDate;
import java.util.Set;

/**
 * A list of holidays that comes with the product, as a calendar may name it under {@code holidays}.
 *
 * @param file its name
 * @param from the first date for which every holiday is in it
 * @param to the last
 */
public record ShippedHolidays(String file, LocalDate from, LocalDate to, Set<LocalDate> days) {

  public ShippedHolidays {
    days = Set.copyOf(days);
  }

  /**
   * @throws IllegalArgumentException if there is none of this name
   */
  public static ShippedHolidays of(String file) {
    byte[] bytes =
        ShippedProfiles.find(file)
            .orElseThrow(() -> new IllegalArgumentException("no list of holidays " + file));
    HolidayFile list =
        HolidayFile.read(new YamlFile(file, new Findings(null)), bytes).orElseThrow();
    return new ShippedHolidays(
        file, list.covers().from(), list.covers().to(), list.days().keySet());
  }
}
