package casestat.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * An attacker who has read every figure of a public site, and solves all that he was told at once.
 * He is given more than he has: which measures are the same by another name, how far members are
 * from their whole, and that a group of which something is withheld is not empty. Written apart
 * from what it attacks.
 */
final class SiteAttack {
  private static final double ROUNDING = 1e-6;

  private final int threshold;

  // By name of a number, as "metric measure|dimension|member".
  private final Map<String, Long> counted = new TreeMap<>();
  private final Map<String, Long> told = new TreeMap<>();

  // Whole and members of one measure by one dimension.
  private final Map<String, Set<String>> members = new LinkedHashMap<>();

  private final Set<String> never = new TreeSet<>();

  SiteAttack(int threshold) {
    this.threshold = threshold;
  }

  /** What a page says to him, and what it says to whoever may see all. */
  void read(
      String metric,
      boolean isShare,
      String dimension,
      String member,
      JsonNode all,
      JsonNode some) {
    for (String measure : List.of("n", "numerator", "denominator", "rest")) {
      @Nullable Long really = number(all, measure, isShare);
      String series = metric + " " + measure;
      if (really != null && really < 0) {
        // What exceeds its whole is no part of it, and the difference no group.
        never.add(series);
      }
      if (really == null || really < 0) {
        continue;
      }
      String name = series + "|" + dimension + "|" + member;
      counted.put(name, really);
      if (!dimension.equals("all")) {
        members.computeIfAbsent(series + "|" + dimension, k -> new TreeSet<>()).add(name);
      }
      @Nullable Long known =
          some.get("mark").asText().equals("c") ? null : number(some, measure, isShare);
      if (known != null) {
        told.put(name, known);
      }
    }
  }

  private static @Nullable Long number(JsonNode row, String measure, boolean isShare) {
    JsonNode part = row.get("numerator");
    JsonNode whole = row.get("denominator");
    boolean isPart = isShare && part.isNumber() && whole.isNumber();
    return switch (measure) {
      case "n" -> row.get("n").isNumber() ? row.get("n").asLong() : null;
      case "numerator" -> part.isNumber() ? part.asLong() : null;
      case "denominator" -> isPart ? whole.asLong() : null;
      default -> isPart ? whole.asLong() - part.asLong() : null;
    };
  }

  private static String series(String name) {
    return name.substring(0, name.indexOf('|'));
  }

  int numbers() {
    return counted.size();
  }

  int withheld() {
    return counted.size() - told.size();
  }

