package casestat.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.report.chart.Caption;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.Direction;
import casestat.report.chart.Formats;
import casestat.report.chart.RankedBars;
import casestat.report.chart.Row;
import casestat.report.chart.SampleCharts;
import casestat.report.chart.Unit;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvExportTest {
  private static final Instant AS_OF = Instant.parse("2026-11-01T04:00:00Z");

  static List<ChartSpec> charts() {
    return SampleCharts.all();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyRowIsALineWithItsNumberInFull(ChartSpec chart) {
    List<String> lines = CsvExport.csv(chart, "all cases", AS_OF).lines().skip(1).toList();

    assertThat(lines).hasSameSizeAs(chart.rows());
    for (int i = 0; i < lines.size(); i++) {
      Row row = chart.rows().get(i);
      List<String> fields = fields(lines.get(i));
      Double value = row.value();
      assertThat(fields.get(0)).isEqualTo(row.key());
      assertThat(fields.get(4)).isEqualTo(Formats.ENGLISH.value(chart, row));
      if (value == null) {
        assertThat(fields.get(3)).isEmpty();
        assertThat(fields.get(8)).isEqualTo(row.mark().code());
      } else {
        assertThat(Double.parseDouble(fields.get(3))).isEqualTo(value);
      }
    }
  }

  @Test
  void whatIsMadeHarmlessIsReadBackAsItWas() {
    for (String before : List.of("", "'", "''", " ", "\uFEFF", "x'", "\t")) {
      for (String text : List.of("=1", "-", "@a", "＝1", "a", "'", "")) {
        String word = before + text;
        String cell = InertText.forCsv(word);
        assertThat(InertText.looksLikeFormula(cell)).as(cell).isFalse();
        assertThat(InertText.ofCsv(cell)).isEqualTo(word);
        // Files from before there were apostrophes.
        assertThat(word.startsWith("'") ? word : InertText.ofCsv(word)).isEqualTo(word);
      }
    }
  }

  @Test
  void textThatLooksLikeAFormulaGetsAnApostropheAndNumbersDoNot() {
    RankedBars chart =
        new RankedBars(
            Caption.of("x", "T", "Q", Unit.NUMBER, Direction.NEUTRAL, "Name"),
            List.of(
                Row.of("@a", "=1+1", -4),
                Row.of("b", "say \"hi\", twice\n", -5),
                Row.of("＝c", "＋1", -6)),
            null);

    assertThat(CsvExport.csv(chart, "area =1, October 2026", AS_OF))
        .isEqualTo(
            """
            key,label,series,value,shown,numerator,denominator,n,mark,scope,as_of
            '@a,'=1+1,T,-4,-4.0,,,,,"area =1, October 2026",2026-11-01T04:00:00Z
            b,"say ""hi"", twice@",T,-5,-5.0,,,,,"area =1, October 2026",2026-11-01T04:00:00Z
            '＝c,'＋1,T,-6,-6.0,,,,,"area =1, October 2026",2026-11-01T04:00:00Z
            """
                .replace("\n", "\r\n")
                .replace("@\"", "\n\""));
  }

  /** Splits a line whose quoted fields hold no quotes or line ends. */
  private static List<String> fields(String line) {
    return List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).stream()
        .map(field -> field.replaceAll("^\"|\"$", ""))
        .toList();
  }
}
