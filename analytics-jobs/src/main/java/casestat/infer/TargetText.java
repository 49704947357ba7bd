package casestat.infer;

import casestat.profile.Target;
import java.time.Duration;

/** Targets in the words of a profile. */
final class TargetText {
  private TargetText() {}

  static String of(Target target) {
    if (target instanceof Target.BusinessTime business) {
      return time(business.time(), "business ")
          + (business.toOpening() ? ", to the next opening" : "");
    }
    if (target instanceof Target.BusinessDays days) {
      return count(days.days(), "business day");
    }
    if (target instanceof Target.CutOff cutOff) {
      return "by %s on the %s business day".formatted(cutOff.at(), ordinal(cutOff.days()));
    }
    if (target instanceof Target.CalendarTime elapsed) {
      return time(elapsed.time(), "");
    }
    if (target instanceof Target.CalendarDays days) {
      return count(days.days(), "calendar day");
    }
    return "by due_at";
  }

  private static String time(Duration time, String whose) {
    return time.toMinutes() % 60 == 0
        ? count(time.toHours(), whose + "hour")
        : count(time.toMinutes(), whose + "minute");
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String ordinal(int number) {
    int tens = number % 100;
    if (tens >= 11 && tens <= 13) {
      return number + "th";
    }
    return number
        + switch (number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }
}
