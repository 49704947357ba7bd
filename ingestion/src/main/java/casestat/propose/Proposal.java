package casestat.propose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A source of cases as a file suggests it.
 *
 * @param columns ours to the file's, several where a date and a time stand apart
 * @param times the patterns that read them
 * @param undecided columns whose day and month might as well be the other way round
 * @param statuses the file's words to ours, the most frequent first
 * @param missing needed columns that none of the file's looks like
 */
public record Proposal(
    Sample sample,
    Map<String, List<String>> columns,
    List<String> times,
    List<String> undecided,
    Map<String, String> statuses,
    List<String> missing) {
  private static final double ALMOST_ALL = 0.9;

  /** A case may have several rows, a version each. */
  private static final double MOST = 0.3;

  private static final Set<String> NEEDED = Set.of("case_id", "opened_at");
  private static final int FEW = 60;
  private static final int SOME = 2000;
  private static final int LONG = 60;
  private static final int MOST_STATUSES = 40;

  /** Reads the file's first rows. */
  public static Proposal of(Path file) {
    return new Search(Sample.of(file)).proposal();
  }

  private static final class Search {
    private final Sample sample;

    /** How the times of a column are written, by its name; only of columns of times. */
    private final Map<String, String> patterns = new HashMap<>();

    private final Set<String> taken = new HashSet<>();
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Set<String> times = new LinkedHashSet<>();
    private final List<String> undecided = new ArrayList<>();
    private final Map<String, String> statuses = new LinkedHashMap<>();
    private final boolean isDecided;

    Search(Sample sample) {
      this.sample = sample;
      for (Column column : sample.columns()) {
        TimeWords.of(column.cells()).ifPresent(pattern -> patterns.put(column.name(), pattern));
      }
      this.isDecided = decide();
    }

    // One column that shows a thirteenth of a month says how the others are meant.
    private boolean decide() {
      Set<String> open = new HashSet<>();
      Set<Boolean> dayFirst = new HashSet<>();
      for (Column column : sample.columns()) {
        String pattern = patterns.get(column.name());
        if (pattern != null && TimeWords.turned(pattern).isPresent()) {
          if (TimeWords.isUndecided(pattern, column.cells())) {
            open.add(column.name());
          } else {
            dayFirst.add(pattern.startsWith("d"));
          }
        }
      }
      // Of undecided ones the month was taken to stand first.
      if (dayFirst.equals(Set.of(true))) {
        open.forEach(
            name -> patterns.computeIfPresent(name, (n, p) -> TimeWords.turned(p).orElse(p)));
      }
      return dayFirst.size() == 1;
    }

    Proposal proposal() {
      List<String> missing = new ArrayList<>();
      for (Role role : Role.ALL) {
        Optional<Column> best = best(role);
        best.ifPresent(column -> take(role, column));
        if (best.isEmpty() && NEEDED.contains(role.column())) {
          missing.add(role.column());
        }
      }
      return new Proposal(sample, columns, List.copyOf(times), undecided, statuses, missing);
    }

    private Optional<Column> best(Role role) {
      return sample.columns().stream()
          .filter(column -> !taken.contains(column.name()) && role.fits(column.words()) > 0)
          .filter(column -> looks(role, column))
          // Of two that are called alike, the one that says more; of equals the first.
          .max(
              Comparator.comparingDouble(
                      (Column column) -> role.fits(column.words()) * (0.5 + column.filled() / 2))
                  .thenComparing(column -> -sample.columns().indexOf(column)));
    }

    private boolean looks(Role role, Column column) {
      if (column.cells().isEmpty()) {
        // By its name alone, where nothing else tells: a sample may lack what the next file has.
        return role.looks() == Role.Looks.TIME
            && !NEEDED.contains(role.column())
            && role.fits(column.words()) == Role.BEST;
      }
      boolean isTime = patterns.containsKey(column.name());
      return switch (role.looks()) {
        case ID -> column.filled() > ALMOST_ALL && column.distinct() > MOST;
        case TIME -> isTime && (!NEEDED.contains(role.column()) || column.filled() > ALMOST_ALL);
        case FEW -> !isTime && column.counts().size() <= FEW && column.length() <= LONG;
        case SOME -> !isTime && column.counts().size() <= SOME && column.length() <= LONG;
      };
    }

    private void take(Role role, Column column) {
      taken.add(column.name());
      columns.put(role.column(), List.of(column.name()));
      String pattern = patterns.get(column.name());
      if (role.looks() == Role.Looks.TIME && pattern != null) {
        takeTime(role, column, pattern);
      }
      if (role.column().equals("status")) {
        column.values().stream()
            .limit(MOST_STATUSES)
            .forEach(word -> statuses.put(word, StatusWords.meaning(word)));
      }
    }

    private void takeTime(Role role, Column date, String pattern) {
      String whole = pattern;
      for (Column clock : clocks(date, pattern)) {
        Optional<String> joined = joined(date, clock);
        if (joined.isPresent()) {
          taken.add(clock.name());
          columns.put(role.column(), List.of(date.name(), clock.name()));
          whole = joined.get();
          break;
        }
      }
      times.add(whole);
      if (!isDecided && TimeWords.isUndecided(pattern, date.cells())) {
        undecided.add(date.name());
      }
    }

    /** What may be the time of day beside a date. */
    private List<Column> clocks(Column date, String pattern) {
      if (pattern.contains("H") || pattern.contains("h") || pattern.equals("iso")) {
        return List.of();
      }
      String wanted = date.words().replace("date", "time").replace("dt", "time");
      return sample.columns().stream()
          .filter(column -> !column.name().equals(date.name()) && column.words().equals(wanted))
          .toList();
    }

    private static Optional<String> joined(Column date, Column clock) {
      List<String> both = new ArrayList<>();
      int rows = Math.min(date.cells().size(), clock.cells().size());
      for (int i = 0; i < rows; i++) {
        both.add(date.cells().get(i) + " " + clock.cells().get(i));
      }
      return TimeWords.of(both);
    }
  }
}
