package casestat.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class FormatsTest {

  @Test
  void durationsReadAsPeopleSayThem() {
    assertThat(Formats.ENGLISH.duration(45)).isEqualTo("45 s");
    assertThat(Formats.ENGLISH.duration(59.7)).isEqualTo("1 min");
    assertThat(Formats.ENGLISH.duration(12 * 60)).isEqualTo("12 min");
    assertThat(Formats.ENGLISH.duration(3599)).isEqualTo("1 h");
    assertThat(Formats.ENGLISH.duration(3 * 3600 + 12 * 60)).isEqualTo("3 h 12 min");
    assertThat(Formats.ENGLISH.duration(47 * 3600)).isEqualTo("47 h");
    assertThat(Formats.ENGLISH.duration(4.2 * 86_400)).isEqualTo("4.2 days");
    assertThat(Formats.ENGLISH.duration(-120)).isEqualTo("-2 min");
  }

  @Test
  void businessTimeIsNeverShownInDays() {
    assertThat(Formats.ENGLISH.businessTime(100 * 3600)).isEqualTo("100.0 business hours");
    assertThat(Formats.ENGLISH.businessTime(1500)).isEqualTo("25 business min");
  }

  @Test
  void onlyAllIsAHundredPercent() {
    assertThat(Formats.ENGLISH.share(1)).isEqualTo("100.0%");
    assertThat(Formats.ENGLISH.share(0.99999)).isEqualTo("99.9%");
    assertThat(Formats.ENGLISH.share(0.00001)).isEqualTo("0.1%");
    assertThat(Formats.ENGLISH.share(0)).isEqualTo("0.0%");
    assertThat(Formats.ENGLISH.share(0.874)).isEqualTo("87.4%");
  }

  @Test
  void aGoalLosesOnlyZerosThatSayNothing() {
    assertThat(Formats.ENGLISH.brief(Unit.SHARE, 0.9)).isEqualTo("90%");
    assertThat(Formats.ENGLISH.brief(Unit.SHARE, 0.905)).isEqualTo("90.5%");
    assertThat(Formats.ENGLISH.brief(Unit.DURATION_SECONDS, 5 * 86_400)).isEqualTo("5 days");
    assertThat(Formats.ENGLISH.brief(Unit.CASES, 1000)).isEqualTo("1,000");
  }

  @Test
  void changeOfASharesIsInPercentagePoints() {
    assertThat(Formats.ENGLISH.change(Unit.SHARE, 0.8, 0.812))
        .isEqualTo("up 1.2 percentage points");
    assertThat(Formats.ENGLISH.change(Unit.SHARE, 0.8, 0.8001)).isEqualTo("unchanged");
    assertThat(Formats.ENGLISH.change(Unit.CASES, 1200, 80)).isEqualTo("down 1,120");
    assertThat(Formats.ENGLISH.change(Unit.DURATION_SECONDS, 4 * 86_400, 4.4 * 86_400))
        .isEqualTo("up 0.4 days");
  }

  @Test
  void monthsHaveTheNameTheyHadYesterday() {
    assertThat(Formats.ENGLISH.month(YearMonth.of(2026, 9))).isEqualTo("Sep 2026");
    assertThat(Formats.ENGLISH.dateTime(LocalDateTime.of(2026, 10, 31, 7, 5)))
        .isEqualTo("31 Oct 2026 07:05");
  }
}
