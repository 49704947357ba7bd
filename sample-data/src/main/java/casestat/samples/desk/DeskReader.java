package casestat.samples.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the description of a service that ships with the generator. */
final class DeskReader {
  private DeskReader() {}

  /** Whether there is one. */
  static boolean knows(String service) {
    return service.matches("[a-z0-9]+") && DeskReader.class.getResource(service + ".yml") != null;
  }

  static Desk read(String service) {
    try (InputStream in =
        Objects.requireNonNull(DeskReader.class.getResourceAsStream(service + ".yml"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return desk(
          map(new Load(LoadSettings.builder().setLabel(service).build()).loadFromString(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Desk desk(Map<String, Object> said) {
    Map<String, Object> talking = map(said.get("talking"));
    Map<String, Object> phones = map(said.get("phones"));
    return new Desk(
        ZoneId.of(text(said, "zone")),
        text(said, "case_id"),
        (long) number(said, "first_number"),
        number(said, "growth"),
        maps(said, "hours").stream().map(DeskReader::opening).toList(),
        closed(said),
        maps(said, "stretches").stream().map(DeskReader::stretch).toList(),
        maps(said, "matters").stream().map(DeskReader::matter).toList(),
        numbers(said.get("areas")),
        maps(said, "channels").stream().map(DeskReader::way).toList(),
        maps(said, "waits").stream().map(DeskReader::wait).toList(),
        numbers(said.get("chances")),
        number(said, "answer_hours"),
        paces(map(said.get("paces"))),
        numbers(said.get("costs")),
        new Desk.Talking(
            texts(talking, "channels"),
            number(talking, "strays"),
            number(talking, "announcements")),
        new Desk.Portal(number(map(said.get("portal")), "visits")),
        new Desk.Phones(
            numbers(phones.get("lines")),
            number(phones, "others"),
            number(phones, "seconds"),
            number(phones, "gave_up")),
        maps(said, "files").stream().map(DeskReader::file).toList());
  }

  private static Desk.Opening opening(Map<String, Object> said) {
    Set<DayOfWeek> days = new LinkedHashSet<>();
    for (String day : texts(said, "days")) {
      for (DayOfWeek each : DayOfWeek.values()) {
        if (each.name().toLowerCase(Locale.ROOT).startsWith(day)) {
          days.add(each);
        }
      }
    }
    return new Desk.Opening(
        MonthDay.parse("--" + textOr(said, "from", "01-01")),
        MonthDay.parse("--" + textOr(said, "to", "12-31")),
        days,
        LocalTime.parse(text(said, "opens")),
        LocalTime.parse(text(said, "closes")));
  }

  private static Set<LocalDate> closed(Map<String, Object> said) {
    Set<LocalDate> closed = new LinkedHashSet<>();
    for (String span : texts(said, "closed")) {
      String[] ends = span.split(" to ", -1);
      LocalDate last = LocalDate.parse(ends[ends.length - 1]);
      for (LocalDate day = LocalDate.parse(ends[0]); !day.isAfter(last); day = day.plusDays(1)) {
        closed.add(day);
      }
    }
    return closed;
  }

  private static Desk.Stretch stretch(Map<String, Object> said) {
    return new Desk.Stretch(
        LocalDate.parse(text(said, "from")),
        LocalDate.parse(text(said, "to")),
        number(said, "factor"),
        texts(said, "matters"));
  }

  private static Desk.Matter matter(Map<String, Object> said) {
    List<Double> months =
        said.get("months") instanceof List<?> list
            ? list.stream().map(DeskReader::number).toList()
            : List.of();
    return new Desk.Matter(
        text(said, "matter"),
        text(said, "office"),
        number(said, "share"),
        number(said, "days"),
        (int) number(said, "due"),
        number(said, "urgent"),
        months);
  }

  private static Desk.Way way(Map<String, Object> said) {
    List<String> is = texts(said, "is");
    return new Desk.Way(
        text(said, "channel"),
        number(said, "share"),
        is.contains("spoken"),
        is.contains("online"),
        is.contains("social"),
        is.contains("dated"));
  }

  private static Desk.Wait wait(Map<String, Object> said) {
    return new Desk.Wait(
        text(said, "reason"),
        number(said, "share"),
        number(said, "days"),
        texts(said, "on").contains("citizen"));
  }

  private static Map<String, List<Double>> paces(Map<String, Object> said) {
    Map<String, List<Double>> paces = new LinkedHashMap<>();
    said.forEach(
        (office, both) -> {
          if (both instanceof List<?> list) {
            paces.put(office, list.stream().map(DeskReader::number).toList());
          }
        });
    return paces;
  }

  private static DeskFile file(Map<String, Object> said) {
    Map<String, String> columns = new LinkedHashMap<>();
    map(said.get("columns")).forEach((theirs, ours) -> columns.put(theirs, ours.toString()));
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    map(said.get("words"))
        .forEach(
            (column, list) -> {
              Map<String, String> each = new LinkedHashMap<>();
              map(list).forEach((ours, theirs) -> each.put(ours, theirs.toString()));
              words.put(column, each);
            });
    return new DeskFile(
        text(said, "file"),
        DeskFile.Rows.valueOf(text(said, "rows").toUpperCase(Locale.ROOT)),
        text(said, "form"),
        textOr(said, "delimiter", ","),
        textOr(said, "times", "iso"),
        textOr(said, "dates", ""),
        columns,
        words);
  }

  private static Map<String, Object> map(@Nullable Object said) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (said instanceof Map<?, ?> entries) {
      entries.forEach((key, value) -> map.put(String.valueOf(key), value));
    }
    return map;
  }

  private static List<Map<String, Object>> maps(Map<String, Object> said, String key) {
    return said.get(key) instanceof List<?> list
        ? list.stream().map(DeskReader::map).toList()
        : List.of();
  }

  private static List<String> texts(Map<String, Object> said, String key) {
    return said.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static Map<String, Double> numbers(@Nullable Object said) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    map(said).forEach((key, value) -> numbers.put(key, number(value)));
    return numbers;
  }

  private static double number(Map<String, Object> said, String key) {
    Object value = said.get(key);
    return value == null ? 0 : number(value);
  }

  private static double number(Object value) {
    return Double.parseDouble(value.toString());
  }

  private static String text(Map<String, Object> said, String key) {
    Object value = said.get(key);
    if (value == null) {
      throw new IllegalArgumentException("the description lacks " + key);
    }
    return value.toString();
  }

  private static String textOr(Map<String, Object> said, String key, String otherwise) {
    Object value = said.get(key);
    return value == null ? otherwise : value.toString();
  }
}
