package casestat.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctTest {

  @Test
  void aCountOfAllRowsHasNoCondition() {
    assertThat(Distinct.of("count(distinct f.case_id)"))
        .contains(new Distinct("count(distinct f.case_id)", "f.case_id", null));
  }

  @Test
  void aConditionMayHaveParenthesesOfItsOwn() {
    String expression =
        "count(distinct case_id) filter (where way in ('a)', 'b') and not (x or y))";

    assertThat(Distinct.of(expression))
        .contains(new Distinct(expression, "case_id", "way in ('a)', 'b') and not (x or y)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "count(*)",
        "count(distinct a, b)",
        "count(distinct lower(a))",
        "count(distinct a) + 1",
        "count(distinct a) filter (where x) + count(distinct b) filter (where y)",
        "count(distinct a) filter (where x = ') + count(distinct b) filter (where (y = 1)",
        "sum(a)"
      })
  void anythingMoreIsLeftToTheEngine(String expression) {
    assertThat(Distinct.of(expression)).isEmpty();
  }
}
