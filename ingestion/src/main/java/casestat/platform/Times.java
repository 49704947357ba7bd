package casestat.platform;

import casestat.profile.TimeReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times as platforms write them, all with an offset, as ISO text; null for what is none. */
final class Times {
  private static final TimeReader ISO = reader("iso");
  private static final TimeReader MILLIS = reader("epoch_millis");

  /** {@code Sat Dec 01 06:30:03 +0000 2018}, of the first API of Twitter. */
  private static final TimeReader WORDS = reader("EEE MMM dd HH:mm:ss xx uuuu");

  private Times() {}

  private static TimeReader reader(String pattern) {
    return TimeReader.of(List.of(pattern), ZoneOffset.UTC);
  }

  static @Nullable String iso(@Nullable String text) {
    return read(ISO, text);
  }

  static @Nullable String words(@Nullable String text) {
    return read(WORDS, text);
  }

  static @Nullable String millis(@Nullable String text) {
    return read(MILLIS, text);
  }

  private static @Nullable String read(TimeReader reader, @Nullable String text) {
    Instant at = text == null ? null : reader.read(text).first();
    return at == null ? null : at.toString();
  }
}
