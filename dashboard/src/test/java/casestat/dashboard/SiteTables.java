package casestat.dashboard;

import casestat.dashboard.SiteAttack.Cell;
import casestat.lake.Balance;
import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Catalogue;
import casestat.metrics.Cut;
import casestat.metrics.Metric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What there is to be known of some months, as numbers and sums for a {@link SiteAttack}. */
final class SiteTables {
  /** A number that is told and that no table here has. */
  static final class Unknown extends AssertionError {
    private static final long serialVersionUID = 1;

    Unknown(String what) {
      super("told, and not among what was counted: " + what);
    }
  }

  private final SiteAttack attack;
  private final Catalogue catalogue;
  private final Map<Name, Figure> figures = new LinkedHashMap<>();
  private final Map<Name, List<Cell>> cells = new HashMap<>();

  SiteTables(SiteAttack attack, Catalogue catalogue) {
    this.attack = attack;
    this.catalogue = catalogue;
  }

  /**
   * Of one figure.
   *
   * @param run that it was counted in; the same month of another run is another figure
   */
  record Name(String run, int month, String metric, String dimension, String member) {
    Name of(String otherDimension, String otherMember) {
      return new Name(run, month, metric, otherDimension, otherMember);
    }
  }

  /** Figures of one month, all of them. */
  void add(String run, List<Figure> month) {
    Map<String, List<Figure>> metrics = new TreeMap<>();
    for (Figure figure : month) {
      metrics.computeIfAbsent(figure.metric(), m -> new ArrayList<>()).add(figure);
    }
    metrics.forEach((id, all) -> catalogue.find(id).ifPresent(metric -> add(run, metric, all)));
  }

  private void add(String run, Metric metric, List<Figure> all) {
    List<Map<Name, Cell>> measures = new ArrayList<>();
    for (String measure : measures(metric)) {
      Map<Name, Cell> column = new LinkedHashMap<>();
      boolean isGroup = all.stream().allMatch(figure -> number(figure, measure) >= 0);
      for (Figure figure : all) {
        Name name = name(run, figure);
        figures.put(name, figure);
        if (isGroup) {
          Cell cell = cell(name, measure);
          // Hours of whom there is nobody are told no more than others are.
          if (measure.equals("n") && !figure.dimension().equals(Metric.HOUR)) {
            attack.addPeople(cell, figure.cases());
          } else {
            attack.add(cell, number(figure, measure));
          }
          column.put(name, cell);
          cells.computeIfAbsent(name, n -> new ArrayList<>()).add(cell);
          // Of whom there is nothing, that is told, or is seen from a list without them.
          if (figure.cases() == 0 && !figure.dimension().equals(Metric.HOUR)) {
            attack.tell(cell);
          }
        }
      }
      addUp(column);
      measures.add(column);
    }
    if (metric.unit() == Metric.Unit.SHARE && measures.size() == 4) {
      // The part and the rest are the whole.
      measures
          .get(1)
          .forEach(
              (name, part) -> {
                Cell whole = measures.get(2).get(name);
                Cell rest = measures.get(3).get(name);
                if (whole != null && rest != null) {
                  attack.sum(Map.of(whole, -1, part, 1, rest, 1));
                }
              });
    }
  }

  private static Name name(String run, Figure figure) {
    return new Name(
        run,
        Period.monthOf(figure.periodStart()),
        figure.metric(),
        figure.dimension(),
        figure.member());
  }

  private static Cell cell(Name name, String measure) {
    return new Cell(
        String.valueOf(name.month),
        name.run + " " + name.metric + " " + measure,
        name.dimension,
        name.member);
  }

  /** Of what counts people or cases; seconds and money do not. */
  private static List<String> measures(Metric metric) {
    return switch (metric.unit()) {
      case SECONDS -> List.of("n");
      case CASES, PER_THOUSAND, PER_DAY, PER_HOUR -> List.of("n", "numerator");
      case MONEY -> List.of("n", "denominator");
      case RATE -> List.of("n", "numerator", "denominator");
      case SHARE -> List.of("n", "numerator", "denominator", "rest");
    };
  }

