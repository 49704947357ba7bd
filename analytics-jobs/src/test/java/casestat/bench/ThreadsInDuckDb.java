package casestat.bench;

import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Threads and their conversations in one recursive query of DuckDB, and before it the reading of
 * the files. Either is a process of its own, so that each can be measured. The SQL stands in the
 * files beside this class.
 */
final class ThreadsInDuckDb {
  /** Half of the machine of BENCHMARK.md: what needs more is written to disk. */
  private static final String MEMORY = "12GB";

  private ThreadsInDuckDb() {}

  /**
   * Arguments: {@code interactions} or {@code threads}, profile, as-of instant, folder of the
   * deliveries, folder for the results.
   */
  public static void main(String[] arguments) throws SQLException, IOException {
    ServiceProfile profile = Profiles.load(arguments[1]);
    Path out = Files.createDirectories(Path.of(arguments[4]));
    String sql =
        statement(arguments[0] + ".sql")
            .replace("${as_of}", arguments[2])
            .replace("${interactions}", Path.of(arguments[3]) + "/interactions-*.jsonl")
            .replace("${out}", out.toString())
            .replace("${silence}", Long.toString(profile.social().silence().toSeconds()));
    try (Duck duck = new Duck()) {
      duck.execute("set TimeZone = 'UTC'");
      duck.execute("set preserve_insertion_order = false");
      duck.execute("set memory_limit = '%s'".formatted(MEMORY));
      duck.execute("set temp_directory = '%s'".formatted(out.resolve("spill")));
      duck.execute(sql);
    }
  }

  private static String statement(String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(ThreadsInDuckDb.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
