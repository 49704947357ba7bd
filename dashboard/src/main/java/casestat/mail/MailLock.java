package casestat.mail;

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
 * The right to send mails of a service, held by one process at a time. As a lake's it is the
 * operating system's, free the moment its holder dies: who holds it and finds a mail that is being
 * sent knows that its sender is dead.
 */
final class MailLock implements AutoCloseable {
  private static final String NAME = "sender.lock";

  private final FileChannel channel;
  private final FileLock lock;

  private MailLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * @throws Trouble if another process, or another thread of this one, holds it
   */
  static MailLock take(Path folder) throws Trouble {
    Path file = folder.resolve(NAME);
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw Trouble.busy(
            "the mails in %s are being sent by %s; wait for it to end, and try again",
            folder, holder(file));
      }
      ProcessHandle self = ProcessHandle.current();
      Instant started = self.info().startInstant().orElse(Instant.EPOCH);
      String holder = "casestat, process %d, started %s%n".formatted(self.pid(), started);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
      return new MailLock(channel, lock);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder + ": " + e.getMessage(), e);
    }
  }

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
      throw new UncheckedIOException(e);
    }
  }
}
