package casestat.run;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.profile.ServiceProfile;
import casestat.schedule.Agenda;
import casestat.schedule.IssuedPeriods;
import casestat.schedule.Scheduled;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code casestat schedule} prints. */
class ScheduleTextTest {

  @Test
  void itTellsWhatWasMissedWhatIsDueAndTheNextThree() {
    assertThat(
            lines(
                Scheduled.city(),
                new IssuedPeriods(Set.of("2026-07", "2026-08"), Set.of("2026-07"))))
        .containsExactly(
            "Riverton 311: what is due at Fri 20 Nov 2026 07:00 America/New_York,"
                + " 2026-11-20T12:00:00Z",
            "",
            "every month, on the 3rd business day at 08:00 America/New_York",
            "  waits for cases, events until the 7th business day, then issued as provisional;"
                + " business days are those of office_hours",
            "  missed       2026-09  Mon 5 Oct 2026 08:00 America/New_York, 2026-10-05T12:00:00Z;"
                + " deadline Fri 9 Oct 2026 08:00 America/New_York, 2026-10-09T12:00:00Z",
            "  due          2026-10  Wed 4 Nov 2026 08:00 America/New_York, 2026-11-04T13:00:00Z;"
                + " deadline Tue 10 Nov 2026 08:00 America/New_York, 2026-11-10T13:00:00Z",
            "  provisional  2026-07  Wed 5 Aug 2026 08:00 America/New_York, 2026-08-05T12:00:00Z;"
                + " deadline Tue 11 Aug 2026 08:00 America/New_York, 2026-08-11T12:00:00Z",
            "  next         2026-11  Thu 3 Dec 2026 08:00 America/New_York, 2026-12-03T13:00:00Z;"
                + " deadline Wed 9 Dec 2026 08:00 America/New_York, 2026-12-09T13:00:00Z",
            "  next         2026-12  Wed 6 Jan 2027 08:00 America/New_York, 2027-01-06T13:00:00Z;"
                + " deadline Tue 12 Jan 2027 08:00 America/New_York, 2027-01-12T13:00:00Z",
            "  next         2027-01  Wed 3 Feb 2027 08:00 America/New_York, 2027-02-03T13:00:00Z;"
                + " deadline Tue 9 Feb 2027 08:00 America/New_York, 2027-02-09T13:00:00Z");
  }

  @Test
  void eachLineOfAScheduleIsToldInItsOwnZone() {
    ServiceProfile two =
        Scheduled.with(
            "America/New_York",
            "edition: quarter, on: last Friday, at: 9:00, zone: Europe/Madrid, publish: draft",
            "edition: fiscal_year, cron: \"0 7 5 * *\", waits_for: []");

    assertThat(lines(two, IssuedPeriods.of(Set.of("2026-Q3", "FY2025"))))
        .contains(
            "every quarter, on the last Friday at 09:00 Europe/Madrid, as a draft to be approved",
            "  waits for cases for as long as it takes; business days are those of office_hours",
            "  next         2026-Q4  Fri 29 Jan 2027 09:00 Europe/Madrid, 2027-01-29T08:00:00Z",
            "every fiscal year, by cron \"0 7 5 * *\" America/New_York",
            "  waits for nothing; business days are those of office_hours")
        .noneMatch(line -> line.contains("  due "));
  }

  private static List<String> lines(ServiceProfile profile, IssuedPeriods ledger) {
    Instant now = Instant.parse("2026-11-20T12:00:00Z");
    return new ScheduleText(profile, new Agenda(profile, ledger, null, now), now).lines();
  }
}
