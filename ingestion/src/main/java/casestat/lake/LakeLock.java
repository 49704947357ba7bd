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
 * The right to write to a lake, held by one process at a time.
 *
 * <p>It is the operating system's lock on a file, so that it is free the moment its holder dies,
 * however it died; what the file says is only for people.
 */
public final class LakeLock implements AutoCloseable {
  private static final String NAME = "writer.lock";

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
    Path file = lake.resolve(NAME);
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new LakeBusyException(
            "the lake %s is held by %s; wait for it to end, or stop it, and try again"
                .formatted(lake, holder(file)));
      }
      ProcessHandle self = ProcessHandle.current();
      Instant started = self.info().startInstant().orElse(Instant.EPOCH);
      String holder = "casestat %s, process %d, started %s".formatted(doing, self.pid(), started);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
      return new LakeLock(channel, lock);
    } catch (IOException e) {
      throw new LakeException("cannot write to the lake %s: %s".formatted(lake, e.getMessage()), e);
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
      throw new UncheckedIOException("cannot give the lake back: " + e.getMessage(), e);
    }
  }
}
