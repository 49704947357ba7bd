package casestat.oracles;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.outside.OutsideData;
import casestat.stats.Interval;
import casestat.stats.KaplanMeier;
import casestat.stats.LogRank;
import casestat.stats.Percentile;
import casestat.stats.Share;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Survival, shares and percentiles, as R computes them. */
@Tag("oracles")
class OraclesTest {
  private static final Map<KaplanMeier.Scale, String> SCALES =
      Map.of(
          KaplanMeier.Scale.PLAIN,
          "plain",
          KaplanMeier.Scale.LOG,
          "log",
          KaplanMeier.Scale.LOG_LOG,
          "log-log");

  /** Rows of time and event, as {@link KaplanMeier} takes them. */
  private static final class Study {
    private final double[] waited;
    private final boolean[] ended;

    private Study(double[] waited, boolean[] ended) {
      this.waited = waited;
      this.ended = ended;
    }

    static Study of(String file) throws IOException {
      Path path =
          OutsideData.files("statistics/km", ".csv").stream()
              .filter(p -> p.endsWith(file))
              .findFirst()
              .orElseThrow();
      List<String[]> rows =
          Files.readAllLines(path).stream().skip(1).map(line -> line.split(",", -1)).toList();
      double[] waited = rows.stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray();
      boolean[] ended = new boolean[waited.length];
      for (int i = 0; i < ended.length; i++) {
        ended[i] = rows.get(i)[1].equals("1");
      }
      return new Study(waited, ended);
    }

    KaplanMeier curve() {
      return KaplanMeier.of(waited, ended);
    }
  }

  @Test
  void kaplanMeierIsThatOfRsSurvival() throws IOException {
    Oracle oracle = new Oracle("Kaplan-Meier");
    for (JsonNode study : Oracle.lines("km", ".jsonl")) {
      if (!study.has("curve")) {
        continue;
      }
      oracle.begin();
      String name = study.get("id").asText() + " " + study.get("group").asText();
      KaplanMeier ours = Study.of(study.get("data").asText()).curve();
      JsonNode curve = study.get("curve");
      assertThat(ours.times()).as(name).containsExactly(Oracle.numbers(curve.get("time")));
      for (int i = 0; i < ours.times().length; i++) {
        oracle.same(name + " at risk", ours.atRisk(i), curve.get("n_risk").get(i).asInt());
        oracle.same(name + " ends", ours.ends(i), curve.get("n_event").get(i).asInt());
        oracle.same(name + " share", ours.share(i), curve.get("surv").get(i));
        JsonNode error = curve.get("greenwood_se_of_logS").get(i);
        if (error.isNumber()) {
          oracle.same(name + " error", ours.error(i), error);
        }
      }
      for (Map.Entry<KaplanMeier.Scale, String> scale : SCALES.entrySet()) {
        compareIntervals(oracle, name, ours, study, scale);
      }
    }
    oracle.report();
  }

  private static void compareIntervals(
      Oracle oracle,
      String name,
      KaplanMeier ours,
      JsonNode study,
      Map.Entry<KaplanMeier.Scale, String> scale) {
    String what = name + " " + scale.getValue();
    JsonNode bounds = study.get("ci_" + scale.getValue());
    for (int i = 0; i < ours.times().length; i++) {
      Interval interval = ours.interval(i, scale.getKey(), 0.95);
      oracle.same(what + " lower " + i, interval.lower(), bounds.get("lower").get(i));
      oracle.same(what + " upper " + i, interval.upper(), bounds.get("upper").get(i));
    }
    JsonNode quartiles = study.get("quartiles_" + scale.getValue());
    for (int i = 0; i < quartiles.get("p").size(); i++) {
      double p = quartiles.get("p").get(i).asDouble();
      Interval interval = ours.quantile(p, scale.getKey(), 0.95);
      oracle.same(
          what + " quantile " + p, ours.quantile(p).orElse(Double.NaN), quartiles.get("q").get(i));
      oracle.same(what + " from " + p, interval.lower(), quartiles.get("lower").get(i));
      oracle.same(what + " to " + p, interval.upper(), quartiles.get("upper").get(i));
    }
  }

