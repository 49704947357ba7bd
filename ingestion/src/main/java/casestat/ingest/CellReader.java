package casestat.ingest;

import casestat.lake.Period;
import casestat.lake.Precision;
import casestat.profile.Source;
import casestat.profile.TimeReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row under our names, with the profile's words put for the source's.
 *
 * <p>What cannot be read is noted as a complaint that names the source's column and the value; the
 * first one is the reason why the row is rejected.
 */
final class CellReader {
  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

  /** What people write, and who they are, stands in no reason for a reject. */
  private static final Set<String> PRIVATE = Set.of("text", "author", "peer");

  /** No name, id or word is longer; what is would fill pages and file names. */
  private static final int LONGEST = 1_000;

  private final Source source;
  private final TimeReader times;
  private Function<String, @Nullable String> cell = column -> null;
  private @Nullable String complaint;
  private Precision precision = Precision.INSTANT;

  CellReader(Source source) {
    this.source = source;
    this.times = TimeReader.of(source);
  }

  void read(Function<String, @Nullable String> cells) {
    this.cell = cells;
    this.complaint = null;
  }

  /** Why the row cannot be used; null for a sound row. */
  @Nullable String complaint() {
    return complaint;
  }

  void complain(String about) {
    if (complaint == null) {
      complaint = about;
    }
  }

  boolean isMapped(String column) {
    return source.columns().containsKey(column);
  }

  @Nullable String text(String column) {
    String raw = raw(column);
    if (raw == null) {
      return null;
    }
    if (raw.indexOf('\uFFFD') >= 0) {
      String shown = PRIVATE.contains(column) ? "" : " \"" + raw + "\"";
      complain("%s%s: not UTF-8 text".formatted(name(column), shown));
    }
    Map<String, String> words = source.values().get(column);
    return words == null ? raw : words.getOrDefault(raw, raw);
  }

  String required(String column) {
    String text = text(column);
    if (text == null) {
      complain(name(column) + " is empty, and every row needs it");
      return "";
    }
    return text;
  }

  @Nullable Instant at(String column, Edge edge) {
    String raw = raw(column);
    precision = Precision.INSTANT;
    if (raw == null) {
      return null;
    }
    TimeReader.Reading reading = times.read(raw);
    if (reading.complaint() != null) {
      complain("%s \"%s\": %s".formatted(name(column), raw, reading.complaint()));
      return null;
    }
    precision =
        switch (reading.precision()) {
          case INSTANT -> Precision.INSTANT;
          case DAY -> Precision.DAY;
        };
    return edge == Edge.START ? reading.first() : reading.last();
  }

  Instant requiredAt(String column, Edge edge) {
    Instant at = at(column, edge);
    if (at == null) {
      complain(name(column) + " is empty, and every row needs it");
      return Instant.EPOCH;
    }
    return at;
  }

  /** What the source knew of the time read last. */
  Precision precision() {
    return precision;
  }

  /** A word of a closed list of ours. */
  <E extends Enum<E>> @Nullable E word(String column, Class<E> words) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    String wanted = text.toUpperCase(Locale.ROOT);
    for (E word : words.getEnumConstants()) {
      if (word.name().equals(wanted)) {
        return word;
      }
    }
    complain(
        "%s \"%s\" is a word the profile does not know; add it under values.%s of source %s"
            .formatted(name(column), raw(column), column, source.source()));
    return null;
  }

  /** {@code 2026-10}, or a time as the source writes it: its local month as {@code yyyyMM}. */
  int month(String column) {
    String raw = required(column);
    if (MONTH.matcher(raw).matches()) {
      return Integer.parseInt(raw.substring(0, 4) + raw.substring(5));
    }
    if (source.times().isEmpty()) {
      complain("%s \"%s\" is no month as in 2026-10".formatted(name(column), raw));
      return 0;
    }
    Instant at = requiredAt(column, Edge.START);
    return Period.month(YearMonth.from(at.atZone(source.zone())));
  }

  /** An amount of money, such as {@code 1234.5}, in hundredths. */
  long hundredths(String column) {
    String raw = required(column);
    try {
      return new BigDecimal(raw).movePointRight(2).longValueExact();
    } catch (NumberFormatException | ArithmeticException e) {
      complain("%s \"%s\" is no amount as in 1234.50".formatted(name(column), raw));
      return 0;
    }
  }

  @Nullable Long number(String column) {
    String raw = raw(column);
    if (raw == null) {
      return null;
    }
    try {
      return Long.parseLong(raw);
    } catch (NumberFormatException e) {
      complain("%s \"%s\" is no whole number".formatted(name(column), raw));
      return null;
    }
  }

  /** The source's own text, unless it is so long that no reason should repeat it. */
  private @Nullable String raw(String column) {
    String raw = joined(column);
    if (raw != null && raw.length() > LONGEST && !column.equals("text")) {
      complain(
          "%s has %d characters: the most there may be is %d"
              .formatted(name(column), raw.length(), LONGEST));
      return null;
    }
    return raw;
  }

  /** Several columns are joined by a space. */
  private @Nullable String joined(String column) {
    List<String> names = source.columns().get(column);
    if (names == null) {
      return null;
    }
    if (names.size() == 1) {
      return cell.apply(names.get(0));
    }
    StringBuilder joined = new StringBuilder();
    for (String part : names) {
      String text = cell.apply(part);
      if (text != null) {
        joined.append(joined.isEmpty() ? "" : " ").append(text);
      }
    }
    return joined.isEmpty() ? null : joined.toString();
  }

  private String name(String column) {
    return String.join(" ", source.columns().getOrDefault(column, List.of(column)));
  }

  /** Which end of a local day stands for a date without a time. */
  enum Edge {
    START,
    END
  }
}
