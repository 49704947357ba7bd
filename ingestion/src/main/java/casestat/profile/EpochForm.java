package casestat.profile;

import casestat.profile.TimeReader.Reading;
import java.time.Instant;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Seconds or milliseconds since 1970 in UTC; spreadsheets may have added {@code .0}. */
final class EpochForm implements TimeForm {
  private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,15})(?:\\.0+)?");
  // After the year 9999: milliseconds that were taken for seconds.
  private static final long LAST = 253_402_300_799L;

  private final LongFunction<Instant> instant;

  private EpochForm(LongFunction<Instant> instant) {
    this.instant = instant;
  }

  static EpochForm seconds() {
    return new EpochForm(Instant::ofEpochSecond);
  }

  static EpochForm millis() {
    return new EpochForm(Instant::ofEpochMilli);
  }

  @Override
  public @Nullable Reading read(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return null;
    }
    Instant at = instant.apply(Long.parseLong(number.group(1)));
    return Math.abs(at.getEpochSecond()) > LAST
        ? Reading.refused("no time of our days")
        : Reading.at(at);
  }
}
