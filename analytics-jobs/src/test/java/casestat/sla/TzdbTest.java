package casestat.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.zone.ZoneRulesProvider;
import org.junit.jupiter.api.Test;

class TzdbTest {
  @Test
  void t09TheRulesOfTheMachineAreNamedByTheirRelease() {
    assertThat(Tzdb.version())
        .matches("20\\d\\d[a-z]+")
        .isEqualTo(ZoneRulesProvider.getVersions("America/New_York").lastKey());
  }
}
