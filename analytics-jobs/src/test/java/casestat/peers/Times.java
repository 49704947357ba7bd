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

  /** The second of two where the wall clock shows the time twice. */
  static Instant secondInstant(JsonNode time, ZoneId zone) {
    return time.has("local")
        ? local(time).atZone(zone(time)).withLaterOffsetAtOverlap().toInstant()
        : instant(time, zone);
  }

  /** Whether it stands for no time at all, as the first instant of the first year does in Go. */
  static boolean isNone(JsonNode time) {
    String text = time.path("iso").asText() + time.path("local").asText();
    return time.isNull() || text.startsWith("0001-01-01");
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
