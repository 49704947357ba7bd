package casestat.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Times as platforms write them, all with an offset, as ISO text. */
final class Times {
  /** {@code Sat Dec 01 06:30:03 +0000 2018}, of the first API of Twitter. */
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss xx uuuu", Locale.ENGLISH);

  /** {@code 2021-02-12T16:27:12+0000}, of the Graph API, and with a colon or a Z. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][xx]")
          .toFormatter(Locale.ROOT);

  private Times() {}

  static @Nullable String iso(@Nullable String text) {
    return read(text, t -> OffsetDateTime.parse(t, ISO).toInstant());
  }

  static @Nullable String words(@Nullable String text) {
    return read(text, t -> OffsetDateTime.parse(t, WORDS).toInstant());
  }

  static @Nullable String millis(@Nullable String text) {
    return read(text, t -> Instant.ofEpochMilli(Long.parseLong(t)));
  }

  private static @Nullable String read(@Nullable String text, Function<String, Instant> how) {
    if (text == null) {
      return null;
    }
    try {
      return how.apply(text).toString();
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }
}
