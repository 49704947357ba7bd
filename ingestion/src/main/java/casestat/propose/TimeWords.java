package casestat.propose;

import casestat.profile.TimeReader;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the times of a column are written. */
final class TimeWords {
  private static final List<String> DATES =
      List.of(
          "yyyy-MM-dd",
          "MM/dd/yyyy",
          "dd/MM/yyyy",
          "M/d/yyyy",
          "d/M/yyyy",
          "M/d/yy",
          "d/M/yy",
          "yyyy/MM/dd",
          "dd.MM.yyyy",
          "d.M.yyyy",
          "MM-dd-yyyy",
          "dd-MM-yyyy",
          "yyyyMMdd",
          "d-MMM-yyyy",
          "d-MMM-yy",
          "MMM d, yyyy",
          "MMMM d, yyyy");
  private static final List<String> CLOCKS =
      List.of(
          "",
          " HH:mm:ss",
          " HH:mm",
          " hh:mm:ss a",
          " hh:mm a",
          " H:mm:ss",
          " H:mm",
          " h:mm:ss a",
          " h:mm a",
          "'T'HH:mm:ss[.SSS]",
          " HH:mm:ss[.SSS]",
          " HH:mm:ss.SSSSSS");
  private static final List<String> ALL =
      DATES.stream()
          .flatMap(date -> CLOCKS.stream().map(clock -> date + clock))
          .collect(Collectors.toCollection(ArrayList::new));

  static {
    ALL.addAll(0, List.of("iso", "epoch_millis", "epoch_seconds"));
  }

  private static final int LOOKED_AT = 2000;

  /** A date here and there that is none does not make a column of times another. */
  private static final double ENOUGH = 0.98;

  private TimeWords() {}

  /** The pattern that reads the cells, with the month first where either would; empty for none. */
  static Optional<String> of(List<String> cells) {
    List<String> some = spread(cells);
    if (some.isEmpty() || some.stream().noneMatch(TimeWords::mayBeTime)) {
      return Optional.empty();
    }
    return ALL.stream().filter(pattern -> reads(pattern, some)).findFirst();
  }

  /** Whether day and month might as well be the other way round. */
  static boolean isUndecided(String pattern, List<String> cells) {
    return turned(pattern).filter(other -> reads(other, spread(cells))).isPresent();
  }

  /** With day and month in the other order; empty where no date is so written. */
  static Optional<String> turned(String pattern) {
    for (String[] pair :
        new String[][] {
          {"MM/dd/", "dd/MM/"}, {"M/d/", "d/M/"}, {"MM-dd-", "dd-MM-"},
        }) {
      for (int i = 0; i < 2; i++) {
        if (pattern.startsWith(pair[i])) {
          return Optional.of(pair[1 - i] + pattern.substring(pair[i].length()));
        }
      }
    }
    return Optional.empty();
  }

  /** The patterns that the cells need: a second one where some are dates without a time of day. */
  static List<String> needed(String pattern, List<String> cells) {
    TimeReader alone = TimeReader.of(List.of(pattern), ZoneOffset.UTC);
    List<String> both = withDate(pattern);
    TimeReader reader = TimeReader.of(both, ZoneOffset.UTC);
    return spread(cells).stream()
            .anyMatch(
                cell ->
                    alone.read(cell).complaint() != null && reader.read(cell).complaint() == null)
        ? both
        : List.of(pattern);
  }

  // What came by post has the day of its arrival and no hour, in the same column.
  private static List<String> withDate(String pattern) {
    return DATES.stream()
        .filter(date -> !pattern.equals(date) && CLOCKS.contains(suffix(pattern, date)))
        .findFirst()
        .map(date -> List.of(pattern, date))
        .orElse(List.of(pattern));
  }

  private static String suffix(String pattern, String date) {
    return pattern.startsWith(date) ? pattern.substring(date.length()) : "none";
  }

  private static boolean reads(String pattern, List<String> cells) {
    TimeReader reader = TimeReader.of(withDate(pattern), ZoneOffset.UTC);
    int bad = 0;
    int most = (int) (cells.size() * (1 - ENOUGH));
    for (String cell : cells) {
      if (reader.read(cell).complaint() != null && ++bad > most) {
        return false;
      }
    }
    return !cells.isEmpty();
  }

  /** Not the first alone: what is sorted by time may not show a day beyond the twelfth. */
  private static List<String> spread(List<String> cells) {
    int step = Math.max(1, cells.size() / LOOKED_AT);
    return IntStream.range(0, cells.size() / step).mapToObj(i -> cells.get(i * step)).toList();
  }

  // A plain number may be an id of ten digits as well as a count of seconds.
  private static boolean mayBeTime(String cell) {
    return cell.length() >= 6 && cell.chars().filter(Character::isDigit).count() >= 4;
  }
}
