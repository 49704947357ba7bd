package casestat.report;

import casestat.lake.Figure;
import casestat.metrics.Cut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * An attacker who has a share by one or two dimensions, told or withheld, and solves for all its
 * parts, wholes and rests at once: he knows that members add up, that part and rest are the whole,
 * and that a group of which something is withheld is not empty. Written apart from what it attacks.
 */
final class SolvedAtOnce {
  private static final double BEYOND_DOUBT = 1_000_000;

  private final List<Figure> counted = new ArrayList<>();
  private final List<Figure> told = new ArrayList<>();
  private final int threshold;

  /**
   * @param counted every figure as it is
   * @param told the same as they are told, in the same order
   */
  SolvedAtOnce(List<Figure> counted, List<Figure> told, String metric, int threshold) {
    this.threshold = threshold;
    for (int i = 0; i < counted.size(); i++) {
      if (counted.get(i).metric().equals(metric)) {
        this.counted.add(counted.get(i));
        this.told.add(told.get(i));
      }
    }
  }

  /** Small numbers that must be small, whatever the others are. */
  List<String> found() {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      for (int measure = 0; told.get(i).isWithheld() && measure < 3; measure++) {
        long number = number(counted.get(i), measure);
        if (number > 0 && number < threshold) {
          double most = most(i, measure);
          if (most < threshold - 1e-6) {
            found.add("%s, number %d: at most %s".formatted(counted.get(i), measure, most));
          }
        }
      }
    }
    return found;
  }

  /** Part, whole, rest. */
  private static long number(Figure figure, int measure) {
    long part = figure.numerator() == null ? 0 : figure.numerator();
    long whole = figure.denominator() == null ? 0 : figure.denominator();
    return measure == 0 ? part : measure == 1 ? whole : whole - part;
  }

  private double most(int asked, int askedMeasure) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<List<Variable>> numbers = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      List<Variable> ofFigure = new ArrayList<>();
      for (int measure = 0; measure < 3; measure++) {
        boolean isAsked = i == asked && measure == askedMeasure;
        Variable number = model.addVariable(i + "." + measure).weight(isAsked ? 1 : 0);
        ofFigure.add(
            told.get(i).isWithheld()
                ? number.lower(measure == 1 ? 1 : 0).upper(BEYOND_DOUBT)
                : number.level(number(told.get(i), measure)));
      }
      model
          .addExpression("whole" + i)
          .level(0)
          .set(ofFigure.get(0), 1)
          .set(ofFigure.get(2), 1)
          .set(ofFigure.get(1), -1);
      numbers.add(ofFigure);
    }
    members()
        .forEach(
            (whole, parts) -> {
              for (int measure = 0; measure < 3; measure++) {
                Expression sum = model.addExpression("sum" + model.countExpressions()).level(0);
                sum.set(numbers.get(index(whole)).get(measure), -1);
                for (int part : parts) {
                  sum.set(numbers.get(part).get(measure), 1);
                }
              }
            });
    Optimisation.Result result = model.maximise();
    if (!result.getState().isFeasible()) {
      throw new AssertionError("what is told contradicts itself: " + result);
    }
    return result.doubleValue(3L * asked + askedMeasure);
  }

  /** By a whole and the dimension that cuts it, the places of its parts. */
  private Map<List<String>, List<Integer>> members() {
    Map<List<String>, List<Integer>> members = new HashMap<>();
    for (int i = 0; i < told.size(); i++) {
      String dimension = told.get(i).dimension();
      List<String> cut = Cut.parts(dimension);
      if (cut.size() == 1 && !dimension.equals("all")) {
        put(members, List.of("all", "all", dimension), i);
      } else if (cut.size() == 2) {
        String[] both = told.get(i).member().split(" \\| ", -1);
        put(members, List.of(cut.get(0), both[0], cut.get(1)), i);
        put(members, List.of(cut.get(1), both[1], cut.get(0)), i);
      }
    }
    return members;
  }

  private static void put(Map<List<String>, List<Integer>> all, List<String> whole, int part) {
    all.computeIfAbsent(whole, w -> new ArrayList<>()).add(part);
  }

  private int index(List<String> whole) {
    for (int i = 0; i < told.size(); i++) {
      Figure figure = told.get(i);
      if (figure.dimension().equals(whole.get(0)) && figure.member().equals(whole.get(1))) {
        return i;
      }
    }
    throw new AssertionError("no figure of " + whole);
  }
}
