package casestat.dashboard;

import casestat.lake.Delivery;
import casestat.lake.Period;
import casestat.profile.EditionPeriod;
import casestat.report.Edition;
import casestat.report.Selection;
import casestat.report.Summary;
import casestat.report.ToldDeliveries;
import casestat.report.html.RestatedFigure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands at the end of a month's pages: the documents of its edition, which figures that
 * edition restated, and what became of the rows that all rests on.
 *
 * @param documents that the caller may have, each with its address
 * @param restated how many figures were published otherwise before; empty for none
 * @param edition address of the edition; empty where there is none
 * @param moved the first of them; none where they are told in another language than the page
 * @param rows what became of all rows; empty for whoever does not see all of them
 */
public record MonthFoot(
    List<Frame.Link> documents,
    String restated,
    String edition,
    List<RestatedFigure> moved,
    String rows) {
  private static final Logger LOG = LoggerFactory.getLogger(MonthFoot.class);
  private static final int MOST_MOVED = 5;

  public MonthFoot {
    documents = List.copyOf(documents);
    moved = List.copyOf(moved);
  }

  /** The documents of an edition, by the names of their files. */
  private static Map<String, String> documents(Visit visit) {
    Map<String, String> documents = new LinkedHashMap<>();
    documents.put("report.pdf", visit.say("Report (PDF)"));
    documents.put("report.pptx", visit.say("Slides (PPTX)"));
    documents.put("workbook.xlsx", visit.say("Workbook (XLSX)"));
    documents.put("figures.csv", visit.say("All figures (CSV)"));
    documents.put("site/index.html", visit.say("Pages to keep (HTML)"));
    return documents;
  }

  /** Of a part there is no edition: then its documents are those of the whole, and not told. */
  static MonthFoot of(Visit visit, Selection selection) {
    String rows = visit.seesWhole() ? rows(visit) : "";
    Optional<MonthFoot> told =
        selection.equals(visit.whole(selection))
            ? ofEdition(visit, selection.month(), rows)
            : Optional.empty();
    return told.orElseGet(() -> new MonthFoot(List.of(), "", "", List.of(), rows));
  }

  // A damaged edition is no reason to show no figures.
  private static Optional<MonthFoot> ofEdition(Visit visit, int month, String rows) {
    try {
      return visit
          .edition(EditionPeriod.month(Period.yearMonth(month)))
          .filter(found -> !found.isWithdrawn())
          .map(found -> of(visit, found, rows));
    } catch (RuntimeException e) {
      LOG.error("cannot tell the edition of {}", month, e);
      return Optional.empty();
    }
  }

  private static MonthFoot of(Visit visit, Edition edition, String rows) {
    String href = EditionPages.href(visit, edition);
    List<String> files = EditionPages.visible(visit, edition, visit.releases.profile());
    List<Frame.Link> documents = new ArrayList<>();
    documents(visit)
        .forEach(
            (file, words) -> {
              if (files.contains(file)) {
                documents.add(Frame.Link.of(words, href + "/" + file));
              }
            });
    List<RestatedFigure> moved = List.of();
    String restated = "";
    if (visit.seesWhole() && files.contains(Summary.NAME)) {
      Summary summary = Summary.read(edition.folder());
      int many = summary.restatements().size();
      if (many > 0) {
        restated =
            visit.say(
                "{0, plural, one {# figure was published otherwise before.} other {# figures were"
                    + " published otherwise before.}}",
                many);
      }
      if (summary.language().equals(visit.tongue.language().code())) {
        moved = summary.restatements().stream().limit(MOST_MOVED).toList();
      }
    }
    return new MonthFoot(documents, restated, href, moved, rows);
  }

  private static String rows(Visit visit) {
    List<Delivery> deliveries = ToldDeliveries.of(visit.shelf);
    List<String> sums =
        Stream.<ToLongFunction<Delivery>>of(
                Delivery::rowsRead,
                Delivery::rowsKept,
                Delivery::rowsRepeated,
                Delivery::rowsSuperseded,
                Delivery::rowsRejected)
            .map(column -> visit.formats().count(ToldDeliveries.sum(deliveries, column)))
            .toList();
    return visit.say(
        "{0} rows were delivered: {1} kept, {2} repeated, {3} superseded, {4} rejected.",
        sums.get(0), sums.get(1), sums.get(2), sums.get(3), sums.get(4));
  }
}
