package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.report.chart.Mark;
import casestat.stats.MixAndRate;
import casestat.stats.MixAndRate.Effect;
import casestat.stats.MixAndRate.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Why a share is another than the month before: what each member of a dimension did to it.
 *
 * @param since the month before
 * @param change of the whole, in percentage points
 * @param parts the largest first; they add up to the change
 */
public record Reasons(String dimension, String since, String change, List<Member> parts) {

  /** In percentage points, with their signs. */
  public record Member(String member, String rate, String mix, String total) {}

  /**
   * Whether the change of a metric can be taken apart: it is a share of what it is counted from.
   */
  public static boolean belongsTo(Metric metric) {
    return metric.unit() == Metric.Unit.SHARE && !metric.isShareOfAll();
  }

  /** Of the month looked at; empty parts where there is nothing to compare. */
  public static Reasons of(Shelf shelf, Metric metric, String dimension, Selection selection) {
    FigureBook book = shelf.book(selection);
    int month = selection.month();
    int before = Period.plus(month, -shelf.step());
    Set<String> withheld = new TreeSet<>();
    for (String member : book.members(metric, dimension, month)) {
      for (int one : new int[] {before, month}) {
        Figure figure = book.figure(metric, dimension, member, one);
        if (figure != null && figure.isWithheld()) {
          withheld.add(member);
        }
      }
    }
    List<Effect> effects =
        book.periods().containsKey(before)
            ? MixAndRate.largest(
                parts(book, metric, dimension, before, withheld),
                parts(book, metric, dimension, month, withheld))
            : List.of();
    return new Reasons(
        dimension,
        shelf.words().month(before),
        shelf.formats().points(effects.stream().mapToDouble(Effect::total).sum()),
        effects.stream()
            .map(
                e ->
                    new Member(
                        e.member(),
                        shelf.formats().points(e.rate()),
                        shelf.formats().points(e.mix()),
                        shelf.formats().points(e.total())))
            .toList());
  }

  private static Map<String, Part> parts(
      FigureBook book, Metric metric, String dimension, int month, Set<String> withheld) {
    Map<String, Part> parts = new TreeMap<>();
    Figure whole = book.whole(metric, month);
    if (!withheld.isEmpty() && (whole == null || whole.isWithheld())) {
      return parts;
    }
    for (String member : book.members(metric, dimension, month)) {
      if (withheld.contains(member)) {
        continue;
      }
      Figure figure = book.figure(metric, dimension, member, month);
      Long met = figure == null ? null : figure.numerator();
      Long of = figure == null ? null : figure.denominator();
      if (met != null && of != null && of > 0) {
        parts.put(member, new Part(met, of));
      }
    }
    if (!withheld.isEmpty() && whole != null) {
      // What the others leave of the whole is known to whoever knows them; of whom it is, is not.
      long met =
          FigureBook.number(whole.numerator()) - parts.values().stream().mapToLong(Part::met).sum();
      long of =
          FigureBook.number(whole.denominator())
              - parts.values().stream().mapToLong(Part::of).sum();
      if (of > 0 && met >= 0 && met <= of) {
        parts.put(Mark.SUPPRESSED.bracketed(), new Part(met, of));
      }
    }
    return parts;
  }
}
