package casestat.profile;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** What services have names of their own for. */
public enum Noun {
  CASE,
  DEPARTMENT,
  SERVICE_TYPE,
  CHANNEL,
  AREA;

  /** As in a profile and in the names of columns: {@code service_type}. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As a profile names them. */
  static List<String> columns() {
    return List.of(values()).stream().map(Noun::column).toList();
  }

  /**
   * What a service calls it.
   *
   * @param one with its article in languages whose articles tell the gender: {@code la consulta}
   * @param many with its article too
   */
  public record Named(String one, String many) implements Serializable {}
}
