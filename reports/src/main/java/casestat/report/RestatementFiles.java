package casestat.report;

import casestat.lake.Figure;
import casestat.metrics.Metric;
import casestat.report.chart.Mark;
import casestat.report.sheet.InertText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of an edition as files: {@code restatements.json} whole, {@code restatements.csv} one
 * line a figure, {@code restatement_cases.csv} one line for each case that moved one. The same
 * bytes for the same content.
 */
final class RestatementFiles {
  static final String JSON_NAME = "restatements.json";
  static final String CSV_NAME = "restatements.csv";
  static final String CASES_NAME = "restatement_cases.csv";

  private static final String HEADER =
      "metric,period,dimension,member,old_numerator,old_denominator,old_n,new_numerator,"
          + "new_denominator,new_n,cause,cases_in,cases_out,cases_changed,numerator_came,"
          + "numerator_went,denominator_came,denominator_went,shown";
  static final String CASES_HEADER =
      "metric,period,dimension,member,part,case_id,way,cause,old,new";

  private RestatementFiles() {}

  /** Takes the cases of a ledger as they are found. */
  static final class CasesFile implements AutoCloseable {
    private final Writer out;
    private final String period;

    CasesFile(Path folder, String period) {
      this.period = period;
      try {
        this.out = Files.newBufferedWriter(folder.resolve(CASES_NAME));
        out.write(CASES_HEADER + "\r\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void write(Moved moved) {
      try {
        out.write(line(moved, period));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        out.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A line of {@link #CASES_NAME}. */
  static String line(Moved moved, String period) {
    return line(
        moved.metric(),
        period,
        moved.dimension(),
        quoted(moved.member()),
        moved.part().word(),
        quoted(moved.caseId()),
        moved.way().word(),
        moved.cause().word(),
        text(moved.before()),
        text(moved.after()));
  }

  static void write(Restatement restatement, Path folder) {
    try {
      Files.writeString(folder.resolve(CSV_NAME), csv(restatement));
      Files.writeString(folder.resolve(JSON_NAME), json(restatement));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String json(Restatement restatement) {
    return JsonFile.text(content(restatement));
  }

  static String csv(Restatement restatement) {
    StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
    for (Restated figure : restatement.figures()) {
      Flow denominator = figure.denominator();
      Cause cause = figure.cause();
      List<String> cells = new ArrayList<>();
      cells.add(figure.metric());
      cells.add(restatement.period());
      cells.add(figure.dimension());
      cells.add(quoted(figure.member()));
      cells.addAll(numbers(figure.before()));
      cells.addAll(numbers(figure.after()));
      cells.add(cause == null ? Mark.SUPPRESSED.bracketed() : cause.word());
      cells.add(text(figure.in()));
      cells.add(text(figure.out()));
      cells.add(text(figure.changed()));
      cells.addAll(flow(figure.numerator()));
      cells.addAll(denominator == null ? List.of("", "") : flow(denominator));
      cells.add(String.valueOf(figure.isShown()));
      csv.append(line(cells.toArray(String[]::new)));
    }
    return csv.toString();
  }

  // Of what does not add up, nothing came and nothing went.
  private static List<String> flow(Flow flow) {
    return flow.adds() || flow.came() == Figure.WITHHELD
        ? List.of(text(flow.came()), text(flow.went()))
        : List.of("", "");
  }

  private static List<String> numbers(@Nullable Figure figure) {
    if (figure == null) {
      return List.of("", "", "");
    }
    return figure.isWithheld()
        ? List.of(text(Figure.WITHHELD), text(Figure.WITHHELD), text(Figure.WITHHELD))
        : List.of(text(figure.numerator()), text(figure.denominator()), text(figure.cases()));
  }

  private static String line(String... cells) {
    return String.join(",", cells) + "\r\n";
  }

  private static String text(@Nullable Long number) {
    if (number == null) {
      return "";
    }
    return number == Figure.WITHHELD ? Mark.SUPPRESSED.bracketed() : number.toString();
  }

  private static String quoted(String text) {
    return '"' + InertText.forCsv(text).replace("\"", "\"\"") + '"';
  }

  private static Map<String, Object> content(Restatement restatement) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("service", restatement.service());
    content.put("period", restatement.period());
    content.put("against", restatement.against());
    content.put("as_of_then", restatement.asOfThen());
    content.put("as_of_now", restatement.asOfNow());
    content.put("published", restatement.published());
    content.put("restated", restatement.restated());
    content.put("shown", restatement.shown());
    content.put("figures", restatement.figures().stream().map(RestatementFiles::figure).toList());
    return content;
  }

  private static Map<String, @Nullable Object> figure(Restated restated) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    Metric.Unit unit = restated.unit();
    Cause cause = restated.cause();
    line.put("metric", restated.metric());
    line.put("unit", unit == null ? null : unit.name().toLowerCase(Locale.ROOT));
    line.put("grain", restated.grain());
    line.put("period_start", restated.periodStart());
    line.put("dimension", restated.dimension());
    line.put("member", restated.member());
    line.put("old", numbersOf(restated.before()));
    line.put("new", numbersOf(restated.after()));
    line.put("cause", cause == null ? null : cause.word());
    Map<String, Long> causes = new LinkedHashMap<>();
    restated.causes().forEach((why, cases) -> causes.put(why.word(), cases));
    line.put("causes", causes);
    line.put("in", told(restated.in()));
    line.put("out", told(restated.out()));
    line.put("changed", told(restated.changed()));
    line.put("numerator", flowOf(restated.numerator()));
    line.put("denominator", flowOf(restated.denominator()));
    line.put("n", flowOf(restated.rests()));
    line.put("shown", restated.isShown());
    return line;
  }

  private static @Nullable Object numbersOf(@Nullable Figure figure) {
    if (figure == null) {
      return null;
    }
    if (figure.isWithheld()) {
      return Mark.SUPPRESSED.bracketed();
    }
    Map<String, @Nullable Object> numbers = new LinkedHashMap<>();
    numbers.put("numerator", figure.numerator());
    numbers.put("denominator", figure.denominator());
    numbers.put("n", figure.cases());
    return numbers;
  }

  private static @Nullable Object flowOf(@Nullable Flow flow) {
    if (flow == null) {
      return null;
    }
    Map<String, @Nullable Object> numbers = new LinkedHashMap<>();
    numbers.put("in", told(flow.in()));
    numbers.put("out", told(flow.out()));
    numbers.put("changed", told(flow.changed()));
    numbers.put("came", told(flow.came()));
    numbers.put("went", told(flow.went()));
    numbers.put("adds", flow.adds());
    return numbers;
  }

  private static Object told(long number) {
    return number == Figure.WITHHELD ? Mark.SUPPRESSED.bracketed() : (Object) number;
  }
}
