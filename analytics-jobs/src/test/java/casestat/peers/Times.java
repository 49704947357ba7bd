package casestat.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Reads the forms in which the files state times. */
final class Times {
  private Times() {}

  static boolean isDate(JsonNode time) {
    return time.has("date");
  }

  static LocalDate date(JsonNode time) {
    return LocalDate.parse(time.path("date").asText());
  }

  /**
   * @param zone for a time that states none
   */
  static Instant instant(JsonNode time, ZoneId zone) {
    if (isDate(time)) {
      return date(time).atStartOfDay(zone).toInstant();
    }
    if (time.has("epoch")) {
      return Instant.ofEpochSecond(time.get("epoch").asLong());
    }
    if (time.has("local")) {
      return local(time).atZone(zone(time)).toInstant();
    }
    String text = time.isTextual() ? time.asText() : time.path("iso").asText();
    TemporalAccessor read =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return read instanceof OffsetDateTime offset
        ? offset.toInstant()
        : LocalDateTime.from(read).atZone(zone).toInstant();
  }

  /** What the wall clock shows; for a time that is stated by it. */
  static LocalDateTime local(JsonNode time) {
    return LocalDateTime.parse(time.path("local").asText());
  }

  static ZoneId zone(JsonNode time) {
    String name = time.path("tz").asText();
    return name.equals("naive") ? ZoneOffset.UTC : ZoneId.of(name);
  }

  static Duration seconds(JsonNode number) {
    return Duration.ofNanos(number.decimalValue().movePointRight(9).longValueExact());
  }
}
