package casestat.infer;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/** The days of the week on which a service may be open. */
enum OpenDays {
  WEEKDAYS("mon-fri", DayOfWeek.FRIDAY),
  MON_SAT("mon-sat", DayOfWeek.SATURDAY),
  DAILY("mon-sun", DayOfWeek.SUNDAY);

  private final String words;
  private final Set<DayOfWeek> days;

  OpenDays(String words, DayOfWeek last) {
    this.words = words;
    this.days = EnumSet.range(DayOfWeek.MONDAY, last);
  }

  /** As a profile says it. */
  String words() {
    return words;
  }

  Set<DayOfWeek> days() {
    return days;
  }
}
