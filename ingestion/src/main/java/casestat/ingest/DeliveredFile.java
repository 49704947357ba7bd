package casestat.ingest;

import casestat.platform.Platforms;
import casestat.profile.Source;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;

/**
 * A file that was named on the command line, and the source it is read as.
 *
 * @param path absolute
 * @param deliveryId the first 16 hexadecimal digits of {@code digest}
 * @param sequence its place in the order of arrival, from 1
 */
public record DeliveredFile(
    String path, Source source, String digest, String deliveryId, long sequence)
    implements Serializable {

  public String name() {
    return Path.of(path).getFileName().toString();
  }

  RawRows open() throws IOException {
    return open(Path.of(path), source);
  }

  static RawRows open(Path path, Source source) throws IOException {
    return switch (source.format()) {
      case CSV -> new CsvRows(TextFiles.open(path), source.delimiter());
      case JSONL -> new JsonRows(TextFiles.open(path));
      case X_V2, X_V1, MASTODON, FACEBOOK ->
          new PlatformRows(TextFiles.open(path), Platforms.of(source));
    };
  }
}