  /** Small numbers that must be less than the threshold, whatever the others are. */
  List<String> found() {
    counted.keySet().removeIf(name -> never.contains(series(name)));
    members.keySet().removeIf(name -> never.contains(series(name)));
    Map<String, Integer> places = places();
    List<Long> values = new ArrayList<>();
    List<Double> least = new ArrayList<>();
    List<Double> most = new ArrayList<>();
    for (int i = 0; i < Set.copyOf(places.values()).size(); i++) {
      values.add(0L);
      least.add(0.0);
      most.add(Double.POSITIVE_INFINITY);
    }
    Map<Integer, String> names = new HashMap<>();
    places.forEach(
        (name, place) -> {
          long value = counted.getOrDefault(name, 0L);
          values.set(place, value);
          names.put(place, name);
          if (told.containsKey(name)) {
            least.set(place, (double) value);
            most.set(place, (double) value);
          } else if (series(name).endsWith(" n")) {
            least.set(place, Math.max(least.get(place), 1));
          }
        });
    List<Map<Integer, Integer>> sums = sums(places);
    List<String> found = new ArrayList<>();
    Set<Integer> open = new TreeSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) > 0 && values.get(i) < threshold) {
        open.add(i);
      }
    }
    Solver solver = new Solver(values, least, most, sums);
    int before = Integer.MAX_VALUE;
    while (open.size() < before && !open.isEmpty()) {
      before = open.size();
      double[] table = solver.large(open);
      open.removeIf(i -> table[i] >= threshold - ROUNDING);
    }
    for (int one : List.copyOf(open)) {
      double largest = solver.large(Set.of(one))[one];
      if (largest < threshold - ROUNDING) {
        found.add("%s = %d: at most %s".formatted(names.get(one), values.get(one), largest));
      }
    }
    return found;
  }

  /** Measures of which all numbers are the same have their numbers in the same places. */
  private Map<String, Integer> places() {
    Map<String, StringBuilder> series = new TreeMap<>();
    counted.forEach(
        (name, value) -> {
          series
              .computeIfAbsent(series(name), s -> new StringBuilder())
              .append(name.substring(name.indexOf('|')))
              .append('=')
              .append(value);
        });
    Map<String, Integer> known = new HashMap<>();
    Map<String, Integer> places = new TreeMap<>();
    for (String name : counted.keySet()) {
      String same = series.get(series(name)) + name.substring(name.indexOf('|'));
      places.put(name, known.computeIfAbsent(same, s -> known.size()));
    }
    return places;
  }

  /** Factors by place; with what is left over, at -1, they make nothing. */
  private List<Map<Integer, Integer>> sums(Map<String, Integer> places) {
    List<Map<Integer, Integer>> sums = new ArrayList<>();
    members.forEach(
        (cut, parts) -> {
          String whole = series(cut) + "|all|all";
          if (places.containsKey(whole)) {
            sums.add(sum(places, whole, List.copyOf(parts)));
          }
        });
    for (String name : counted.keySet()) {
      String part = name.replaceFirst(" denominator\\|", " numerator|");
      String rest = name.replaceFirst(" denominator\\|", " rest|");
      if (!part.equals(name) && places.containsKey(part) && places.containsKey(rest)) {
        sums.add(sum(places, name, List.of(part, rest)));
      }
    }
    return sums;
  }

  private Map<Integer, Integer> sum(Map<String, Integer> places, String whole, List<String> parts) {
    Map<Integer, Integer> sum = new TreeMap<>();
    long left = counted.getOrDefault(whole, 0L);
    sum.merge(places.getOrDefault(whole, -1), -1, Integer::sum);
    for (String part : parts) {
      left -= counted.getOrDefault(part, 0L);
      sum.merge(places.getOrDefault(part, -1), 1, Integer::sum);
    }
    sum.put(-1, Math.toIntExact(left));
    return sum;
  }

  /** Tables that obey the sums, in which some numbers are as large as they can be together. */
  private final class Solver {
    private final List<Long> values;
    private final List<Double> least;
    private final List<Double> most;
    private final List<Map<Integer, Integer>> sums;

    Solver(
        List<Long> values,
        List<Double> least,
        List<Double> most,
        List<Map<Integer, Integer>> sums) {
      this.values = values;
      this.least = least;
      this.most = most;
      this.sums = sums;
    }

    double[] large(Set<Integer> some) {
      ExpressionsBasedModel model = new ExpressionsBasedModel();
      Variable[] numbers = new Variable[values.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = model.addVariable("x" + i).lower(least.get(i));
        if (most.get(i) < Double.POSITIVE_INFINITY) {
          numbers[i].upper(most.get(i));
        }
      }
      for (int i : some) {
        Variable capped = model.addVariable("y" + i).lower(0).upper(threshold).weight(1);
        model.addExpression("cap" + i).set(capped, 1).set(numbers[i], -1).upper(0);
      }
      for (Map<Integer, Integer> sum : sums) {
        Expression line = model.addExpression("sum" + model.countExpressions());
        sum.forEach((place, factor) -> add(line, numbers, place, factor));
        line.level(-sum.getOrDefault(-1, 0));
      }
      Optimisation.Result result = model.maximise();
      if (!result.getState().isFeasible()) {
        throw new AssertionError("what is told contradicts itself: " + result.getState());
      }
      double[] table = new double[numbers.length];
      for (int i = 0; i < table.length; i++) {
        table[i] = result.doubleValue(i);
      }
      return table;
    }

    private void add(Expression line, Variable[] numbers, int place, int factor) {
      if (place >= 0) {
        line.set(numbers[place], factor);
      }
    }
  }
}
