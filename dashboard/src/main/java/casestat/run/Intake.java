package casestat.run;

import casestat.command.ExitCode;
import casestat.command.Progress;
import casestat.command.RefusedFile;
import casestat.profile.ServiceProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The first step of what is due: files that were delivered are taken in. */
final class Intake {
  private static final Child.Ended NOTHING = new Child.Ended(0, List.of());

  private final Place place;
  private final ServiceProfile profile;
  private final Progress progress;
  private final DeliveryFolder folder;
  private final RefusedFiles memory;

  Intake(Place place, ServiceProfile profile, InstantSource clock, Progress progress) {
    this.place = place;
    this.profile = profile;
    this.progress = progress;
    this.folder = new DeliveryFolder(place.deliveries(), clock);
    this.memory = new RefusedFiles(place.lake());
  }

  /**
   * What came of it.
   *
   * @param ended how ingest did
   * @param isSound whether the rest may go on: nothing failed, or files alone are to blame
   * @param isSettling whether something is on its way
   * @param untold files that were refused, in this run or before, without the operators knowing
   */
  record Taken(Child.Ended ended, boolean isSound, boolean isSettling, List<Refused> untold) {
    Taken {
      untold = List.copyOf(untold);
    }
  }

  Taken take(LakeState lake, Instant now) {
    DeliveryFolder.Found found = folder.look(lake.digests());
    for (Path file : found.settling()) {
      progress.say(
          "%s waits: it was changed less than %d minutes ago and may be on its way; a later run"
              + " takes it in",
          file, DeliveryFolder.SETTLE.toMinutes());
    }
    List<Refused> before = memory.all();
    List<Refused> lying = new ArrayList<>();
    List<Arrival> files = new ArrayList<>();
    for (Arrival arrival : found.fresh()) {
      before.stream()
          .filter(refused -> refused.isOf(arrival) && refused.profile().equals(profile.digest()))
          .findFirst()
          .ifPresentOrElse(lying::add, () -> files.add(arrival));
    }
    for (Refused refused : lying) {
      progress.say(
          "%s is not tried again: it was refused, and neither it nor the profile has changed (%s)",
          refused.file(), refused.reason().lines().findFirst().orElse(""));
    }
    Child.Ended ended = files.isEmpty() ? NOTHING : ingest(files, now);
    List<Refused> refused = refused(files, before);
    boolean isSound = ended.code() == 0 || (isAboutFiles(ended.code()) && !refused.isEmpty());
    lying.addAll(refused);
    if (isSound) {
      memory.are(lying);
    }
    return new Taken(
        ended,
        isSound,
        !found.settling().isEmpty(),
        lying.stream().filter(file -> !file.told()).toList());
  }

  /** The operators know of all. */
  void told() {
    memory.are(memory.all().stream().map(Refused::isTold).toList());
  }

  private Child.Ended ingest(List<Arrival> files, Instant now) {
    progress.say("ingest %d new file%s", files.size(), files.size() == 1 ? "" : "s");
    try {
      Files.deleteIfExists(told(place.lake()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Child.listenTo(
        place.ingest(files.stream().map(Arrival::file).toList(), now, told(place.lake())));
  }

  private static Path told(Path lake) {
    return lake.resolve("refusals.jsonl");
  }

  // A wrong profile or a lake of another's is no file's fault, and ends with the same code.
  private static boolean isAboutFiles(int code) {
    return code == ExitCode.USAGE.code() || code == ExitCode.DATA.code();
  }

  private List<Refused> refused(List<Arrival> files, List<Refused> before) {
    List<Refused> refused = new ArrayList<>();
    if (files.isEmpty()) {
      return refused;
    }
    for (RefusedFile told : RefusedFile.read(told(place.lake()))) {
      for (Arrival arrival : files) {
        if (arrival.file().toAbsolutePath().toString().equals(told.file())) {
          Refused one =
              new Refused(
                  arrival.file().toString(),
                  arrival.digest(),
                  profile.digest(),
                  told.reason(),
                  false);
          boolean isKnown = before.stream().anyMatch(old -> old.told() && old.isLike(one));
          refused.add(isKnown ? one.isTold() : one);
        }
      }
    }
    return refused;
  }
}
