package casestat.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casestat.outside.OutsideData;
import casestat.stats.Xmr.Signal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Limits and rules of control charts, as NHSRplotthedots and qicharts2 compute them. */
@Tag("oracles")
class XmrOraclesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
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

  private static List<JsonNode> lines(String ending) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (Path file : OutsideData.files("statistics/spc", ending)) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          lines.add(JSON.readTree(line));
        }
      }
    }
    return lines;
  }

  @Test
  void limitsAndSignalsAreThoseOfTheNhs() throws IOException {
    int points = 0;
    List<JsonNode> series = lines("ptd_computed_share.jsonl");
    for (JsonNode line : series) {
      List<Integer> rebases = new ArrayList<>();
      line.get("rebase_at").forEach(at -> rebases.add(at.asInt() - 1));
      Xmr xmr =
          new Xmr(
              line.get("screen_outliers").asBoolean(),
              line.get("fix_after_n_points").asInt(0),
              rebases);
      double[] values = numbers(line.get("y"));

      List<Xmr.Point> ours = xmr.points(values);

      String name = line.get("id").asText() + " rebased at " + rebases;
      for (int i = 0; i < values.length; i++) {
        Xmr.Point point = ours.get(i);
        String what = name + " point " + i;
        same(what + " mean", point.mean(), line.get("mean").get(i));
        same(what + " lower", point.lower(), line.get("lpl").get(i));
        same(what + " upper", point.upper(), line.get("upl").get(i));
        assertThat(point.signal())
            .as(what)
            .isEqualTo(WORDS.get(line.get("special_cause_type").get(i).asText()));
        points++;
      }
    }
    System.out.printf("NHS charts: %d series, %d points, all the same%n", series.size(), points);
    assertThat(points).isPositive();
  }

  @Test
  void theRulesOneByOneAreThoseOfTheNhs() throws IOException {
    Map<String, Integer> agreed = new TreeMap<>();
    Map<String, Integer> outOfScope = new TreeMap<>();
    for (JsonNode test : lines("ptd_tests_share.jsonl")) {
      String rule = test.get("fn").asText();
      if (!test.get("peer_agrees").asBoolean()) {
        outOfScope.merge(
            rule + " (with stand-ins, which its own program does not agree with)", 1, Integer::sum);
        continue;
      }
      JsonNode arguments = test.get("args");
      int[] first = signs(arguments.get(0));
      int[] ours =
          switch (rule) {
            case "ptd_seven_point_one_side_mean" -> Xmr.runs(first);
            case "ptd_seven_point_trend" -> Xmr.trends(numbers(arguments.get(0)));
            case "ptd_part_of_seven_trend" -> absolute(Xmr.wholeRuns(first));
            case "ptd_two_in_three" ->
                both(Xmr.twoInThree(isSet(first), cycled(arguments.get(1), first.length)), null);
            case "ptd_part_of_two_in_three" -> both(isSet(first), isSet(signs(arguments.get(1))));
            default -> throw new AssertionError("no such rule here: " + rule);
          };
      assertThat(ours).as(test.get("call").asText()).containsExactly(signs(test.get("expected")));
      agreed.merge(rule, 1, Integer::sum);
    }
    System.out.println("NHS rules agreed: " + agreed);
    System.out.println("out of scope: " + outOfScope);
    assertThat(agreed).isNotEmpty();
  }

  // qicharts2 takes 3 / 1.128 where the NHS rounds it to 2.66: the limits differ in the fifth
  // digit.
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

  private static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble();
    }
    return numbers;
  }

  private static int[] signs(JsonNode array) {
    int[] signs = new int[array.size()];
    for (int i = 0; i < signs.length; i++) {
      signs[i] = array.get(i).asInt();
    }
    return signs;
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

  private static int[] both(boolean[] one, boolean @org.jspecify.annotations.Nullable [] other) {
    int[] both = new int[one.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = one[i] && (other == null || other[i]) ? 1 : 0;
    }
    return both;
  }

  private static int[] absolute(int[] signs) {
    int[] absolute = new int[signs.length];
    for (int i = 0; i < absolute.length; i++) {
      absolute[i] = Math.abs(signs[i]);
    }
    return absolute;
  }

  private static void same(String what, double ours, JsonNode theirs) {
    assertThat(ours)
        .as(what)
        .isCloseTo(theirs.asDouble(), within(1e-10 * Math.max(1, Math.abs(theirs.asDouble()))));
  }
}
