package casestat.cube;

import org.jspecify.annotations.Nullable;

/**
 * The memory that a cube may take. What is read takes of it row by row, so that nothing is read
 * that has no place.
 */
final class Room {
  private final long most;
  private final @Nullable Room whole;
  private long taken;

  /**
   * @param most bytes
   */
  Room(long most) {
    this(most, null);
  }

  private Room(long most, @Nullable Room whole) {
    this.most = most;
    this.whole = whole;
  }

  /** A part of it, one of so many. */
  Room part(int of) {
    return new Room(most / of, this);
  }

  /**
   * @throws NotHeld where there is not so much left
   */
  synchronized void take(long bytes) {
    if (taken + bytes > most) {
      throw new NotHeld("more than %d MiB".formatted(most >> 20));
    }
    if (whole != null) {
      whole.take(bytes);
    }
    taken += bytes;
  }

  synchronized void giveBack(long bytes) {
    taken -= bytes;
  }

  synchronized long taken() {
    return taken;
  }
}
