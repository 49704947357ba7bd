package casestat.infer;

import casestat.lake.Case;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A case, and the date by which its source says it is due.
 *
 * @param serviceType null where the source states none
 * @param file the place of its file among those that were read, from 0
 * @param zone of the source's wall clock
 * @param grain how exactly the date is known
 */
record StatedDue(
    String caseId,
    @Nullable String serviceType,
    int file,
    Instant openedAt,
    Instant dueAt,
    ZoneId zone,
    Grain grain) {

  /** One case in so many is not learned from. */
  static final int HELD_OUT_OF = 3;

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  /** How exactly a stated date and ours can be compared. */
  enum Grain {
    /** Two times cut or rounded to seconds: a difference of one is none. */
    SECOND(1),
    /** A whole minute, so its seconds may have been cut off. */
    MINUTE(59),
    /** A date without a time: the whole of that local day. */
    DAY(0);

    private final long seconds;

    Grain(long seconds) {
      this.seconds = seconds;
    }
  }

  /**
   * @return null where the case states no due date
   */
  static @Nullable StatedDue of(Case row, int file, ZoneId zone) {
    Instant due = row.dueAt();
    return due == null
        ? null
        : new StatedDue(
            row.caseId(),
            row.serviceType(),
            file,
            row.openedAt(),
            due,
            zone,
            grain(row.openedAt(), due, zone));
  }

  static Grain grain(Instant opened, Instant due, ZoneId zone) {
    // So the last second of a date is read, and so it is written by who means the end of it.
    if (due.atZone(zone).toLocalTime().equals(LAST_SECOND)) {
      return Grain.DAY;
    }
    return isWholeMinute(opened) || isWholeMinute(due) ? Grain.MINUTE : Grain.SECOND;
  }

  private static boolean isWholeMinute(Instant at) {
    return at.getEpochSecond() % 60 == 0;
  }

  /**
   * Whether the case is one to score on and not to learn from: by a hash of its id, so that the
   * order of the files changes nothing.
   */
  boolean isHeldOut() {
    CRC32 hash = new CRC32();
    hash.update(caseId.getBytes(StandardCharsets.UTF_8));
    return hash.getValue() % HELD_OUT_OF == 0;
  }

  /** Whether the stated date is this instant, as exactly as it is known. */
  boolean isAt(Instant due) {
    if (grain == Grain.DAY) {
      // The end of a day is an instant of the next.
      return date(due.minusSeconds(1)).equals(date(dueAt));
    }
    return Math.abs(Duration.between(due, dueAt).toSeconds()) <= grain.seconds;
  }

  /** Seconds of elapsed time that the case was given. */
  long elapsed() {
    return Duration.between(openedAt, dueAt).toSeconds();
  }

  /** The same by the local clock: a day is a day when the clocks are changed, too. */
  long elapsedOnTheWall() {
    return Duration.between(local(openedAt), local(dueAt)).toSeconds();
  }

  LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, zone);
  }

  LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }
}