  @Test
  void theLogRankTestIsThatOfRsSurvival() throws IOException {
    Oracle oracle = new Oracle("log-rank");
    List<JsonNode> lines = Oracle.lines("km", ".jsonl");
    for (JsonNode test : lines) {
      if (!test.has("logrank")) {
        continue;
      }
      if (test.get("groups").size() != 2) {
        System.out.println("out of scope: log-rank of more than two groups, " + test.get("id"));
        continue;
      }
      oracle.begin();
      String id = test.get("id").asText();
      Study first = study(lines, id, test.get("groups").get(0).asText());
      Study other = study(lines, id, test.get("groups").get(1).asText());
      LogRank ours = LogRank.of(first.waited, first.ended, other.waited, other.ended);
      oracle.same(id + " observed", ours.observed(), test.get("obs").get(0));
      oracle.same(id + " expected", ours.expected(), test.get("exp").get(0));
      oracle.same(id + " chi squared", ours.chiSquared(), test.get("chisq"));
      oracle.same(id + " p", ours.probability(), test.get("p"));
    }
    oracle.report();
  }

  private static Study study(List<JsonNode> lines, String id, String group) throws IOException {
    for (JsonNode line : lines) {
      if (line.has("curve")
          && line.get("id").asText().equals(id)
          && line.get("group").asText().equals(group)) {
        return Study.of(line.get("data").asText());
      }
    }
    throw new AssertionError("no data of " + id + " " + group);
  }

  @Test
  void intervalsOfSharesAreThoseOfR() {
    Oracle oracle = new Oracle("shares");
    for (JsonNode line : Oracle.lines("wilson", ".jsonl")) {
      oracle.begin();
      Share share = new Share(line.get("x").asLong(), line.get("n").asLong());
      double confidence = line.get("conf").asDouble();
      compare(oracle, line, "wilson", share.wilson(confidence));
      compare(oracle, line, "wilson_cc", share.wilsonCorrected(confidence));
      compare(oracle, line, "clopper_pearson", share.clopperPearson(confidence));
    }
    oracle.report();
  }

  private static void compare(Oracle oracle, JsonNode line, String method, Interval ours) {
    String what = method + " " + line;
    oracle.same(what, ours.lower(), line.get(method).get(0));
    oracle.same(what, ours.upper(), line.get(method).get(1));
  }

  // Types 2 to 9 take values between two that occurred: nobody's wait.
  @Test
  void nearestRankIsTypeOneOfR() {
    Oracle oracle = new Oracle("percentiles of type 1");
    JsonNode data = Oracle.json(OutsideData.files("statistics/quantiles", "data.json").get(0));
    int others = 0;
    for (JsonNode line : Oracle.lines("quantiles", ".jsonl")) {
      if (line.get("type").asInt() != 1) {
        others++;
        continue;
      }
      oracle.begin();
      double[] sorted = Oracle.numbers(data.get(line.get("data").asText()));
      Arrays.sort(sorted);
      for (int i = 0; i < line.get("p").size(); i++) {
        double p = line.get("p").get(i).asDouble();
        oracle.same(line.get("data") + " " + p, new Percentile(p).of(sorted), line.get("q").get(i));
      }
    }
    oracle.report();
    System.out.printf("out of scope: %d rows of other types than nearest rank%n", others);
  }

  /** The rest of the folder, with the reason. */
  @AfterAll
  static void nameWhatIsNotCompared() throws IOException {
    name("nist_strd", "", "no figure is a mean, a deviation or an autocorrelation");
    name("spc", "tbl_06.07.csv", "qicharts2 has other charts, and other rules of runs");
    System.out.println("out of scope: restricted means of km, because no figure is one");
  }

  private static void name(String folder, String compared, String why) throws IOException {
    Path path = OutsideData.folder("statistics/" + folder);
    if (!Files.isDirectory(path)) {
      return;
    }
    try (Stream<Path> files = Files.list(path)) {
      files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(file -> !file.endsWith(".jsonl"))
          .filter(file -> compared.isEmpty() || !file.endsWith(compared))
          .sorted()
          .forEach(
              file -> System.out.printf("out of scope: %s/%s, because %s%n", folder, file, why));
    }
  }
}
