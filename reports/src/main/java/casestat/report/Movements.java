package casestat.report;

import casestat.lake.Figure;
import casestat.metrics.Addition;
import casestat.metrics.Metric;
import casestat.report.Comparison.Delta;
import casestat.report.Comparison.Share;
import casestat.report.Moved.Part;
import casestat.report.Moved.Way;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What moved one figure, added up case by case. */
final class Movements {
  private final Metric metric;
  private final Map<Part, Sums> sums = new EnumMap<>(Part.class);
  private final Set<Part> parts = EnumSet.noneOf(Part.class);
  private final Set<Part> adding = EnumSet.noneOf(Part.class);

  /** Those that the cases of the metric make up. */
  private final Set<Part> ofCases = EnumSet.noneOf(Part.class);

  private final SortedMap<Cause, Long> causes = new TreeMap<>();
  private long in;
  private long out;
  private long changed;

  Movements(Metric metric) {
    this.metric = metric;
    for (Part part : Part.values()) {
      sums.put(part, new Sums());
      if (expression(metric, part).isPresent()) {
        parts.add(part);
      }
      addition(metric, part)
          .ifPresent(
              addition -> {
                adding.add(part);
                if (addition.isOfKey(metric)) {
                  ofCases.add(part);
                }
              });
    }
  }

  private static final class Sums {
    private long in;
    private long out;
    private long changed;
    private long came;
    private long went;

    void add(@Nullable Way way, long growth) {
      if (way != null) {
        switch (way) {
          case IN -> in++;
          case OUT -> out++;
          case CHANGED -> changed++;
        }
      }
      came += Math.max(0, growth);
      went += Math.max(0, -growth);
    }
  }

  /** How a part is made up; empty where the metric has none of its own. */
  private static Optional<String> expression(Metric metric, Part part) {
    return switch (part) {
      case NUMERATOR -> Optional.of(metric.numerator());
      case DENOMINATOR ->
          metric.isShareOfAll() ? Optional.empty() : Optional.ofNullable(metric.denominator());
      case N -> Optional.of(metric.cases());
    };
  }

  /** Who adds to a part; empty where it does not add up. */
  private static Optional<Addition> addition(Metric metric, Part part) {
    return expression(metric, part).flatMap(expression -> Addition.of(metric, expression));
  }

  /** Parts that count something else than the cases of the metric, such as incidents. */
  static Map<Part, Addition> others(Metric metric) {
    Map<Part, Addition> others = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      addition(metric, part)
          .filter(addition -> !addition.isOfKey(metric))
          .ifPresent(addition -> others.put(part, addition));
    }
    return others;
  }

  private static @Nullable Long number(Part part, @Nullable Share share) {
    if (share == null) {
      return null;
    }
    return switch (part) {
      case NUMERATOR -> share.numerator();
      case DENOMINATOR -> share.denominator();
      case N -> (Long) share.cases();
    };
  }

  private static long growth(Part part, Delta delta) {
    return zero(number(part, delta.after())) - zero(number(part, delta.before()));
  }

  /** Takes in what the values that a part counts distinct ones of add to it. */
  void add(Part part, Delta delta) {
    sums(part).add(null, growth(part, delta));
  }

  /** Takes in a case, and tells what it moved. */
  List<Moved> add(Delta delta, Cause cause) {
    Map<Part, Way> ways = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      Way way = parts.contains(part) ? way(part, delta) : null;
      if (way != null) {
        ways.put(part, way);
      }
      if (ofCases.contains(part)) {
        sums(part).add(delta.id() == null ? null : way, growth(part, delta));
      } else if (way != null && delta.id() != null) {
        sums(part).add(way, 0);
      }
    }
    boolean moves = ways.containsKey(Part.NUMERATOR) || ways.containsKey(Part.DENOMINATOR);
    List<Moved> moved = new ArrayList<>();
    ways.forEach(
        (part, way) -> {
          if (part != Part.N || !moves) {
            moved.add(moved(delta, part, way, cause));
          }
        });
    if (!moved.isEmpty() && delta.id() != null) {
      causes.merge(cause, 1L, Long::sum);
      count(ways.get(primary()), moves);
    }
    return moved;
  }

  private void count(@Nullable Way way, boolean moves) {
    if (way == Way.IN) {
      in++;
    } else if (way == Way.OUT) {
      out++;
    } else if (moves) {
      changed++;
    }
  }

  /** The part that a case is said to be in when it is said to be in the figure. */
  private Part primary() {
    return parts.contains(Part.DENOMINATOR) ? Part.DENOMINATOR : Part.NUMERATOR;
  }

  private @Nullable Way way(Part part, Delta delta) {
    Long before = number(part, delta.before());
    Long after = number(part, delta.after());
    boolean adds = adding.contains(part);
    // What adds nothing is not in it; a time of no seconds is one.
    boolean was = adds ? zero(before) != 0 : before != null;
    boolean is = adds ? zero(after) != 0 : after != null;
    if (was != is) {
      return is ? Way.IN : Way.OUT;
    }
    if (!was) {
      return null;
    }
    boolean same = zero(before) == zero(after);
    return same && mark(part, delta.before()).equals(mark(part, delta.after()))
        ? null
        : Way.CHANGED;
  }

  private static String mark(Part part, @Nullable Share share) {
    if (share == null) {
      return "";
    }
    return switch (part) {
      case NUMERATOR -> share.marks().get(0);
      case DENOMINATOR -> share.marks().get(1);
      case N -> "";
    };
  }

  private Moved moved(Delta delta, Part part, Way way, Cause cause) {
    return new Moved(
        metric.metric(),
        delta.dimension(),
        delta.member(),
        part,
        delta.id() == null ? "" : delta.id(),
        way,
        cause,
        number(part, delta.before()),
        number(part, delta.after()));
  }

  private static long zero(@Nullable Long number) {
    return number == null ? 0 : number;
  }

  Flow flow(Part part) {
    Sums sum = sums(part);
    return new Flow(sum.in, sum.out, sum.changed, sum.came, sum.went, adding.contains(part));
  }

  /**
   * @param whole what moved the figure of the whole, which a share of all is divided by
   */
  @Nullable Flow denominator(Movements whole) {
    if (metric.denominator() == null) {
      return null;
    }
    return metric.isShareOfAll() ? whole.flow(Part.NUMERATOR) : flow(Part.DENOMINATOR);
  }

  private Sums sums(Part part) {
    return Objects.requireNonNull(sums.get(part));
  }

  SortedMap<Cause, Long> causes() {
    return causes;
  }

  long in() {
    return in;
  }

  long out() {
    return out;
  }

  long changed() {
    return changed;
  }

  /**
   * Old and came less went is new, wherever it adds up.
   *
   * @throws IllegalStateException if not: our own fault
   */
  static void check(
      Restated.Key key, Part part, @Nullable Figure before, @Nullable Figure after, Flow flow) {
    if (!flow.adds()) {
      return;
    }
    long old = zero(number(part, before));
    long fresh = zero(number(part, after));
    if (old + flow.came() - flow.went() != fresh) {
      throw new IllegalStateException(
          "%s of %s %s, its %s: %d and %d less %d is not %d"
              .formatted(
                  key.metric(),
                  key.dimension(),
                  key.member(),
                  part.word(),
                  old,
                  flow.came(),
                  flow.went(),
                  fresh));
    }
  }

  private static @Nullable Long number(Part part, @Nullable Figure figure) {
    if (figure == null) {
      return null;
    }
    return switch (part) {
      case NUMERATOR -> figure.numerator();
      case DENOMINATOR -> figure.denominator();
      case N -> (Long) figure.cases();
    };
  }
}
