package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** Reading by hand gives what java.time gives. */
class TimeReaderPropertiesTest {
  private static final List<String> PATTERNS =
      List.of(
          "yyyy-MM-dd HH:mm:ss",
          "MM/dd/yyyy hh:mm:ss a",
          "M/d/yyyy H:mm:ss",
          "yyyyMMddHHmmss",
          "dd.MM.yyyy 'um' HH:mm:ss");
  private static final List<String> ZONES =
      List.of("America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia", "UTC");

  @Property
  void everyTimeIsReadAsByJavaTime(
      @ForAll("patterns") String pattern,
      @ForAll("zones") String zone,
      @ForAll @LongRange(min = -2_000_000_000L, max = 5_000_000_000L) long second) {
    LocalDateTime local = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    String text = local.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));

    Instant at = TimeReader.of(List.of(pattern), ZoneId.of(zone)).read(text).first();

    assertThat(at).isEqualTo(local.atZone(ZoneId.of(zone)).toInstant());
  }

  @Property
  void whatJavaTimeRefusesIsRefused(
      @ForAll @IntRange(min = 1990, max = 2040) int year,
      @ForAll @IntRange(max = 14) int month,
      @ForAll @IntRange(max = 33) int day,
      @ForAll @IntRange(max = 26) int hour,
      @ForAll @IntRange(max = 61) int minute) {
    String text =
        String.format(Locale.ROOT, "%04d-%02d-%02d %02d:%02d", year, month, day, hour, minute);
    String pattern = "yyyy-MM-dd HH:mm";

    Instant at = TimeReader.of(List.of(pattern), ZoneId.of("Europe/Berlin")).read(text).first();

    assertThat(at).isEqualTo(byJavaTime(text, pattern));
  }

  @Property
  void isoIsReadAsByJavaTime(
      @ForAll @LongRange(min = -60_000_000_000L, max = 250_000_000_000L) long second) {
    Instant at = Instant.ofEpochSecond(second);

    assertThat(TimeReader.of(List.of("iso"), ZoneId.of("UTC")).read(at.toString()).first())
        .isEqualTo(at);
  }

  private static @Nullable Instant byJavaTime(String text, String pattern) {
    try {
      DateTimeFormatter strict =
          DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
              .withResolverStyle(java.time.format.ResolverStyle.STRICT);
      return LocalDateTime.parse(text, strict).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of(PATTERNS);
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of(ZONES);
  }
}
