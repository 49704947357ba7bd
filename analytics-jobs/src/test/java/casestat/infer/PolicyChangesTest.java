package casestat.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Policies that changed, and dates on which nobody worked. */
class PolicyChangesTest {

  @Test
  void findsTheDateOnWhichThePolicyChanged() {
    LocalDate change = LocalDate.parse("2025-07-01");
    Findings findings =
        new Town("2025-01-01", "2026-01-01")
            .with(
                1200,
                "Pothole",
                o -> o.toLocalDate().isBefore(change) ? o.plusDays(5) : o.plusDays(3))
            .infer();

    List<Finding.Part> parts = findings.types().get(0).parts();
    assertThat(parts)
        .extracting(p -> p.stretch().guess().words())
        .containsExactly("5 calendar days", "3 calendar days");
    assertThat(parts.get(0).stretch().to()).isEqualTo("2025-06-30");
    assertThat(parts.get(1).stretch().from()).isEqualTo("2025-07-01");
    assertThat(parts).allMatch(Finding.Part::isKept);
  }

  @Test
  void aSmallTypeChangedWhenALargeOneDidUnlessItsCasesSpeakAgainstIt() {
    LocalDate change = LocalDate.parse("2025-07-01");
    LocalDate own = LocalDate.parse("2025-07-20");
    Findings findings =
        new Town("2025-01-01", "2026-01-01")
            .with(
                2000,
                "Pothole",
                o -> o.toLocalDate().isBefore(change) ? o.plusDays(5) : o.plusDays(3))
            .with(60, "Sign", o -> o.toLocalDate().isBefore(change) ? o.plusDays(9) : o.plusDays(6))
            .with(600, "Tree", o -> o.toLocalDate().isBefore(own) ? o.plusDays(8) : o.plusDays(4))
            .infer();

    assertThat(InferenceTest.find(findings, "Pothole").parts().get(1).stretch().from())
        .isEqualTo(change);
    assertThat(InferenceTest.find(findings, "Sign").parts().get(1).stretch().from())
        .isEqualTo(change);
    assertThat(InferenceTest.find(findings, "Tree").parts().get(1).stretch().from()).isEqualTo(own);
  }

  @Test
  void exceptionsAreNoChangeOfPolicy() {
    Random random = new Random(7);
    Findings findings =
        new Town("2025-01-01", "2026-01-01")
            .with(600, "Pothole", o -> random.nextInt(10) == 0 ? o.plusDays(2) : o.plusDays(5))
            .infer();

    assertThat(InferenceTest.only(findings).stretch().guess().words()).isEqualTo("5 calendar days");
  }

  @Test
  void findsTheDatesOnWhichTheServiceWasClosed() {
    // Years that no shipped list knows.
    Set<LocalDate> closed =
        Set.of(
            LocalDate.parse("2015-05-25"),
            LocalDate.parse("2015-07-03"),
            LocalDate.parse("2015-09-07"),
            LocalDate.parse("2015-11-26"),
            LocalDate.parse("2015-11-27"));
    Findings findings =
        new Town("2015-05-01", "2015-12-20")
            .with(
                1500,
                "Graffiti",
                o -> Town.workday(o.toLocalDate(), 3, closed).atTime(InferenceTest.FIVE))
            .infer(Town.always());

    Recipe recipe = InferenceTest.only(findings).stretch().guess().calendar().recipe();
    assertThat(recipe).isNotNull();
    assertThat(recipe.closed()).containsExactlyInAnyOrderElementsOf(closed);
    assertThat(findings.heldOut().share()).isEqualTo(1);
  }
}
