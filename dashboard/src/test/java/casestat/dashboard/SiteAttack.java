package casestat.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * An attacker who has written down all numbers that he was told, and solves them at once. He is
 * given more than he has: what comes out of every sum, which numbers are the same by another name,
 * and that a group of which something is withheld is not empty. Written apart from what it attacks.
 */
final class SiteAttack {
  private static final double ROUNDING = 1e-6;

  private final int threshold;
  private final Map<Cell, Long> counted = new LinkedHashMap<>();
  private final Set<Cell> people = new HashSet<>();
  private final Set<Cell> told = new HashSet<>();
  private final List<Map<Cell, Integer>> sums = new ArrayList<>();

  SiteAttack(int threshold) {
    this.threshold = threshold;
  }

  /**
   * One number that there is.
   *
   * @param period whose numbers may be the same as each other's
   * @param series what is counted
   */
  record Cell(String period, String series, String dimension, String member) {
    private List<String> column() {
      return List.of(period, series, dimension);
    }
  }

  /** There is such a number. */
  void add(Cell cell, long value) {
    counted.put(cell, value);
  }

  /** There is such a number, and it is none that is 0 and withheld. */
  void addPeople(Cell cell, long value) {
    add(cell, value);
    people.add(cell);
  }

  boolean has(Cell cell) {
    return counted.containsKey(cell);
  }

  /** He is told it. */
  void tell(Cell cell) {
    if (!has(cell)) {
      throw new AssertionError("there is no " + cell);
    }
    told.add(cell);
  }

  /** He knows what comes out where these are added up, so many times each. */
  void sum(Map<Cell, Integer> terms) {
    sums.add(Map.copyOf(terms));
  }

  int numbers() {
    return counted.size();
  }

  /** Those that he is not told, the largest first. */
  List<Cell> withheld() {
    return counted.keySet().stream()
        .filter(cell -> !told.contains(cell))
        .sorted((one, other) -> Long.compare(value(other), value(one)))
        .toList();
  }

  long value(Cell cell) {
    return counted.getOrDefault(cell, 0L);
  }

  /** Small numbers that must be less than the threshold, whatever the others are. */
  List<String> found() {
    Places places = new Places();
    List<String> found = new ArrayList<>();
    // What stands in no sum has no bound.
    for (List<Map<Integer, Integer>> together : apart(List.copyOf(places.open(sums)))) {
      found.addAll(new Group(places, together).found());
    }
    return found;
  }

  /** The same, were he told one number more. */
  List<String> foundWith(Cell cell) {
    boolean isNew = told.add(cell);
    List<String> found = found();
    if (isNew) {
      told.remove(cell);
    }
    return found;
  }

  /** Where each number stands: the same number stands in one place. */
  private final class Places {
    private final Map<Cell, Integer> of = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private final Set<Integer> known = new HashSet<>();
    private final Set<Integer> notEmpty = new HashSet<>();

    Places() {
      Map<List<String>, TreeMap<String, Long>> columns = new LinkedHashMap<>();
      counted.forEach(
          (cell, value) -> {
            if (value != 0) {
              columns
                  .computeIfAbsent(cell.column(), c -> new TreeMap<>())
                  .put(cell.member(), value);
            }
          });
      Map<List<Object>, Integer> places = new HashMap<>();
      for (Cell cell : counted.keySet()) {
        TreeMap<String, Long> column = columns.getOrDefault(cell.column(), new TreeMap<>());
        // A whole by itself is the same as another by chance.
        boolean isAlone = column.isEmpty() || cell.dimension().equals("all");
        List<Object> key =
            isAlone
                ? List.of(cell)
                : List.of(cell.period(), cell.dimension(), column, cell.member());
        int place = places.computeIfAbsent(key, k -> places.size());
        if (place == cells.size()) {
          cells.add(cell);
        }
        of.put(cell, place);
        if (told.contains(cell)) {
          known.add(place);
        }
        if (people.contains(cell)) {
          notEmpty.add(place);
        }
      }
    }

