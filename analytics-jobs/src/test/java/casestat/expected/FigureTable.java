package casestat.expected;

import casestat.lake.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The figures of the months of one run as text that a diff can show: one line per metric, dimension
 * and member, one column per month.
 *
 * <p>A cell is {@code numerator/denominator:cases}, without the slash where the metric is no share,
 * without a numerator where the group is empty; a blank cell is a figure that there is not.
 */
public final class FigureTable {
  private static final List<String> KEY = List.of("metric", "dimension", "member");
  private static final String NONE = "";

  private final SortedSet<String> months = new TreeSet<>();
  // By "metric,dimension,member", then by month.
  private final SortedMap<String, SortedMap<String, String>> lines = new TreeMap<>();

  public static FigureTable of(List<Figure> figures) {
    FigureTable table = new FigureTable();
    for (Figure figure : figures) {
      if (!figure.grain().equals("month")) {
        continue;
      }
      String month =
          "%d-%02d".formatted(figure.periodStart() / 10_000, figure.periodStart() / 100 % 100);
      String key = key(figure.metric(), figure.dimension(), figure.member());
      if (!table.cell(key, month).equals(NONE)) {
        throw new IllegalArgumentException(month + " " + key + ": two figures");
      }
      table.put(figure.metric(), figure.dimension(), figure.member(), month, cell(figure));
    }
    return table;
  }

  public static FigureTable read(Path file) throws IOException {
    FigureTable table = new FigureTable();
    List<String> text = Files.readAllLines(file);
    List<String> header = cells(text.get(0));
    for (String line : text.subList(1, text.size())) {
      List<String> cells = cells(line);
      String key = String.join(",", cells.subList(0, KEY.size()));
      for (int i = KEY.size(); i < header.size(); i++) {
        table.putCell(key, header.get(i), cells.get(i));
      }
    }
    return table;
  }

  public void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text());
  }

  public String text() {
    StringBuilder text = new StringBuilder(String.join(",", KEY));
    months.forEach(month -> text.append(',').append(month));
    text.append('\n');
    for (String key : lines.keySet()) {
      text.append(key);
      months.forEach(month -> text.append(',').append(cell(key, month)));
      text.append('\n');
    }
    return text.toString();
  }

  /**
   * @param month as {@code yyyy-MM}
   */
  public void put(String metric, String dimension, String member, String month, String cell) {
    putCell(key(metric, dimension, member), month, cell);
  }

  public SortedSet<String> months() {
    return new TreeSet<>(months);
  }

  public SortedSet<String> metrics() {
    SortedSet<String> metrics = new TreeSet<>();
    lines.keySet().forEach(key -> metrics.add(cells(key).get(0)));
    return metrics;
  }

  /** The figures of some metrics. */
  public FigureTable only(Set<String> metrics) {
    FigureTable some = new FigureTable();
    some.months.addAll(months);
    lines.forEach(
        (key, line) -> {
          if (metrics.contains(cells(key).get(0))) {
            some.lines.put(key, line);
          }
        });
    return some;
  }

  /** One line for each figure that is not the same in the other, as the file says it first. */
  public List<String> differences(FigureTable other) {
    SortedSet<String> allMonths = new TreeSet<>(months);
    allMonths.addAll(other.months);
    SortedSet<String> allKeys = new TreeSet<>(lines.keySet());
    allKeys.addAll(other.lines.keySet());
    List<String> differences = new ArrayList<>();
    for (String key : allKeys) {
      for (String month : allMonths) {
        String ours = cell(key, month);
        String theirs = other.cell(key, month);
        if (!ours.equals(theirs)) {
          differences.add("%s %s: \"%s\" became \"%s\"".formatted(month, key, ours, theirs));
        }
      }
    }
    return differences;
  }

  private static String key(String metric, String dimension, String member) {
    if (member.contains(",") || member.contains("\n")) {
      throw new IllegalArgumentException(member + ": no member of the sample city has a comma");
    }
    return metric + "," + dimension + "," + member;
  }

  private static String cell(Figure figure) {
    String numerator = figure.numerator() == null ? "" : figure.numerator().toString();
    String denominator = figure.denominator() == null ? "" : "/" + figure.denominator();
    return numerator + denominator + ":" + figure.cases();
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split(",", -1));
  }

  private String cell(String key, String month) {
    SortedMap<String, String> line = lines.get(key);
    return line == null ? NONE : line.getOrDefault(month, NONE);
  }

  private void putCell(String key, String month, String cell) {
    months.add(month);
    lines.computeIfAbsent(key, absent -> new TreeMap<>()).put(month, cell);
  }
}
