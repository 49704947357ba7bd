package casestat.profile;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service wishes of a metric, in the metric's own unit. */
final class GoalWords {
  private static final Pattern SHARE = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?) ?%");
  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?) (minutes?|hours?|days?|cases?|each)");

  private static final Pattern WEIGHT = Pattern.compile("\\d{1,2}(?:\\.\\d{1,3})?");

  private GoalWords() {}

  static Double goal(String text) throws Unreadable {
    if (SHARE.matcher(text).matches()) {
      return share(text);
    }
    Matcher amount = AMOUNT.matcher(text);
    if (!amount.matches()) {
      throw Unreadable.word(text, "say it as in 90%, 2 days, 3 hours, 500 cases or 12.50 each");
    }
    int unit =
        switch (amount.group(2).charAt(0)) {
          case 'm' -> 60;
          case 'h' -> 3_600;
          case 'd' -> 86_400;
          default -> 1;
        };
    return new BigDecimal(amount.group(1)).multiply(BigDecimal.valueOf(unit)).doubleValue();
  }

  /** {@code 0}, {@code 2}, {@code 0.5}. */
  static Double weight(String text) throws Unreadable {
    if (!WEIGHT.matcher(text).matches()) {
      throw Unreadable.word(text, "say a number from 0 to 99 as in 2, or 0.5");
    }
    return Double.valueOf(text);
  }

  /** A fraction of 1. */
  static Double share(String text) throws Unreadable {
    Matcher share = SHARE.matcher(text);
    if (!share.matches()) {
      throw Unreadable.word(text, "say a share as in 2%");
    }
    BigDecimal percent = new BigDecimal(share.group(1));
    if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw Unreadable.word(text, "a share is from 0% to 100%");
    }
    return percent.movePointLeft(2).doubleValue();
  }
}
