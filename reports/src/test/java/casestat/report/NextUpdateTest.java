package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.language.Language;
import casestat.profile.EditionPeriod;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.schedule.Scheduled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When an edition says that there is something newer. */
class NextUpdateTest {
  private static final String MONTHLY = "edition: month, on: 3rd business day, at: 8:00";
  private static final EditionPeriod OCTOBER = EditionPeriod.month(YearMonth.of(2026, 10));

  @Test
  void theMonthAfterIsDueAfterThatMonthHasEnded() {
    ServiceProfile town = Scheduled.with("America/New_York", MONTHLY);

    assertThat(NextUpdate.after(OCTOBER, town, Language.ENGLISH)).isEqualTo("3 Dec 2026");
    assertThat(NextUpdate.after(OCTOBER, town, spanish(town))).isEqualTo("3 dic 2026");
  }

  @Test
  void aQuarterPromisesTheNextQuarterAndAYearOfNoneWhateverComesFirst() {
    ServiceProfile town =
        Scheduled.with("America/New_York", MONTHLY, "edition: quarter, on: 2nd Tuesday, at: 10:00");

    assertThat(NextUpdate.after(EditionPeriod.quarter(2026, 3), town, Language.ENGLISH))
        .isEqualTo("12 Jan 2027");
    assertThat(
            NextUpdate.after(
                EditionPeriod.fiscalYear(2026, town.reporting()), town, Language.ENGLISH))
        .isEqualTo("6 Jan 2027");
  }

  @Test
  void theDateIsThatOfThePlaceWhereverItIsIssued() {
    // Eight in the morning in Tokyo is the evening before in New York.
    ServiceProfile town =
        Scheduled.with("America/New_York", "edition: month, on: 5th, at: 8:00, zone: Asia/Tokyo");

    assertThat(NextUpdate.after(OCTOBER, town, Language.ENGLISH)).isEqualTo("4 Dec 2026");
  }

  @Test
  void withoutAScheduleNothingIsPromised(@TempDir Path folder) throws IOException {
    String text = Profiles.shippedText("city311.yml");
    Path file =
        Files.writeString(
            folder.resolve("town.yml"),
            text.substring(0, text.indexOf("schedule:\n"))
                + text.substring(text.indexOf("social:\n")));

    assertThat(NextUpdate.after(OCTOBER, Profiles.load(file.toString()), Language.ENGLISH))
        .isEmpty();
  }

  private static Language spanish(ServiceProfile profile) {
    return Language.of(profile.wording(), Locale.forLanguageTag("es-US"));
  }
}
