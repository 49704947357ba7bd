package casestat.report;

import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.lake.Figure;
import casestat.lake.Lake;
import casestat.lake.LakeLock;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Charts;
import casestat.report.chart.Mark;
import casestat.report.chart.Size;
import casestat.report.sheet.CaseFiles;
import casestat.report.sheet.WorkbookSpec;
import casestat.report.sheet.Workbooks;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the edition of a month from the newest run of a lake. */
public final class EditionMaker {
  private final ServiceProfile profile;
  private final Lake lake;
  private final Editions editions;
  private final Progress progress;

  public EditionMaker(ServiceProfile profile, Lake lake, Path published, Progress progress) {
    this.profile = profile;
    this.lake = lake;
    this.editions = new Editions(published, profile.profile());
    this.progress = progress;
  }

  /** Whether what is made stays a draft or is sealed. */
  public enum As {
    DRAFT,
    PUBLISHED
  }

  /**
   * @param month {@code yyyyMM}
   * @return where it is; the newest edition itself where nothing has changed since
   * @throws Refusal if there are no figures for the month, or it is not over
   */
  public Path make(int month, As as) {
    try (LakeReader reader = LakeReader.ofNewestRun(lake)) {
      Shelf shelf = new Shelf(reader, profile);
      String period = Period.yearMonth(month).toString();
      Period stretch = period(shelf, month);
      if (!shelf.run().profile().equals(profile.profile())) {
        throw Refusal.usage(
            "the lake %s belongs to profile %s, not %s",
            lake.folder(), shelf.run().profile(), profile.profile());
      }
      String digest = digest(shelf, month);
      Optional<Edition> newest = editions.newest(period);
      if (newest.isPresent() && newest.get().manifest().digest().equals(digest)) {
        progress.say(
            "nothing has changed since %s: %s", newest.get().name(), newest.get().folder());
        return newest.get().folder();
      }
      int revision = newest.map(Edition::revision).orElse(0) + 1;
      Path workshop = editions.workshop(period);
      make(workshop, shelf, stretch, state(shelf, as, revision));
      manifest(shelf, period, digest, workshop).write(workshop);
      if (as == As.DRAFT) {
        return editions.draft(workshop);
      }
      try (LakeLock held = lake.lock("report")) {
        lake.tag(reader.generation(), "%s-%s-r%d".formatted(profile.profile(), period, revision));
        return editions.seal(workshop, period);
      }
    }
  }

  private static String state(Shelf shelf, As as, int revision) {
    return as == As.DRAFT
        ? shelf.say("Draft")
        : shelf.say("Published, revision {0}", String.valueOf(revision));
  }

  private Period period(Shelf shelf, int month) {
    Period period = shelf.whole().periods().get(month);
    String name = shelf.formats().month(Period.yearMonth(month));
    if (shelf.isEmpty()) {
      throw Refusal.usage(
          "the lake %s has no figures yet: no case and no conversation had begun by %s; ingest"
              + " some, or analyze as of a later instant",
          lake.folder(), shelf.run().asOf());
    }
    if (period == null) {
      throw Refusal.usage(
          "the lake %s has no figures for %s: it has %s", lake.folder(), name, months(shelf));
    }
    if (!period.complete()) {
      throw Refusal.usage(
          "%s is not over as of %s: analyze as of its end, or name an earlier month",
          name, shelf.run().asOf());
    }
    return period;
  }

  private static String months(Shelf shelf) {
    var months = shelf.whole().periods();
    return "%s to %s"
        .formatted(
            shelf.formats().month(Period.yearMonth(months.firstKey())),
            shelf.formats().month(Period.yearMonth(months.lastKey())));
  }

  private void make(Path folder, Shelf shelf, Period period, String state) {
    Views views = new Views(profile, shelf, Links.NONE);
    Selection selection = Selection.ofAll(period.month());
    List<PageView> pages =
        profile.pages().stream().map(page -> views.page(page, selection)).toList();
    progress.say("writing the workbook");
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve("workbook.xlsx")))) {
      WorkbookSpec workbook =
          new WorkbookMaker(profile, shelf).workbook(period, pages, selection, state);
      Workbooks.write(CaseFiles.beside(workbook, folder), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    progress.say("drawing charts");
    try {
      Path charts = Files.createDirectories(folder.resolve("charts"));
      for (PageView page : pages) {
        for (ChartView view : page.charts()) {
          String name = view.chart().id();
          Files.writeString(
              charts.resolve(name + ".svg"), Charts.svg(view.chart(), Size.WIDE) + "\n");
          Files.write(charts.resolve(name + ".png"), Charts.png(view.chart(), Size.WIDE));
        }
      }
      Files.writeString(folder.resolve("figures.csv"), figures(shelf, period.month()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All figures of the month, one a line, as machines like them. */
  private static String figures(Shelf shelf, int month) {
    StringBuilder csv =
        new StringBuilder("metric,period,dimension,member,numerator,denominator,n\r\n");
    for (Figure figure : shelf.figures(month, month)) {
      csv.append(figure.metric()).append(',');
      csv.append(Period.yearMonth(month)).append(',');
      csv.append(figure.dimension()).append(',');
      csv.append('"').append(figure.member().replace("\"", "\"\"")).append('"').append(',');
      if (figure.isWithheld()) {
        String mark = Mark.SUPPRESSED.bracketed();
        csv.append(mark).append(',').append(mark).append(',').append(mark).append("\r\n");
        continue;
      }
      csv.append(figure.numerator() == null ? "" : figure.numerator()).append(',');
      csv.append(figure.denominator() == null ? "" : figure.denominator()).append(',');
      csv.append(figure.cases()).append("\r\n");
    }
    return csv.toString();
  }

  // Later months are not part of an edition, and do not change it.
  private String digest(Shelf shelf, int month) {
    MessageDigest sha = sha256();
    update(sha, profile.digest());
    update(sha, shelf.run().asOf().toString());
    shelf.reader().rows(Table.DEFINITIONS, "true order by metric").forEach(d -> update(sha, d));
    shelf.figures(0, month).forEach(f -> update(sha, f));
    return HexFormat.of().formatHex(sha.digest());
  }

  private static void update(MessageDigest sha, Object content) {
    sha.update((content + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private Manifest manifest(Shelf shelf, String period, String digest, Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (var all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), hash(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Manifest(
        profile.profile(),
        period,
        digest,
        shelf.run().asOf().toString(),
        String.valueOf(shelf.run().dataCompleteTo()),
        profile.digest(),
        shelf.run().runId(),
        files,
        shelf.reader().generation().snapshots());
  }

  private static String hash(Path file) throws IOException {
    MessageDigest sha = sha256();
    try (OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
      Files.copy(file, into);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
