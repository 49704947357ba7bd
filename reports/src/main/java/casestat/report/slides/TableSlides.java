package casestat.report.slides;

import casestat.report.chart.ChartFonts;
import casestat.report.table.DataTable;
import casestat.report.table.DataTable.Cell;
import casestat.report.table.DataTable.Column;
import casestat.report.table.DataTable.Level;
import casestat.report.table.DataTable.Line;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A table of a page: split where it is wider or longer than a slide, each of them counted. */
final class TableSlides {
  /** Numbers side by side that can be read from the back of a room, labels aside. */
  private static final int MOST_COLUMNS = 7;

  /** A column is no narrower than so many points of its text, and no wider. */
  private static final int LEAST = 48;

  private static final int MOST = 220;

  private TableSlides() {}

  static void write(Deck deck, Tabled tabled) {
    List<ListingSlides> parts =
        tabled.table().narrow(MOST_COLUMNS).stream()
            .map(part -> new ListingSlides(deck, tabled.section(), listing(part), Canvas.SMALLEST))
            .toList();
    int all = parts.stream().mapToInt(ListingSlides::count).sum();
    int before = 0;
    for (ListingSlides part : parts) {
      part.write(before, all);
      before += part.count();
    }
  }

  // What a number rests on stands beside it where that fits, beneath it where it does not.
  private static Listing listing(DataTable table) {
    Listing beside = listing(table, ", ");
    int wide = beside.widths().stream().mapToInt(width -> width).sum();
    return wide <= Deck.INSIDE ? beside : listing(table, "\n");
  }

  private static Listing listing(DataTable table, String between) {
    int labels = table.headings().size();
    List<String> headings =
        Stream.concat(table.headings().stream(), table.columns().stream().map(Column::whole))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    Set<Integer> strong = new HashSet<>();
    for (Line line : table.lines()) {
      if (line.level() != Level.MEMBER) {
        strong.add(rows.size());
      }
      rows.add(
          Stream.concat(
                  line.labels().stream().map(Canvas::clean),
                  line.cells().stream().map(cell -> text(table, cell, between)))
              .toList());
    }
    List<Integer> widths = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    for (int i = 0; i < headings.size(); i++) {
      widths.add(width(headings.get(i), rows, i));
      if (i >= labels) {
        numbers.add(i);
      }
    }
    return new Listing(
        table.title(),
        table.note(),
        headings,
        widths,
        numbers,
        rows,
        strong,
        table.fullLegend().isEmpty() ? "" : table.fullLegend() + ".");
  }

  private static String text(DataTable table, Cell cell, String between) {
    String sense =
        switch (cell.sense()) {
          case BETTER -> ", " + table.formats().say("better");
          case WORSE -> ", " + table.formats().say("worse");
          case NEITHER -> "";
        };
    String basis = cell.basis().isEmpty() ? "" : between + cell.basis();
    return cell.marked() + sense + basis;
  }

  // As wide as its longest line; a heading has two or three, and breaks between words only.
  private static int width(String heading, List<List<String>> rows, int column) {
    Font font = ChartFonts.regular((float) Canvas.SMALLEST);
    Stream<String> texts = rows.stream().map(row -> row.get(column)).flatMap(text -> text.lines());
    double widest =
        Stream.concat(texts, Stream.of(heading.split(" ")))
            .map(text -> (Double) ChartFonts.width(font, text))
            .max(Comparator.naturalOrder())
            .orElse(0.0);
    return (int)
        Math.min(
            MOST,
            Math.max(LEAST, Math.ceil(widest * TextFit.WIDER + 2 * ListingSlides.SMALL_INSET + 1)));
  }
}
