package casestat.dashboard;

import casestat.access.Role;
import casestat.language.Sentence;
import casestat.profile.ServiceProfile;
import casestat.report.Approval;
import casestat.report.Edition;
import casestat.report.EditionState;
import casestat.report.Editions;
import casestat.report.FigureFile;
import casestat.report.Summary;
import casestat.report.Withdrawal;
import casestat.report.html.RestatedFigure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was published. A file is sent only if a listing of its edition has it. */
final class EditionPages {
  /** Of its pages only the first is listed: it leads to the others. */
  private static final String SITE = "site/";

  private final Editions editions;
  private final ServiceProfile profile;

  /**
   * @param profile of the service, as editions are made by it
   */
  EditionPages(Editions editions, ServiceProfile profile) {
    this.editions = editions;
    this.profile = profile;
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
    model.put("restated", visit.seesWhole() ? restated(edition) : List.of());
    Html.render(visit.request, "edition.jte", model);
  }

  void file(Visit visit) {
    Edition edition = edition(visit);
    refuseWithdrawn(visit, edition);
    String asked = visit.request.pathParam("file");
    List<String> files = visible(visit, edition);
    for (String file : files) {
      if (file.equals(asked) && isWithin(edition, file)) {
        if (PublicFiles.hasCases(file) && !profile.privacy().isKept()) {
          visit.showCases();
        }
        send(visit, edition, file);
        return;
      }
    }
    throw Refused.notFound(
        Sentence.of("There is no file \"{0}\" in this edition. These there are:", asked),
        files.stream()
            .map(file -> Refused.Choice.named(file, href(visit, edition) + "/" + file))
            .toList());
  }

  // What was taken back is told of, and handed out no longer.
  private static void refuseWithdrawn(Visit visit, Edition edition) {
    Withdrawal withdrawal = edition.withdrawal();
    if (withdrawal != null) {
      throw Refused.gone(
          Sentence.of(
              "This edition was withdrawn by {0}: {1}", withdrawal.by(), withdrawal.reason()),
          List.of(
              Refused.Choice.of(
                  edition.period().name() + " " + edition.name(),
                  title(visit, edition) + ", " + edition.name(),
                  href(visit, edition))));
    }
  }

  private Edition edition(Visit visit) {
    String period = visit.request.pathParam("period");
    String revision = visit.request.pathParam("revision");
    return editions
        .find(period, revision)
        .orElseThrow(
            () ->
                Refused.notFound(
                    Sentence.of("There is no edition {0} {1}. These there are:", period, revision),
                    editions.list().stream()
                        .map(
                            e ->
                                Refused.Choice.of(
                                    e.period().name() + " " + e.name(),
                                    title(visit, e) + ", " + e.name(),
                                    href(visit, e)))
                        .toList()));
  }

  private static String title(Visit visit, Edition edition) {
    return visit.words().period(edition.period());
  }

  /** The address of its page; those of its files are below. */
  static String href(Visit visit, Edition edition) {
    return visit.at("/editions/%s/%s".formatted(edition.period().name(), edition.name()));
  }

  private EditionBlock entry(Visit visit, Edition edition) {
    return new EditionBlock(
        title(visit, edition),
        visit.say("revision {0}", String.valueOf(edition.revision())),
        href(visit, edition),
        time(visit, edition.manifest().issuedAt()),
        time(visit, edition.manifest().asOf()),
        time(visit, edition.manifest().dataCompleteTo()),
        brief(edition.manifest().profileDigest()),
        brief(edition.manifest().digest()),
        state(visit, edition),
        notes(visit, edition),
        files(visit, edition).stream()
            .filter(file -> !file.startsWith(SITE) || file.equals(SITE + "index.html"))
            .sorted(Comparator.comparing(EditionPages::rank).thenComparing(file -> file))
            .map(file -> item(visit, edition, file))
            .toList());
  }

