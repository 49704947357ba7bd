package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Catalogue;
import casestat.metrics.Cut;
import casestat.metrics.Metric;
import casestat.profile.Privacy;
import casestat.threads.Abreast;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes the numbers out of figures that would tell of a small group, by themselves or by
 * subtraction: the one gate between the lake and everything that is shown. See
 * RATIONALE.md#small-groups.
 */
final class SmallGroups {
  private final Catalogue catalogue;
  private final Privacy privacy;

  SmallGroups(Catalogue catalogue, Privacy privacy) {
    this.catalogue = catalogue;
    this.privacy = privacy;
  }

  /** The same figures in the same order, some of them withheld. */
  List<Figure> told(List<Figure> figures) {
    Set<String> signed =
        figures.stream()
            .filter(f -> f.numerator() != null && f.numerator() < 0)
            .map(Figure::metric)
            .collect(Collectors.toSet());
    SortedMap<Integer, List<Integer>> months = new TreeMap<>();
    for (int i = 0; i < figures.size(); i++) {
      months.computeIfAbsent(figures.get(i).periodStart(), m -> new ArrayList<>()).add(i);
    }
    List<Figure> told = new ArrayList<>(figures);
    // Months are solved apart, which is what takes the time.
    List<List<Integer>> each = List.copyOf(months.values());
    List<List<Figure>> solved =
        Abreast.each(each, places -> told(places.stream().map(figures::get).toList(), signed));
    for (int m = 0; m < solved.size(); m++) {
      for (int i = 0; i < solved.get(m).size(); i++) {
        told.set(each.get(m).get(i), solved.get(m).get(i));
      }
    }
    return told;
  }

  private List<Figure> told(List<Figure> month, Set<String> signed) {
    SortedMap<String, List<Integer>> metrics = new TreeMap<>();
    for (int i = 0; i < month.size(); i++) {
      metrics.computeIfAbsent(month.get(i).metric(), m -> new ArrayList<>()).add(i);
    }
    GroupTables tables = new GroupTables(privacy.smallestGroup());
    Set<Integer> never = new HashSet<>();
    metrics.forEach(
        (id, places) -> {
          List<Integer> counted = new ArrayList<>();
          for (int place : places) {
            // An hour of one month is told as a part of a year only; what no definition explains is
            // not told at all.
            boolean isHour = Cut.parts(month.get(place).dimension()).contains(Metric.HOUR);
            if (isHour || catalogue.find(id).isEmpty()) {
              never.add(place);
            } else {
              counted.add(place);
            }
          }
          catalogue
              .find(id)
              .ifPresent(metric -> tables.add(metric, counted, month::get, signed.contains(id)));
        });
    BitSet withheld = tables.withheld();
    List<Figure> told = new ArrayList<>();
    for (int i = 0; i < month.size(); i++) {
      Figure figure = month.get(i);
      boolean isEmpty = figure.cases() == 0;
      told.add(withheld.get(i) || (never.contains(i) && !isEmpty) ? figure.withheld() : figure);
    }
    return told;
  }

  /**
   * Of a part: what the whole tells of this member, and nothing that would cut it further. So a
   * page that is narrowed tells no number that the whole does not.
   *
   * @param told figures of everything
   */
  List<Figure> part(List<Figure> told, String dimension, String member, List<Period> periods) {
    List<Figure> part = new ArrayList<>();
    Set<List<Object>> filled = new HashSet<>();
    for (Figure figure : told) {
      if (figure.dimension().equals(dimension) && figure.member().equals(member)) {
        part.add(figure.of(Metric.ALL, Metric.ALL));
        filled.add(List.of(figure.metric(), figure.periodStart()));
      }
    }
    Set<List<String>> cells = new HashSet<>();
    for (Figure figure : told) {
      boolean isOther =
          !figure.dimension().equals(dimension)
              && !figure.dimension().equals(Metric.ALL)
              && Metric.CUTS.contains(figure.dimension());
      if (isOther) {
        cells.add(List.of(figure.metric(), figure.dimension(), figure.member()));
      }
    }
    for (List<String> cell : cells) {
      for (Period period : periods) {
        if (filled.contains(List.of(cell.get(0), (Object) period.periodStart()))) {
          part.add(
              new Figure(
                      cell.get(0),
                      period.grain(),
                      period.periodStart(),
                      cell.get(1),
                      cell.get(2),
                      null,
                      null,
                      0)
                  .withheld());
        }
      }
    }
    return part;
  }
}
