package casestat.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("spark")
class WorkedExamplesTest {

  @TestFactory
  Stream<DynamicTest> duckDbGivesWhatTheExampleExpects() {
    return WorkedExample.all().stream()
        .map(
            worked ->
                DynamicTest.dynamicTest(
                    worked.metric() + ": " + worked.example(),
                    () -> {
                      try (DuckDbFacts engine = new DuckDbFacts(worked.facts())) {
                        worked.check(engine);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> sparkGivesWhatTheExampleExpects() {
    return WorkedExample.all().stream()
        .map(
            worked ->
                DynamicTest.dynamicTest(
                    worked.metric() + ": " + worked.example(),
                    () -> worked.check(new SparkFacts(worked.facts()))));
  }

  @Test
  void everyMetricHasAnExample() {
    assertThat(WorkedExample.all().stream().map(WorkedExample::metric))
        .containsAll(Metrics.catalogue().stream().map(Metric::metric).toList());
  }
}
