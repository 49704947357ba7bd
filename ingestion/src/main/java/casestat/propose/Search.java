package casestat.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** For each of our columns of one subject the column of a file that fills it best. */
final class Search {
  private static final double ALMOST_ALL = 0.9;

  /** A case may have several rows, a version each. */
  private static final double MOST = 0.3;

  private static final int FEW = 60;
  private static final int SOME = 2000;
  private static final int LONG = 60;
  private static final int MOST_WORDS = 40;

  private final Subject subject;
  private final Sample sample;
  private final TimeColumns timeColumns;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, List<String>> columns = new LinkedHashMap<>();
  private final Set<String> times = new LinkedHashSet<>();
  private final List<String> undecided = new ArrayList<>();
  private final Map<String, Map<String, String>> values = new LinkedHashMap<>();
  private final Map<String, List<String>> unknown = new LinkedHashMap<>();
  private final List<String> signs = new ArrayList<>();
  private int telling;

  Search(Subject subject, Sample sample, TimeColumns timeColumns) {
    this.subject = subject;
    this.sample = sample;
    this.timeColumns = timeColumns;
  }

  Proposal proposal() {
    for (Role role : subject.roles()) {
      best(role).ifPresent(column -> take(role, column));
    }
    return new Proposal(
        sample,
        subject,
        columns,
        List.copyOf(times),
        undecided,
        values,
        unknown,
        missing(),
        signs,
        telling);
  }

  private List<String> missing() {
    List<String> missing = new ArrayList<>(subject.needed());
    missing.removeAll(columns.keySet());
    // Where neither is said, every call would be one that nobody answered.
    if (subject == Subject.CALLS
        && !columns.containsKey("answered_at")
        && !columns.containsKey("result")) {
      missing.add("answered_at");
    }
    return missing;
  }

  private boolean isNeeded(Role role) {
    return subject.needed().contains(role.column());
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
          && !isNeeded(role)
          && role.fits(column.words()) == Role.BEST;
    }
    boolean isTime = timeColumns.has(column);
    return switch (role.looks()) {
      case ID ->
          column.filled() > ALMOST_ALL && column.distinct() > MOST && column.length() <= LONG;
      case TIME -> isTime && (!isNeeded(role) || column.filled() > ALMOST_ALL);
      case FEW ->
          !isTime
              && column.counts().size() <= FEW
              && column.length() <= LONG
              && isUnderstood(role, column);
      case SOME -> !isTime && column.counts().size() <= SOME && column.length() <= LONG;
      // An id of digits may well read as a count of seconds.
      case KEY -> column.length() <= LONG;
      case NUMBER -> column.cells().stream().allMatch(cell -> cell.matches("\\d{1,12}"));
      case TEXT -> !isTime && column.sentences() > MOST;
    };
  }

  // A column of which most says nothing known is about something else.
  private static boolean isUnderstood(Role role, Column column) {
    WordMeanings meanings = role.meanings();
    if (meanings == null || meanings.otherwise() != null) {
      return true;
    }
    int known =
        column.counts().entrySet().stream()
            .filter(word -> meanings.meaning(word.getKey()) != null)
            .mapToInt(Map.Entry::getValue)
            .sum();
    return known > column.cells().size() / 2;
  }

  private void take(Role role, Column column) {
    taken.add(column.name());
    columns.put(role.column(), List.of(column.name()));
    telling += role.telling();
    if (role.telling() > 0 || isNeeded(role)) {
      signs.add("%s (%s)".formatted(column.name(), role.column()));
    }
    String pattern = timeColumns.pattern(column);
    if (role.looks() == Role.Looks.TIME && pattern != null) {
      takeTime(role, column, pattern);
    }
    WordMeanings meanings = role.meanings();
    if (meanings != null) {
      takeWords(role, column, meanings);
    }
  }

  private void takeWords(Role role, Column column, WordMeanings meanings) {
    Map<String, String> known = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    for (String word : column.values().stream().limit(MOST_WORDS).toList()) {
      String ours = meanings.meaning(word);
      if (ours == null) {
        others.add(word);
      } else {
        known.put(word, ours);
      }
    }
    values.put(role.column(), known);
    if (!others.isEmpty()) {
      unknown.put(role.column(), others);
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
        times.add(whole);
        break;
      }
    }
    if (whole.equals(pattern)) {
      times.addAll(TimeWords.needed(pattern, date.cells()));
    }
    if (timeColumns.isUndecided(date)) {
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
