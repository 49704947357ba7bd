package casestat.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.profile.Outline;
import casestat.profile.Profiles;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapClassesTest {
  private static final List<Outline> OUTLINES = Profiles.load("city311").setting().areas();

  private static AreaMap map(Direction direction, double goal, double... values) {
    List<Row> rows =
        IntStream.range(0, values.length)
            .mapToObj(i -> Row.of(OUTLINES.get(i).area(), OUTLINES.get(i).area(), values[i]))
            .toList();
    return new AreaMap(
        Caption.of("map", "Map", "Where?", Unit.SHARE, direction, "District"),
        rows,
        Goal.of(goal, Formats.ENGLISH),
        OUTLINES,
        Mark.NO_CASES);
  }

  @ParameterizedTest
  @EnumSource(
      value = Direction.class,
      names = {"HIGHER_IS_BETTER", "LOWER_IS_BETTER"})
  void whatEqualsTheGoalIsOnTheGoodSideOfIt(Direction direction) {
    for (double beyond : new double[] {0, 0.1, -0.1}) {
      MapClasses classes = new MapClasses(map(direction, 0.85, 0.85, 0.85 + beyond));

      assertThat(classes.of(0.85)).isIn(Theme.SHADES.get(0), Theme.SHADES.get(1));
    }
  }

  @Test
  void everyValueHasOneShade() {
    double[] values = {0.2, 0.5, 0.84, 0.85, 0.86, 0.9, 1};
    MapClasses classes = new MapClasses(map(Direction.HIGHER_IS_BETTER, 0.85, values));

    for (double value : values) {
      assertThat(classes.all().stream().filter(shade -> shade.holds(value))).hasSize(1);
    }
  }
}
