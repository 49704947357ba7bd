package casestat.dashboard;

import casestat.lake.Period;
import casestat.language.Sentence;
import casestat.report.ChartView;
import casestat.report.FigureFile;
import casestat.report.PageView;
import casestat.report.Selection;
import casestat.report.TableFile;
import casestat.report.TableView;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files to take away. */
final class Download {
  private static final Pattern UNUSUAL = Pattern.compile("[^a-z0-9]+");

  /** Of a name, without its kind; some systems take 255 bytes with the whole path. */
  private static final int LONGEST = 100;

  private Download() {}

  static Frame.Link link(String kind, String href) {
    return Frame.Link.of(kind.toUpperCase(Locale.ROOT), href);
  }

  private static void send(Context request, byte[] content, String name) {
    head(request, name).result(content);
  }

  /** Writes what is to be sent. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * What may be large is made on the disk, and sent when all of it is there: half a file is worse
   * than none.
   *
   * @param name from ourselves: letters, digits, hyphens and dots
   */
  static void send(Context request, Writing writing, String name) {
    try {
      Path made = Files.createTempFile("casestat-", ".part");
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(made))) {
          writing.to(out);
        }
        // Closing what is sent removes it.
        head(request, name).result(Files.newInputStream(made, StandardOpenOption.DELETE_ON_CLOSE));
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(made);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Context head(Context request, String name) {
    String kind = name.substring(name.lastIndexOf('.') + 1);
    return request
        .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
        .contentType(FigureFile.type(kind));
  }

  /**
   * A chart or a table of a page as a file.
   *
   * @param file its id and a kind, such as {@code backlog.csv}
   */
  static void block(Visit visit, PageView page, String file, Asked asked) {
    for (TableView view : page.tables()) {
      for (String kind : TableFile.KINDS) {
        if (file.equals(view.table().id() + "." + kind)) {
          table(visit, view, view.table().id(), kind, asked);
          return;
        }
      }
    }
    List<ChartView> charts = page.charts();
    for (ChartView view : charts) {
      for (String kind : FigureFile.KINDS) {
        if (file.equals(view.chart().id() + "." + kind)) {
          chart(visit, view, view.chart().id(), kind, asked);
          return;
        }
      }
    }
    throw Refused.notFound(
        Sentence.of("There is no file \"{0}\". These there are:", file),
        Stream.concat(
                charts.stream().map(view -> view.chart().id()),
                page.tables().stream().map(view -> view.table().id()))
            .map(id -> id + ".csv")
            .map(
                name ->
                    Refused.Choice.named(
                        name, Address.of(parent(asked.path()) + name, asked.selection())))
            .toList());
  }

  static void chart(Visit visit, ChartView view, String name, String kind, Asked asked) {
    FigureFile file =
        new FigureFile(
            view, visit.scope(view.metrics(), asked.selection()), visit.shelf.run().asOf());
    send(visit.request, file.bytes(kind), name(name, asked.selection()) + "." + kind);
  }

  static void table(Visit visit, TableView view, String name, String kind, Asked asked) {
    TableFile file =
        new TableFile(
            view.table(), visit.scope(view.metrics(), asked.selection()), visit.shelf.run().asOf());
    send(visit.request, file.bytes(kind), name(name, asked.selection()) + "." + kind);
  }

  /**
   * What a file is called without its kind: what it is, the month, and the parts that are looked
   * at, in letters that every machine takes: {@code overview-2026-10-northside}.
   */
  static String name(String what, Selection selection) {
    StringBuilder name = new StringBuilder(what).append('-');
    name.append(Period.yearMonth(selection.month()));
    selection.where().values().stream()
        .map(Download::plain)
        .filter(part -> !part.isEmpty())
        .forEach(part -> name.append('-').append(part));
    return name.length() <= LONGEST ? name.toString() : name.substring(0, LONGEST);
  }

  private static String plain(String member) {
    return UNUSUAL.matcher(SearchWords.plain(member)).replaceAll("-").replaceAll("^-|-$", "");
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