  private static long number(Figure figure, String measure) {
    return switch (measure) {
      case "n" -> figure.cases();
      case "numerator" -> number(figure.numerator());
      case "denominator" -> number(figure.denominator());
      default -> number(figure.denominator()) - number(figure.numerator());
    };
  }

  private static long number(@Nullable Long number) {
    return number == null ? 0 : number;
  }

  private void addUp(Map<Name, Cell> column) {
    Map<Name, Map<Cell, Integer>> sums = new LinkedHashMap<>();
    column.forEach(
        (name, cell) -> {
          for (Name whole : wholes(name)) {
            Cell ofWhole = column.get(whole);
            if (ofWhole != null) {
              sums.computeIfAbsent(
                      whole.of(whole.dimension + "/" + name.dimension, whole.member),
                      w -> new HashMap<>(Map.of(ofWhole, -1)))
                  .put(cell, 1);
            }
          }
        });
    sums.values().forEach(attack::sum);
  }

  private static List<Name> wholes(Name name) {
    if (name.dimension.equals("all")) {
      return List.of();
    }
    List<String> two = Cut.parts(name.dimension);
    if (two.size() == 1) {
      return List.of(name.of("all", "all"));
    }
    List<String> members = Cut.members(name.member);
    return List.of(name.of(two.get(0), members.get(0)), name.of(two.get(1), members.get(1)));
  }

  /** The balance of a month, and what of it other figures tell. */
  void add(String run, Balance balance) {
    Map<Cell, Integer> sum = new HashMap<>();
    for (int i = 0; i < TERMS.size(); i++) {
      Cell cell = balance(run, balance.month(), TERMS.get(i));
      attack.add(cell, terms(balance).get(i));
      sum.put(cell, COMES.contains(TERMS.get(i)) ? 1 : -1);
    }
    attack.sum(sum);
    same(run, balance.month(), "opened", "incoming_cases");
    same(run, balance.month(), "resolved", "resolved_cases");
    same(run, balance.month(), "closing", "open_backlog");
    Cell before = balance(run, Period.plus(balance.month(), -1), "closing");
    if (attack.has(before)) {
      attack.sum(Map.of(before, 1, balance(run, balance.month(), "opening"), -1));
    }
  }

  /** In the order of the columns in which a page has them. */
  static final List<String> TERMS =
      List.of(
          "opening",
          "opened",
          "reopened",
          "reclassified in",
          "resolved",
          "cancelled",
          "merged",
          "reclassified out",
          "closing");

  private static final List<String> COMES = TERMS.subList(0, 4);

  private static List<Long> terms(Balance balance) {
    return List.of(
        balance.opening(),
        balance.opened(),
        balance.reopened(),
        balance.reclassifiedIn(),
        balance.resolved(),
        balance.cancelled(),
        balance.merged(),
        balance.reclassifiedOut(),
        balance.closing());
  }

  private static Cell balance(String run, int month, String term) {
    return new Cell(String.valueOf(month), run + " balance " + term, "all", "all");
  }

  private void same(String run, int month, String term, String metric) {
    Cell figure = cell(new Name(run, month, metric, "all", "all"), "n");
    if (attack.has(figure)) {
      attack.sum(Map.of(balance(run, month, term), 1, figure, -1));
    }
  }

  @Nullable Figure figure(Name name) {
    return figures.get(name);
  }

  /** All numbers of a figure are told. */
  void tell(Name name) {
    cells.getOrDefault(name, List.of()).forEach(attack::tell);
  }

  /** A term of the balance of a month is told. */
  void tell(int month, String run, String term) {
    attack.tell(balance(run, month, term));
  }

  /** All numbers of figures of one metric are told, added up. */
  void tellSum(List<Name> names) {
    Metric metric = catalogue.metric(names.get(0).metric);
    for (String measure : measures(metric)) {
      Map<Cell, Integer> terms = new HashMap<>();
      for (Name name : names) {
        Cell cell = cell(name, measure);
        if (attack.has(cell)) {
          terms.put(cell, 1);
        }
      }
      attack.sum(terms);
    }
  }
}
