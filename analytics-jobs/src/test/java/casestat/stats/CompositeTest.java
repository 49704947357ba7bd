package casestat.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casestat.stats.Composite.Measure;
import casestat.stats.Composite.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CompositeTest {
  private static Measure measure(String name, double value, double goal, boolean higher, double w) {
    return new Measure(name, OptionalDouble.of(value), goal, higher, w);
  }

  @Test
  void higherIsValueOverGoalAndLowerIsGoalOverValue() {
    Composite score =
        Composite.of(
            List.of(
                measure("on time", 0.72, 0.9, true, 3),
                measure("days", 4, 5, false, 1),
                measure("backlog", 1000, 500, false, 1)));

    assertThat(score.parts()).extracting(Part::score).containsExactly(0.72 / 0.9, 1.25, 0.5);
    assertThat(score.score().orElseThrow()).isCloseTo((3 * 0.8 + 1.25 + 0.5) / 5, within(1e-12));
  }

  @Test
  void noFigureIsWorthMoreThanTheCapAndNoneOfWhatIsUnwantedIsWorthTheCap() {
    Composite score =
        Composite.of(List.of(measure("a", 0.99, 0.5, true, 1), measure("b", 0, 10, false, 1)));

    assertThat(score.score()).hasValue(Composite.CAP);
  }

  @Test
  void whatIsMissingDropsOutAndIsListed() {
    Composite score =
        Composite.of(
            List.of(
                measure("a", 0.5, 1, true, 1),
                new Measure("b", OptionalDouble.empty(), 1, true, 9)));

    assertThat(score.score()).hasValue(0.5);
    assertThat(score.missing()).containsExactly("b");
    assertThat(Composite.of(List.of()).score()).isEmpty();
  }

  @Test
  void aGoalOfNothingCannotBeScored() {
    assertThatThrownBy(() -> measure("a", 1, 0, true, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void contributionsAddUpToAScoreBetweenTheWorstAndTheBest(@ForAll long seed) {
    Random dice = new Random(seed);
    List<Measure> measures = new ArrayList<>();
    for (int i = 0; i < 1 + dice.nextInt(9); i++) {
      measures.add(
          measure(
              "m" + i,
              dice.nextInt(4) == 0 ? 0 : dice.nextDouble() * 100,
              0.1 + dice.nextDouble() * 50,
              dice.nextBoolean(),
              0.1 + dice.nextDouble()));
    }
    Composite score = Composite.of(measures);

    double least = score.parts().stream().mapToDouble(Part::score).min().orElseThrow();
    double most = score.parts().stream().mapToDouble(Part::score).max().orElseThrow();
    assertThat(score.score().orElseThrow()).isBetween(least - 1e-9, most + 1e-9);
    assertThat(most).isLessThanOrEqualTo(Composite.CAP);
  }
}
