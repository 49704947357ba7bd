package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.report.chart.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairShadesTest {

  @Test
  void whatReachesTheGoalIsPlainAndTheWorstIsTheDarkest() {
    PairShades higher =
        new PairShades(0.8, Direction.HIGHER_IS_BETTER, List.of(0.9, 0.8, 0.7, 0.6, 0.4));
    PairShades lower = new PairShades(10.0, Direction.LOWER_IS_BETTER, List.of(8.0, 12.0, 30.0));

    assertThat(List.of(0.9, 0.8, 0.75, 0.65, 0.55, 0.45, 0.4, 0.1).stream().map(higher::of))
        .containsExactly(0, 0, 1, 2, 3, 4, 4, 4);
    assertThat(List.of(8.0, 10.0, 12.0, 30.0).stream().map(lower::of)).containsExactly(0, 0, 1, 4);
    assertThat(higher.isByGoal()).isTrue();
  }

  @Test
  void withoutAGoalTheLargestIsTheDarkest() {
    PairShades counts = new PairShades(null, Direction.NEUTRAL, List.of(0.0, 10.0, 40.0));

    assertThat(List.of(0.0, 5.0, 10.0, 25.0, 40.0).stream().map(counts::of))
        .containsExactly(0, 1, 2, 3, 4);
    assertThat(counts.isByGoal()).isFalse();
  }

  @Test
  void whereAllReachTheGoalNoneIsDark() {
    PairShades kept = new PairShades(0.8, Direction.HIGHER_IS_BETTER, List.of(0.9, 0.8));

    assertThat(kept.of(0.8)).isZero();
  }
}