    /** What he does not know of each sum, with what is left for it at -1. */
    Set<Map<Integer, Integer>> open(List<Map<Cell, Integer>> all) {
      Set<Map<Integer, Integer>> open = new HashSet<>();
      for (Map<Cell, Integer> sum : all) {
        Map<Integer, Integer> terms = new TreeMap<>();
        sum.forEach((cell, times) -> terms.merge(of.getOrDefault(cell, -1), times, Integer::sum));
        terms.keySet().removeAll(known);
        terms.values().removeIf(times -> times == 0);
        if (!terms.isEmpty()) {
          open.add(terms);
        }
      }
      return open;
    }

    long value(int place) {
      return SiteAttack.this.value(cells.get(place));
    }
  }

  /** Sums that share no unknown number are solved apart. */
  private static List<List<Map<Integer, Integer>>> apart(List<Map<Integer, Integer>> sums) {
    Map<Integer, List<Integer>> of = new HashMap<>();
    for (int i = 0; i < sums.size(); i++) {
      for (int place : sums.get(i).keySet()) {
        of.computeIfAbsent(place, p -> new ArrayList<>()).add(i);
      }
    }
    List<List<Map<Integer, Integer>>> groups = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (int first = 0; first < sums.size(); first++) {
      List<Integer> next = new ArrayList<>(seen.add(first) ? List.of(first) : List.of());
      List<Map<Integer, Integer>> group = new ArrayList<>();
      while (!next.isEmpty()) {
        Map<Integer, Integer> sum = sums.get(next.remove(next.size() - 1));
        group.add(sum);
        for (int place : sum.keySet()) {
          of.getOrDefault(place, List.of()).stream().filter(seen::add).forEach(next::add);
        }
      }
      if (!group.isEmpty()) {
        groups.add(group);
      }
    }
    return groups;
  }

  /** Unknown numbers that hang together by sums. */
  private final class Group {
    private final Places places;
    private final List<Map<Integer, Integer>> lines;
    private final Set<Integer> unknown = new TreeSet<>();

    Group(Places places, List<Map<Integer, Integer>> lines) {
      this.places = places;
      this.lines = lines;
      lines.forEach(line -> unknown.addAll(line.keySet()));
    }

    List<String> found() {
      Set<Integer> open = new TreeSet<>(unknown);
      open.removeIf(place -> places.value(place) < 1 || places.value(place) >= threshold);
      int before = Integer.MAX_VALUE;
      while (open.size() < before && !open.isEmpty()) {
        before = open.size();
        Map<Integer, Double> table = large(open);
        open.removeIf(place -> table.getOrDefault(place, 0.0) >= threshold - ROUNDING);
      }
      List<String> found = new ArrayList<>();
      for (int one : open) {
        double largest = large(Set.of(one)).getOrDefault(one, 0.0);
        if (largest < threshold - ROUNDING) {
          found.add(
              "%s = %d: at most %s".formatted(places.cells.get(one), places.value(one), largest));
        }
      }
      return found;
    }

    /** A table that obeys the sums, in which these are as large as they can be together. */
    private Map<Integer, Double> large(Set<Integer> some) {
      ExpressionsBasedModel model = new ExpressionsBasedModel();
      Map<Integer, Variable> numbers = new TreeMap<>();
      for (int place : unknown) {
        int least = places.notEmpty.contains(place) ? 1 : 0;
        numbers.put(place, model.addVariable("x" + place).lower(least));
      }
      for (int place : some) {
        Variable capped = model.addVariable("y" + place).lower(0).upper(threshold).weight(1);
        Expression cap = model.addExpression("cap" + place).set(capped, 1).upper(0);
        set(cap, numbers, place, -1);
      }
      for (Map<Integer, Integer> terms : lines) {
        Expression line = model.addExpression("sum" + model.countExpressions());
        long result = 0;
        for (Map.Entry<Integer, Integer> term : terms.entrySet()) {
          set(line, numbers, term.getKey(), term.getValue());
          result += term.getValue() * places.value(term.getKey());
        }
        line.level(result);
      }
      Optimisation.Result result = model.maximise();
      if (!result.getState().isFeasible()) {
        throw new AssertionError("what is told contradicts itself: " + result.getState());
      }
      Map<Integer, Double> table = new TreeMap<>();
      numbers.forEach(
          (place, number) -> table.put(place, result.doubleValue(model.indexOf(number))));
      return table;
    }

    private static void set(
        Expression line, Map<Integer, Variable> numbers, int place, int factor) {
      Variable number = numbers.get(place);
      if (number != null) {
        line.set(number, factor);
      }
    }
  }
}
