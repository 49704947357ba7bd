package casestat.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to a lake, to do what is due, to make an edition, or to send mails, held by
 * one process at a time.
 *
 * <p>It is the operating system's lock on a file, so that it is free the moment its holder dies,
 * however it died; what the file says is only for people.
 */
public final class LakeLock implements AutoCloseable {
  /** Who writes to a lake; each verb that writes takes it for itself. */
  static final String WRITER = "writer.lock";

  /** Who does what is due; the verbs that it starts take the other one. */
  static final String RUN = "run.lock";

  private static final String SENDER = "sender.lock";
  private static final String MAKER = "maker.lock";

  private final FileChannel channel;
  private final FileLock lock;

  private LakeLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * @param doing what the holder is doing, for the one who is refused
   * @throws LakeBusyException if another process, or another thread of this one, holds it
   */
  static LakeLock take(Path lake, String doing) {
    return take(lake, WRITER, doing, "the lake " + lake);
  }

  /**
   * The right to do what is due with a folder: a lake, or one of editions. It keeps nobody from
   * writing to a lake.
   *
   * @param folder that is there
   * @throws LakeBusyException if another process, or another thread of this one, holds it
   */
  public static LakeLock takeForRun(Path folder) {
    return take(folder, RUN, "run", "what is due in " + folder);
  }

  /**
   * The right to send what the ledgers of a folder say. Who holds it and finds a mail that is being
   * sent knows that its sender is dead.
   *
   * @param folder that is there
   * @throws LakeBusyException if another process, or another thread of this one, holds it
   */
  public static LakeLock takeForMail(Path folder) {
    return take(folder, SENDER, "mail", "what is to be mailed in " + folder);
  }

  /**
   * The right to make the edition of a period, drafts included. It keeps nobody from writing to a
   * lake, nor from making the edition of another period.
   *
   * @param folder of the period, that is there
   * @param doing what the holder is doing, for the one who is refused
   * @throws LakeBusyException if another process, or another thread of this one, holds it
   */
  public static LakeLock takeForEdition(Path folder, String doing) {
    return take(folder, MAKER, doing, "the edition in " + folder);
  }

  private static LakeLock take(Path folder, String name, String doing, String what) {
    Path file = folder.resolve(name);
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new LakeBusyException(
            "%s is held by %s; wait for it to end, or stop it, and try again"
                .formatted(what, holder(file)));
      }
      ProcessHandle self = ProcessHandle.current();
      Instant started = self.info().startInstant().orElse(Instant.EPOCH);
      String holder = "casestat %s, process %d, started %s".formatted(doing, self.pid(), started);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
      return new LakeLock(channel, lock);
    } catch (IOException e) {
      throw new LakeException("cannot write to %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  // Who takes it writes its name a moment later, and wipes it a moment before it lets go.
  private static String holder(Path file) throws IOException {
    String holder = Files.readString(file).strip();
    return holder.isEmpty() ? "another run, which starts or ends just now" : holder;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot give it back: " + e.getMessage(), e);
    }
  }
}
