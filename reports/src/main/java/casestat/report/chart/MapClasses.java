package casestat.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which shade a value has on a map, and what the shades mean.
 *
 * <p>Where there is a goal, values are told apart by how far they are from it: on either side those
 * in the nearer half and those in the farther half of the distance to the farthest. Else each shade
 * has as many areas as another. Each shade is darker than the one before it, so that a grey print
 * says the same: towards more, or away from the goal.
 */
final class MapClasses {
  /** From well beyond the goal to far short of it. */
  private static final List<Color> BY_GOAL =
      List.of(Theme.SHADES.get(0), Theme.SHADES.get(1), Theme.SIGNAL, Theme.PINK);

  /** More cannot be told apart. */
  private static final int MOST = Theme.SHADES.size();

  /** One shade: the values above {@code above}, up to {@code upTo}. */
  record Shade(Color colour, String words, double above, double upTo) {
    boolean holds(double value) {
      return value > above && value <= upTo;
    }
  }

  private final AreaMap chart;
  private final List<Shade> classes;

  MapClasses(AreaMap chart) {
    this.chart = chart;
    List<Double> values =
        chart.rows().stream().flatMap(row -> Stream.ofNullable(row.value())).sorted().toList();
    Goal goal = chart.goal();
    boolean hasDirection = chart.caption().direction() != Direction.NEUTRAL;
    this.classes =
        goal != null && hasDirection
            ? byGoal(values, goal.value())
            : values.isEmpty() ? List.of() : byRank(values);
  }

  List<Shade> all() {
    return classes;
  }

  Color of(double value) {
    return classes.stream()
        .filter(one -> one.holds(value))
        .map(Shade::colour)
        .findFirst()
        .orElse(Theme.PAPER);
  }

  private List<Shade> byRank(List<Double> values) {
    List<Double> distinct = values.stream().distinct().toList();
    int many = Math.min(MOST, distinct.size());
    List<Shade> made = new ArrayList<>();
    double above = Double.NEGATIVE_INFINITY;
    int first = 0;
    for (int i = 1; i <= many; i++) {
      int end = (int) Math.ceil(distinct.size() * i / (double) many);
      double upTo = distinct.get(end - 1);
      // Few shades are far apart.
      Color colour = Theme.SHADES.get(many == 1 ? 1 : (i - 1) * (MOST - 1) / (many - 1));
      made.add(new Shade(colour, range(distinct.get(first), upTo), above, upTo));
      above = upTo;
      first = end;
    }
    return made;
  }

  private String range(double least, double most) {
    Formats formats = chart.formats();
    String from = formats.brief(chart.unit(), least);
    String to = formats.brief(chart.unit(), most);
    return from.equals(to) ? from : formats.say("{0} to {1}", from, to);
  }

  private List<Shade> byGoal(List<Double> values, double goal) {
    boolean up = chart.caption().direction() == Direction.HIGHER_IS_BETTER;
    double most = values.isEmpty() ? goal : values.get(values.size() - 1);
    double least = values.isEmpty() ? goal : values.get(0);
    double upper = (goal + Math.max(goal, most)) / 2;
    // What equals the goal reaches it, whichever side is better.
    double edge = up ? Math.nextDown(goal) : goal;
    double lower = Math.min(edge, (goal + Math.min(goal, least)) / 2);
    List<Shade> made = new ArrayList<>();
    double[] edges = {Double.NEGATIVE_INFINITY, lower, edge, upper, Double.POSITIVE_INFINITY};
    for (int i = 0; i < 4; i++) {
      Color colour = BY_GOAL.get(up ? 3 - i : i);
      Shade one = new Shade(colour, words(i, lower, goal, upper), edges[i], edges[i + 1]);
      if (values.stream().anyMatch(one::holds)) {
        made.add(one);
      }
    }
    return made;
  }

  private String words(int place, double lower, double goal, double upper) {
    Formats formats = chart.formats();
    String low = formats.brief(chart.unit(), lower);
    String wished = formats.brief(chart.unit(), goal);
    String high = formats.brief(chart.unit(), upper);
    return switch (place) {
      case 0 -> formats.say("up to {0}", low);
      case 1 -> formats.say("{0} to {1}", low, wished);
      case 2 -> formats.say("{0} to {1}", wished, high);
      default -> formats.say("over {0}", high);
    };
  }
}