  private List<String> files(Visit visit, Edition edition) {
    return edition.isWithdrawn() ? List.of() : visible(visit, edition);
  }

  /** Files tell of the service as a whole; who sees a part of it sees what everybody does. */
  private List<String> visible(Visit visit, Edition edition) {
    return visible(visit, edition, profile);
  }

  /**
   * The files of an edition that the caller may have.
   *
   * @param profile of the service, as editions are made by it
   */
  static List<String> visible(Visit visit, Edition edition, ServiceProfile profile) {
    PublicFiles everybody = new PublicFiles(profile, edition);
    boolean hasAll = visit.caller.may(Role.ANALYST) || profile.privacy().isKept();
    return edition.files().stream()
        .filter(
            file ->
                everybody.has(file)
                    || (visit.seesWhole() && (hasAll || !PublicFiles.hasCases(file))))
        .toList();
  }

  /** Whether a file is there to be read by people. */
  private static boolean isToBeRead(String file) {
    return file.endsWith(".pdf") || file.endsWith(".pptx") || file.equals(SITE + "index.html");
  }

  private static String state(Visit visit, Edition edition) {
    return switch (edition.state()) {
      case DRAFT -> visit.say("draft");
      case PUBLISHED ->
          edition.manifest().wasIncomplete()
              ? visit.say("published, provisional")
              : visit.say("published");
      case RESTATED -> visit.say("replaced by a later revision");
      case WITHDRAWN -> visit.say("withdrawn");
    };
  }

  /** Figures of the whole service that the revision before had otherwise. */
  private static List<RestatedFigure> restated(Edition edition) {
    return !edition.isWithdrawn() && edition.files().contains(Summary.NAME)
        ? Summary.read(edition.folder()).restatements()
        : List.of();
  }

  /** What a reader has to know of it before anything else. */
  private static List<String> notes(Visit visit, Edition edition) {
    List<String> notes = new ArrayList<>();
    Withdrawal withdrawal = edition.withdrawal();
    if (withdrawal != null) {
      notes.add(
          visit.say(
              "Withdrawn by {0} on {1}: {2}",
              withdrawal.by(), time(visit, withdrawal.at()), withdrawal.reason()));
    }
    if (edition.state() == EditionState.RESTATED) {
      notes.add(visit.say("A later revision has replaced it."));
    }
    if (visit.isPublic() && !edition.isWithdrawn()) {
      List<String> visible = visible(visit, edition, visit.releases.profile());
      if (edition.files().stream().anyMatch(file -> isToBeRead(file) && !visible.contains(file))) {
        notes.add(
            visit.say(
                "Its documents with numbers of small groups, or that another revision has replaced,"
                    + " are not for everybody; what everybody may know of the month is on its"
                    + " pages."));
      }
    }
    edition.manifest().provisional().forEach(why -> notes.add(visit.say("Provisional: {0}", why)));
    Approval approval = edition.manifest().approval();
    if (!approval.by().isEmpty()) {
      notes.add(
          approval.note().isEmpty()
              ? visit.say("Approved by {0}.", approval.by())
              : visit.say("Approved by {0}: {1}", approval.by(), approval.note()));
    }
    return notes;
  }

  /** The report first, then the workbook, then what stands beside it, then the single charts. */
  private static int rank(String file) {
    return file.endsWith(".pdf") ? 0 : file.endsWith(".xlsx") ? 1 : file.contains("/") ? 3 : 2;
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
  private static String time(Visit visit, @Nullable String text) {
    try {
      return visit.times.of(text == null ? null : Instant.parse(text));
    } catch (DateTimeException e) {
      return visit.times.of(null);
    }
  }

  private static String brief(String digest) {
    return digest.substring(0, Math.min(12, digest.length()));
  }

  /** A link that somebody laid there may lead anywhere. */
  private static boolean isWithin(Edition edition, String file) {
    try {
      Path folder = edition.folder().toRealPath();
      return folder.resolve(file).toRealPath().equals(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
