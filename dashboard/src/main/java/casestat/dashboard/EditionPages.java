package casestat.dashboard;

import casestat.language.Sentence;
import casestat.report.Edition;
import casestat.report.Editions;
import casestat.report.FigureFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was published. A file is sent only if a listing of its edition has it. */
final class EditionPages {
  /** Of its pages only the first is listed: it leads to the others. */
  private static final String SITE = "site/";

  private final Editions editions;

  EditionPages(Editions editions) {
    this.editions = editions;
  }

  void list(Visit visit) {
    List<EditionBlock> entries =
        editions.list().stream().map(edition -> entry(visit, edition)).toList();
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame(visit.say("Editions"), "editions"));
    model.put("editions", entries);
    Html.render(visit.request, "editions.jte", model);
  }

  void one(Visit visit) {
    Edition edition = edition(visit);
    EditionBlock entry = entry(visit, edition);
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame(entry.title() + ", " + entry.revision(), "editions"));
    model.put("edition", entry);
    Html.render(visit.request, "edition.jte", model);
  }

  void file(Visit visit) {
    Edition edition = edition(visit);
    String asked = visit.request.pathParam("file");
    for (String file : edition.files()) {
      if (file.equals(asked)) {
        send(visit, edition, file);
        return;
      }
    }
    throw Refused.notFound(
        Sentence.of("There is no file \"{0}\" in this edition. These there are:", asked),
        edition.files().stream()
            .map(file -> Refused.Choice.named(file, href(visit, edition) + "/" + file))
            .toList());
  }

  private Edition edition(Visit visit) {
    String period = visit.request.pathParam("period");
    String revision = visit.request.pathParam("revision");
    List<Edition> all = editions.list();
    return all.stream()
        .filter(e -> e.period().equals(period) && e.name().equals(revision))
        .findFirst()
        .orElseThrow(
            () ->
                Refused.notFound(
                    Sentence.of("There is no edition {0} {1}. These there are:", period, revision),
                    all.stream()
                        .map(
                            e ->
                                Refused.Choice.of(
                                    e.period() + " " + e.name(),
                                    title(visit, e) + ", " + e.name(),
                                    href(visit, e)))
                        .toList()));
  }

  private static String title(Visit visit, Edition edition) {
    return visit.words().month(Integer.parseInt(edition.period().replace("-", "")));
  }

  private static String href(Visit visit, Edition edition) {
    return visit.at("/editions/%s/%s".formatted(edition.period(), edition.name()));
  }

  private EditionBlock entry(Visit visit, Edition edition) {
    boolean isNewest =
        editions
            .newest(edition.period())
            .map(n -> n.revision() == edition.revision())
            .orElse(false);
    return new EditionBlock(
        title(visit, edition),
        visit.say("revision {0}", String.valueOf(edition.revision())),
        href(visit, edition),
        time(visit, edition.manifest().asOf()),
        time(visit, edition.manifest().dataCompleteTo()),
        brief(edition.manifest().profileDigest()),
        brief(edition.manifest().digest()),
        isNewest,
        edition.files().stream()
            .filter(file -> !file.startsWith(SITE) || file.equals(SITE + "index.html"))
            .sorted(Comparator.comparing(EditionPages::rank).thenComparing(file -> file))
            .map(file -> item(visit, edition, file))
            .toList());
  }

  /** The workbook first, then what stands beside it, then the single charts. */
  private static int rank(String file) {
    return file.endsWith(".xlsx") ? 0 : file.contains("/") ? 2 : 1;
  }

  private static EditionBlock.Item item(Visit visit, Edition edition, String file) {
    try {
      long bytes = Files.size(edition.folder().resolve(file));
      return new EditionBlock.Item(
          file,
          href(visit, edition) + "/" + file,
          file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT),
          visit.say("{0} kB", Math.max(1, bytes / 1024)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A time of a manifest, which may say that there was none. */
  private static String time(Visit visit, String text) {
    try {
      return visit.times.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return visit.times.of(null);
    }
  }

  private static String brief(String digest) {
    return digest.substring(0, Math.min(12, digest.length()));
  }

  private static void send(Visit visit, Edition edition, String file) {
    Path path = edition.folder().resolve(file);
    String kind = file.substring(file.lastIndexOf('.') + 1);
    try {
      visit.request.contentType(FigureFile.type(kind)).result(Files.newInputStream(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
