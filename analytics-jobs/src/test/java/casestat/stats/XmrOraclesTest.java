package casestat.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casestat.oracles.Oracle;
import casestat.outside.OutsideData;
import casestat.stats.Xmr.Signal;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Limits and rules of control charts, as NHSRplotthedots and qicharts2 compute them. In the package
 * of the chart, because its rules are asked one by one.
 */
@Tag("oracles")
class XmrOraclesTest {
  private static final Map<String, Signal> WORDS =
      Map.of(
          "Common Cause", Signal.NONE,
          "Above UCL", Signal.ABOVE_LIMIT,
          "Below LCL", Signal.BELOW_LIMIT,
          "7 Point Trend (Increasing)", Signal.RISING,
          "7 Point Trend (Decreasing)", Signal.FALLING,
          "2 in 3 Above CL", Signal.TWO_OF_THREE_ABOVE,
          "2 in 3 Below CL", Signal.TWO_OF_THREE_BELOW,
          "7 Points Above CL", Signal.SEVEN_ABOVE,
          "7 Points Below CL", Signal.SEVEN_BELOW);

  @Test
  void limitsAndSignalsAreThoseOfTheNhs() {
    Oracle oracle = new Oracle("NHS charts");
    for (JsonNode line : Oracle.lines("spc", "ptd_computed_share.jsonl")) {
      oracle.begin();
      List<Integer> rebases = new ArrayList<>();
      line.get("rebase_at").forEach(at -> rebases.add(at.asInt() - 1));
      boolean screens = line.get("screen_outliers").asBoolean();
      Xmr xmr = new Xmr(screens, line.get("fix_after_n_points").asInt(0), rebases);

      List<Xmr.Point> ours = xmr.points(Oracle.numbers(line.get("y")));

      for (int i = 0; i < ours.size(); i++) {
        Xmr.Point point = ours.get(i);
        String what = line.get("id").asText() + " rebased at " + rebases + " point " + i;
        oracle.same(what + " mean", point.mean(), line.get("mean").get(i));
        oracle.same(what + " lower", point.lower(), line.get("lpl").get(i));
        oracle.same(what + " upper", point.upper(), line.get("upl").get(i));
        String word = line.get("special_cause_type").get(i).asText();
        oracle.same(what + " signal", point.signal(), Objects.requireNonNull(WORDS.get(word)));
      }
    }
    oracle.report();
  }

  @Test
  void theRulesOneByOneAreThoseOfTheNhs() {
    Oracle oracle = new Oracle("NHS rules");
    Map<String, Integer> outOfScope = new TreeMap<>();
    for (JsonNode test : Oracle.lines("spc", "ptd_tests_share.jsonl")) {
      String rule = test.get("fn").asText();
      if (!test.get("peer_agrees").asBoolean()) {
        outOfScope.merge(rule, 1, Integer::sum);
        continue;
      }
      oracle.begin();
      JsonNode arguments = test.get("args");
      int[] first = signs(arguments.get(0));
      int[] ours =
          switch (rule) {
            case "ptd_seven_point_one_side_mean" -> Xmr.runs(first);
            case "ptd_seven_point_trend" -> Xmr.trends(Oracle.numbers(arguments.get(0)));
            case "ptd_part_of_seven_trend" -> absolute(Xmr.wholeRuns(first));
            case "ptd_two_in_three" ->
                flags(Xmr.twoInThree(isSet(first), cycled(arguments.get(1), first.length)), null);
            case "ptd_part_of_two_in_three" -> flags(isSet(first), isSet(signs(arguments.get(1))));
            default -> throw new AssertionError("no such rule here: " + rule);
          };
      oracle.same(
          test.get("call").asText(),
          Arrays.toString(ours),
          Arrays.toString(signs(test.get("expected"))));
    }
    oracle.report();
    System.out.println("out of scope, because their own program does not agree: " + outOfScope);
  }

  // qicharts2 takes 3 / 1.128 where the NHS rounds it to 2.66: limits differ in the fifth digit.
  @Test
  void theMeanAndTheMovingRangeAreThoseOfMontgomerysPaintCosts() throws IOException {
    List<Path> input = OutsideData.files("statistics/spc", "tbl_06.07.csv");
    double[] costs =
        Files.readAllLines(input.get(0)).stream()
            .skip(1)
            .limit(20)
            .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[1]))
            .toArray();

    Xmr.Point first = new Xmr(false, 0, List.of()).points(costs).get(0);

    assertThat(first.mean()).isCloseTo(300.5, within(1e-9));
    double range = (first.upper() - first.mean()) / Xmr.LIMITS;
    assertThat(range).isCloseTo(7.789_473_684_210_53, within(1e-9));
    assertThat(first.mean() + 3 * range / 1.128).isCloseTo(321.22, within(0.005));
  }

  private static int[] signs(JsonNode array) {
    return cycled(array, array.size());
  }

  /** A single value stands for all, as in R. */
  private static int[] cycled(JsonNode array, int length) {
    int[] signs = new int[length];
    for (int i = 0; i < length; i++) {
      signs[i] = array.get(i % array.size()).asInt();
    }
    return signs;
  }

  private static boolean[] isSet(int[] flags) {
    boolean[] set = new boolean[flags.length];
    for (int i = 0; i < set.length; i++) {
      set[i] = flags[i] != 0;
    }
    return set;
  }

  /** 1 where it is set, and the other, too, if there is one. */
  private static int[] flags(boolean[] one, boolean @Nullable [] other) {
    int[] flags = new int[one.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = one[i] && (other == null || other[i]) ? 1 : 0;
    }
    return flags;
  }

  private static int[] absolute(int[] signs) {
    return Arrays.stream(signs).map(Math::abs).toArray();
  }
}
