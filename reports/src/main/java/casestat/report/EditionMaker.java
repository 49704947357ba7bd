package casestat.report;

import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.lake.Lake;
import casestat.lake.LakeLock;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.profile.ServiceProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the edition of a period from the newest run of a lake. */
public final class EditionMaker {
  private final ServiceProfile profile;
  private final Lake lake;
  private final Editions editions;
  private final Progress progress;

  public EditionMaker(ServiceProfile profile, Lake lake, Path published, Progress progress) {
    this.profile = profile;
    this.lake = lake;
    this.editions = new Editions(published, profile);
    this.progress = progress;
  }

  /**
   * @return where it is; the newest edition itself where nothing has changed since
   * @throws Refusal if there are no figures for the period, or it is not over
   */
  public Path make(EditionPeriod period, Release release) {
    if (release.isDraft()) {
      return make(period, release, "");
    }
    // From the first look to the seal: the number of the revision and its tags belong together.
    try (LakeLock held = lake.lock("report")) {
      return make(period, release, "");
    }
  }

  /**
   * Publishes the draft of a period as it was looked at.
   *
   * @throws Refusal if there is no draft, or the lake has gone on since it was made
   */
  public Path publish(EditionPeriod period, Release release) {
    try (LakeLock held = lake.lock("publish")) {
      Edition draft =
          editions
              .draft(period)
              .orElseThrow(
                  () ->
                      Refusal.usage(
                          "there is no draft of %s in %s: make one with casestat report --period"
                              + " %s",
                          period.name(), editions.folder(period), period.name()));
      List<String> provisional =
          release.isProvisional() ? release.provisional() : draft.manifest().provisional();
      return make(
          period,
          new Release(release.at(), provisional, release.approval()),
          draft.manifest().digest());
    }
  }

  /**
   * @param looked digest of the draft that was looked at; empty where none has to be
   */
  private Path make(EditionPeriod name, Release release, String looked) {
    try (LakeReader reader = LakeReader.ofNewestRun(lake)) {
      Shelf shelf = new Shelf(reader, profile, name.grain());
      Period period = period(shelf, name);
      String digest = EditionDigest.of(profile, shelf, period, release);
      if (!looked.isEmpty() && !looked.equals(digest)) {
        throw Refusal.usage(
            "the figures of %s are others than when its draft was made: make the draft again with"
                + " casestat report --period %s, look at it, and publish it then",
            name.name(), name.name());
      }
      Optional<Edition> newest = editions.newest(name);
      if (newest.isPresent() && isTheSame(newest.get(), digest)) {
        progress.say(
            "nothing has changed since %s: %s", newest.get().name(), newest.get().folder());
        return newest.get().folder();
      }
      int revision = release.isDraft() ? 0 : newest.map(Edition::revision).orElse(0) + 1;
      Path workshop = editions.workshop(name);
      Restatement restatement =
          newest
              .map(
                  edition ->
                      Restatements.write(
                          lake, reader, profile, shelf.catalogue(), period, edition, workshop))
              .orElse(null);
      if (restatement != null) {
        progress.say("%s", restatement.headline(shelf));
      }
      write(
          workshop,
          new EditionFiles(
              profile,
              shelf,
              name,
              period,
              release,
              state(shelf, release, revision),
              revision,
              new Restating(restatement, shelf),
              progress));
      String tag = release.isDraft() ? "" : Edition.tag(profile.profile(), name, revision);
      manifest(shelf, name, release, revision, digest, tag, newest, workshop).write(workshop);
      if (release.isDraft()) {
        return editions.replaceDraft(workshop);
      }
      lake.tag(reader.generation(), tag);
      return editions.seal(workshop, revision);
    }
  }

  // What was taken back does not stand in the way of the same content, published on purpose.
  private static boolean isTheSame(Edition newest, String digest) {
    return !newest.isWithdrawn() && newest.manifest().digest().equals(digest);
  }

  private static void write(Path workshop, EditionFiles files) {
    try {
      files.write(workshop);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String state(Shelf shelf, Release release, int revision) {
    String number = String.valueOf(revision);
    if (release.isDraft()) {
      return release.isProvisional()
          ? shelf.say("Draft, provisional: {0}", String.join("; ", release.provisional()))
          : shelf.say("Draft");
    }
    return release.isProvisional()
        ? shelf.say(
            "Published, revision {0}, provisional: {1}",
            number, String.join("; ", release.provisional()))
        : shelf.say("Published, revision {0}", number);
  }

  private Period period(Shelf shelf, EditionPeriod name) {
    if (!shelf.run().profile().equals(profile.profile())) {
      throw Refusal.usage(
          "the lake %s belongs to profile %s, not %s",
          lake.folder(), shelf.run().profile(), profile.profile());
    }
    Period period = shelf.whole().periods().get(name.key());
    String title = shelf.words().period(name);
    if (shelf.monthly().isEmpty()) {
      throw Refusal.usage(
          "the lake %s has no figures yet: no case and no conversation had begun by %s; ingest"
              + " some, or analyze as of a later instant",
          lake.folder(), shelf.run().asOf());
    }
    if (period == null
        && name.key() < shelf.firstMonth()
        && shelf.firstMonth() <= name.lastMonth()) {
      throw Refusal.usage(
          "%s is not whole: the figures of the lake %s begin with %s; name a later one, or its"
              + " months",
          title, lake.folder(), shelf.words().calendarMonth(shelf.firstMonth()));
    }
    if (period == null) {
      throw Refusal.usage(
          "the lake %s has no figures for %s: it has %s", lake.folder(), title, months(shelf));
    }
    if (!period.complete()) {
      throw Refusal.usage(
          "%s is not over as of %s: analyze as of its end, or name an earlier one",
          title, shelf.run().asOf());
    }
    return period;
  }

  private static String months(Shelf shelf) {
    // Where no quarter is whole yet, there are months.
    Shelf some = shelf.isEmpty() ? shelf.monthly() : shelf;
    var months = some.whole().periods();
    Words words = some.words();
    return "%s to %s".formatted(words.month(months.firstKey()), words.month(months.lastKey()));
  }

  private Manifest manifest(
      Shelf shelf,
      EditionPeriod period,
      Release release,
      int revision,
      String digest,
      String tag,
      Optional<Edition> previous,
      Path folder) {
    return new Manifest(
        profile.profile(),
        period.name(),
        revision,
        digest,
        shelf.run().asOf().toString(),
        String.valueOf(shelf.run().dataCompleteTo()),
        release.at() == null ? null : release.at().toString(),
        release.provisional(),
        release.approval(),
        profile.digest(),
        shelf.run().runId(),
        tag,
        previous.map(edition -> Sha256.of(edition.folder().resolve(Manifest.NAME))).orElse(""),
        shelf.deliveries().stream()
            .map(delivery -> new Manifest.Input(delivery.file(), delivery.digest()))
            .toList(),
        hashes(folder),
        shelf.reader().generation().snapshots());
  }

  private static Map<String, String> hashes(Path folder) {
    Map<String, String> files = new TreeMap<>();
    Editions.files(folder).forEach(file -> files.put(file, Sha256.of(folder.resolve(file))));
    return files;
  }
}
