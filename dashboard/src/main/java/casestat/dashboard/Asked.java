package casestat.dashboard;

import casestat.metrics.Metric;
import casestat.report.FigureBook;
import casestat.report.Selection;
import casestat.report.Shelf;
import casestat.report.Views;
import casestat.report.Words;
import casestat.report.chart.Formats;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a request asks to look at. */
final class Asked {
  private final Shelf shelf;
  private final Address address;

  Asked(Shelf shelf, Address address) {
    this.shelf = shelf;
    this.address = address;
  }

  /**
   * @throws Refused for a month without figures, and for a member that no case has
   */
  Selection selection(Context request, int defaultMonth) {
    SortedMap<String, String> where = new TreeMap<>();
    int month = month(request.queryParam("month"), defaultMonth, request.path());
    for (String dimension : Metric.DIMENSIONS) {
      String member = request.queryParam(dimension);
      if (member != null && !member.isEmpty()) {
        if (!shelf.members(dimension).contains(member)) {
          throw Refused.bad(
              "There is no %s \"%s\". These there are:".formatted(Words.of(dimension), member),
              members(request.path(), dimension, month));
        }
        where.put(dimension, member);
      }
    }
    return new Selection(month, where);
  }

  private int month(@Nullable String asked, int defaultMonth, String path) {
    FigureBook book = shelf.whole();
    if (asked == null || asked.isEmpty()) {
      return defaultMonth;
    }
    try {
      YearMonth month = YearMonth.parse(asked);
      int number = month.getYear() * 100 + month.getMonthValue();
      if (book.periods().containsKey(number)) {
        return number;
      }
    } catch (DateTimeException e) {
      throw Refused.bad(
          "\"%s\" is no month. A month is written as 2026-10; these there are:".formatted(asked),
          months(path));
    }
    throw Refused.notFound(
        "There are no figures for %s. These months there are:"
            .formatted(Formats.month(YearMonth.parse(asked))),
        months(path));
  }

  private List<Refused.Choice> months(String path) {
    List<Refused.Choice> choices = new ArrayList<>();
    for (int month : shelf.whole().periods().descendingKeySet()) {
      choices.add(
          new Refused.Choice(
              Formats.month(Views.month(month)), address.of(path, Selection.ofAll(month))));
    }
    return choices;
  }

  private List<Refused.Choice> members(String path, String dimension, int month) {
    return shelf.members(dimension).stream()
        .map(
            member ->
                new Refused.Choice(
                    member, address.of(path, Selection.ofAll(month).with(dimension, member))))
        .toList();
  }
}
