package casestat.report;

import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.lake.Lake;
import casestat.lake.LakeLock;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.metrics.Grain;
import casestat.profile.EditionPeriod;
import casestat.profile.ServiceProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

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
   * @throws casestat.lake.LakeBusyException if another makes an edition of the period, or writes to
   *     the lake
   */
  public Path make(EditionPeriod period, Release release) {
    return make(period, "report", () -> new Order(release, ""));
  }

  /**
   * Publishes the draft of a period as it was looked at: what was provisional then is so still.
   *
   * @param at when it is sealed
   * @throws Refusal if there is no draft, or the lake has gone on since it was made
   * @throws casestat.lake.LakeBusyException as {@link #make}
   */
  public Path publish(EditionPeriod period, Instant at, Approval approval) {
    return make(
        period,
        "publish",
        () -> {
          Manifest draft = draft(period).manifest();
          return new Order(new Release(at, draft.provisional(), approval), draft.digest());
        });
  }

  private Edition draft(EditionPeriod period) {
    return editions
        .draft(period)
        .orElseThrow(
            () ->
                Refusal.usage(
                    "there is no draft of %s in %s%s: make one with casestat report --period %s",
                    period.name(),
                    editions.folder(period),
                    editions
                        .newest(period)
                        .map(newest -> ", whose newest edition is " + newest.name())
                        .orElse(""),
                    period.name()));
  }

  /**
   * @param looked digest of the draft that was looked at; empty where none has to be
   */
  private record Order(Release release, String looked) {}

  private Path make(EditionPeriod name, String doing, Supplier<Order> orders) {
    try (LakeReader reader = LakeReader.ofNewestRun(lake)) {
      Shelf shelf = new Shelf(reader, profile, Grain.of(name));
      Period period = period(shelf, name);
      // From the first look at what is there to the seal: who draws at the same time draws in vain.
      try (LakeLock held = editions.workshop(name).lock(doing)) {
        return make(name, shelf, period, doing, orders.get());
      }
    }
  }

  private Path make(EditionPeriod name, Shelf shelf, Period period, String doing, Order order) {
    Release release = order.release();
    String digest = EditionDigest.of(profile, shelf, period, release);
    if (!order.looked().isEmpty() && !order.looked().equals(digest)) {
      throw Refusal.usage(
          "the figures of %s are others than when its draft was made: make the draft again with"
              + " casestat report --period %s, look at it, and publish it then",
          name.name(), name.name());
    }
    Workshop workshop = editions.workshop(name);
    Optional<Edition> newest = editions.newest(name);
    if (newest.isPresent() && isTheSame(newest.get(), digest)) {
      workshop.tidy();
      progress.say(
          "nothing has changed: %s of %s stands as it was published: %s",
          newest.get().name(), name.name(), newest.get().folder());
      return newest.get().folder();
    }
    int revision = release.isDraft() ? 0 : newest.map(Edition::revision).orElse(0) + 1;
    String tag = release.isDraft() ? "" : Edition.tag(profile.profile(), name, revision);
    if (!release.isDraft()) {
      // The lake is free again while documents are drawn: what they are drawn from has its tag.
      try (LakeLock held = lake.lock(doing)) {
        lake.tag(shelf.reader().generation(), tag);
      }
    }
    Path folder = workshop.begin();
    Restatement restatement =
        newest
            .map(
                edition ->
                    Restatements.write(
                        lake, shelf.reader(), profile, shelf.catalogue(), period, edition, folder))
            .orElse(null);
    if (restatement != null) {
      progress.say("%s", restatement.headline(shelf));
    }
    write(
        folder,
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
    manifest(shelf, name, release, revision, digest, tag, newest, folder).write(folder);
    Path made = release.isDraft() ? workshop.replaceDraft(folder) : workshop.seal(folder, revision);
    progress.say(release.isDraft() ? "the draft is in %s" : "published: %s", made);
    return made;
  }

  // What was taken back does not stand in the way of the same content, published on purpose.
  private static boolean isTheSame(Edition newest, String digest) {
    return !newest.isWithdrawn() && newest.manifest().digest().equals(digest);
  }

  private static void write(Path folder, EditionFiles files) {
    try {
      files.write(folder);
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
