package casestat.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casestat.oracles.Oracle;
import casestat.outside.OutsideData;
import casestat.stats.HoltWinters.Seasons;
import casestat.stats.HoltWinters.Speeds;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Smoothing with the speeds that R was given or found. R's intervals for seasons that multiply take
 * the trend for the season of every last point of a period, and less than the whole of the next
 * error; ours has none for them, and the test repeats R's.
 */
@Tag("oracles")
class HoltWintersOraclesTest {

  @Test
  void smoothingIsThatOfR() throws IOException {
    Oracle oracle = new Oracle("Holt-Winters");
    int others = 0;
    for (JsonNode fit : Oracle.lines("holtwinters", ".jsonl")) {
      if (!fit.has("forecast12")) {
        others++;
        continue;
      }
      oracle.begin();
      String name = fit.get("id").asText();
      double[] series = series(name.substring(0, name.indexOf('_')), fit.get("n").asInt());
      Double beta = speed(fit, "beta");
      Double gamma = speed(fit, "gamma");
      Seasons seasons =
          gamma == null
              ? Seasons.NONE
              : fit.get("seasonal").asText().equals("additive")
                  ? Seasons.ADDED
                  : Seasons.MULTIPLIED;
      HoltWinters ours =
          HoltWinters.of(
              series,
              gamma == null ? 1 : fit.get("frequency").asInt(),
              seasons,
              new Speeds(fit.get("alpha").asDouble(), beta, gamma));

      same(oracle, name + " squares", ours.squares(), fit.get("SSE"));
      JsonNode coefficients = fit.get("coefficients");
      same(oracle, name + " a", ours.level(), coefficients.get(0));
      int next = 1;
      if (beta != null) {
        same(oracle, name + " b", ours.trend(), coefficients.get(next++));
      }
      for (double season : ours.seasons()) {
        same(oracle, name + " s", season, coefficients.get(next++));
      }
      for (int i = 0; i < fit.get("fitted_first5").size(); i++) {
        same(oracle, name + " fitted", ours.expected()[i], fit.get("fitted_first5").get(i));
      }
      for (int h = 1; h <= fit.get("forecast12").size(); h++) {
        same(oracle, name + " forecast", ours.forecast(h), fit.get("forecast12").get(h - 1));
        Interval interval = seasons == Seasons.MULTIPLIED ? asInR(ours, h) : ours.forecast(h, 0.95);
        same(oracle, name + " lower", interval.lower(), fit.get("lower12").get(h - 1));
        same(oracle, name + " upper", interval.upper(), fit.get("upper12").get(h - 1));
      }
    }
    oracle.report();
    System.out.printf(
        "out of scope: %d lines of STL and of decomposition, because no figure is taken apart so%n",
        others);
  }

  private static Interval asInR(HoltWinters ours, int h) {
    double[] seasons = ours.seasons();
    int f = seasons.length;
    int rel = 1 + (h - 1) % f;
    double sum = 0;
    for (int j = 0; j < h; j++) {
      int place = Math.floorMod(rel - j, f);
      double under = place == 0 ? ours.trend() : seasons[place - 1];
      double weight = ours.weight(j) * seasons[rel - 1] / under;
      sum += weight * weight;
    }
    double reach = 1.959963984540054 * Math.sqrt(ours.variance() * sum);
    return new Interval(ours.forecast(h) - reach, ours.forecast(h) + reach);
  }

  // Speeds that R found are printed to fifteen digits, and hundreds of steps are taken with them.
  private static void same(Oracle oracle, String what, double ours, JsonNode published) {
    double theirs = published.asDouble();
    assertThat(ours).as(what).isCloseTo(theirs, within(1e-9 * Math.max(1, Math.abs(theirs))));
    oracle.same(what, true, true);
  }

  private static @Nullable Double speed(JsonNode fit, String name) {
    return fit.get(name).isNull() ? null : (Double) fit.get(name).asDouble();
  }

  private static double[] series(String name, int n) throws IOException {
    Path file =
        OutsideData.files("statistics/holtwinters", ".csv").stream()
            .filter(p -> p.getFileName().toString().equals("data_" + name + ".csv"))
            .findFirst()
            .orElseThrow();
    return Files.readAllLines(file).stream()
        .skip(1)
        .limit(n)
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(',') + 1)))
        .toArray();
  }
}
