package casestat.peers;

import casestat.sla.OpenTime.Stretch;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What casestat says, field by field. */
final class Answer {
  // The files hold some fractions as binary floating point.
  private static final BigDecimal NEAR = new BigDecimal("1e-9");

  private final ZoneId zone;
  private final Map<String, @Nullable Object> fields = new HashMap<>();

  /**
   * @param zone in which an instant has a date
   */
  Answer(ZoneId zone) {
    this.zone = zone;
  }

  static Answer of(Question question, String field, @Nullable Object value) {
    return new Answer(question.zone()).with(field, value);
  }

  Answer with(String field, @Nullable Object value) {
    fields.put(field, value);
    return this;
  }

  /** Whether every field expected is as we say. */
  boolean is(JsonNode expected) {
    if (expected.isEmpty()) {
      return false;
    }
    for (Map.Entry<String, JsonNode> field : expected.properties()) {
      // A time of which only the date is expected stands for it.
      boolean dateOnly = field.getKey().equals("date") && fields.containsKey("time");
      String name = dateOnly ? "time" : field.getKey();
      JsonNode value = dateOnly ? expected : field.getValue();
      if (!fields.containsKey(name) || !same(value, fields.get(name))) {
        return false;
      }
    }
    return true;
  }

  private boolean same(JsonNode expected, @Nullable Object ours) {
    if (ours == null) {
      return Times.isNone(expected);
    }
    if (expected.isNull()) {
      return false;
    }
    if (ours instanceof Instant instant) {
      return same(expected, instant);
    }
    if (ours instanceof LocalDate date) {
      return Times.isDate(expected)
          ? Times.date(expected).equals(date)
          : same(expected, date.atStartOfDay(zone).toInstant());
    }
    if (ours instanceof Stretch stretch) {
      return same(expected.path(0), stretch.from()) && same(expected.path(1), stretch.to());
    }
    if (ours instanceof Duration time) {
      return same(expected, BigDecimal.valueOf(time.toNanos(), 9));
    }
    if (ours instanceof BigDecimal number) {
      return expected.isNumber()
          && expected.decimalValue().subtract(number).abs().compareTo(NEAR) <= 0;
    }
    if (ours instanceof Boolean truth) {
      return expected.isBoolean() && expected.asBoolean() == truth;
    }
    if (ours instanceof Integer number) {
      return same(expected, BigDecimal.valueOf(number));
    }
    if (ours instanceof List<?> list) {
      return list(expected, list);
    }
    if (ours instanceof Map<?, ?> map) {
      return map(expected, map);
    }
    return expected.asText().equals(ours.toString());
  }

  private boolean same(JsonNode expected, Instant ours) {
    if (Times.isDate(expected)) {
      return Times.date(expected).equals(LocalDate.ofInstant(ours, zone));
    }
    // Where the wall clock shows a time twice, the files cannot tell which is meant.
    return expected.has("local")
        ? Times.local(expected).equals(ours.atZone(Times.zone(expected)).toLocalDateTime())
        : Times.instant(expected, zone).equals(ours);
  }

  private boolean list(JsonNode expected, List<?> ours) {
    boolean same = expected.isArray() && expected.size() == ours.size();
    for (int i = 0; same && i < ours.size(); i++) {
      same = same(expected.get(i), ours.get(i));
    }
    return same;
  }

  private boolean map(JsonNode expected, Map<?, ?> ours) {
    boolean same = expected.isObject() && expected.size() == ours.size();
    for (Map.Entry<?, ?> entry : ours.entrySet()) {
      String key = entry.getKey().toString();
      same = same && expected.has(key) && same(expected.get(key), entry.getValue());
    }
    return same;
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
