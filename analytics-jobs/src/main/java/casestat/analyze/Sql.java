package casestat.analyze;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The {@code .sql} files beside this package, with their {@code ${names}} filled in. */
final class Sql {

  private Sql() {}

  static String of(String file, Map<String, String> names) {
    String sql = text(file);
    for (Map.Entry<String, String> name : names.entrySet()) {
      sql = sql.replace("${" + name.getKey() + "}", name.getValue());
    }
    if (sql.contains("${")) {
      throw new IllegalStateException(file + " has a name that nothing fills: " + sql);
    }
    return sql;
  }

  private static String text(String file) {
    try (InputStream in = Sql.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no such file beside " + Sql.class + ": " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
