package casestat.infer;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.profile.Calendar;
import casestat.profile.ShippedHolidays;
import casestat.profile.Target;
import casestat.profile.TimeRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Promises that are known are found in the dates that follow from them. */
class InferenceTest {
  private static final ShippedHolidays LIST = ShippedHolidays.of("us-federal.yml");
  private static final Set<LocalDate> FEDERAL = LIST.days();
  static final LocalTime FIVE = LocalTime.of(17, 0);

  @Test
  void findsEightHours() {
    Findings findings =
        new Town("2025-01-01", "2025-03-01").with(60, "Noise", o -> o.plusHours(8)).infer();

    Guess guess = only(findings).stretch().guess();
    assertThat(guess.target()).isEqualTo(new Target.CalendarTime(Duration.ofHours(8)));
    assertThat(guess.words()).isEqualTo("8 hours");
    assertThat(findings.heldOut().share()).isEqualTo(1);
  }

  @Test
  void findsFiveBusinessDaysOnTheCalendarOfTheProfile() {
    Calendar shop = weekdays("shop_hours", 8 * 3600, 17 * 3600, LIST);

    Findings findings =
        new Town("2024-02-01", "2025-12-01")
            .with(300, "Tree", o -> Town.workday(o.toLocalDate(), 5, FEDERAL).atTime(FIVE))
            .infer(Town.always(), shop);

    Guess guess = only(findings).stretch().guess();
    assertThat(guess.target()).isEqualTo(new Target.BusinessDays(5));
    assertThat(guess.calendar().name()).isEqualTo("shop_hours");
    assertThat(findings.heldOut().share()).isEqualTo(1);
  }

  @Test
  void findsTheShippedHolidaysWhereTheProfileHasNone() {
    Findings findings =
        new Town("2024-02-01", "2025-12-01")
            .with(300, "Tree", o -> Town.workday(o.toLocalDate(), 5, FEDERAL).atTime(FIVE))
            .infer(Town.always());

    Guess guess = only(findings).stretch().guess();
    assertThat(guess.words()).isEqualTo("by 17:00 on the 5th business day");
    assertThat(guess.calendar().name()).isEqualTo("weekdays_us_federal");
    assertThat(findings.heldOut().share()).isEqualTo(1);
  }

  @Test
  void findsByFiveOnTheNextBusinessDay() {
    Findings findings =
        new Town("2025-03-01", "2025-05-01")
            .with(120, "Trash", o -> Town.workday(o.toLocalDate(), 1, Set.of()).atTime(FIVE))
            .infer(Town.always());

    assertThat(only(findings).stretch().guess().target()).isEqualTo(new Target.CutOff(FIVE, 1));
    assertThat(findings.heldOut().share()).isEqualTo(1);
  }

  @Test
  void findsTheHourByWhichACaseMustBeReceived() {
    // After four, and at weekends, it is tomorrow's.
    Findings findings =
        new Town("2025-03-01", "2025-06-01")
            .with(
                300,
                "Trash",
                o -> {
                  LocalDate date = o.toLocalDate();
                  boolean today =
                      date.getDayOfWeek().getValue() < 6 && o.toLocalTime().getHour() < 16;
                  LocalDate received = today ? date : Town.workday(date, 1, Set.of());
                  return Town.workday(received, 1, Set.of()).atTime(FIVE);
                })
            .infer(Town.always());

    Guess guess = only(findings).stretch().guess();
    assertThat(guess.fullWords()).isEqualTo("by 17:00 on the 1st business day, received by 16:00");
    assertThat(findings.heldOut().share()).isEqualTo(1);
  }

  @Test
  void findsTheStartOfTheBusinessDayAfter() {
    Findings findings =
        new Town("2025-03-01", "2025-05-01")
            .with(120, "Trash", o -> Town.workday(o.toLocalDate(), 2, Set.of()).atTime(8, 30))
            .infer(Town.always());

    assertThat(only(findings).stretch().guess().words())
        .isEqualTo("by 08:30 on the 2nd business day");
  }

  @Test
  void findsFourBusinessHoursAndTheHoursTheyAreCountedIn() {
    Findings findings =
        new Town("2025-03-01", "2025-05-01")
            .with(300, "Desk", o -> Town.workMinutes(o, 240, "09:00", "17:00", Set.of()))
            .infer(Town.always());

    Guess guess = only(findings).stretch().guess();
    assertThat(guess.words()).isEqualTo("4 business hours");
    assertThat(guess.calendar().name()).isEqualTo("weekdays_0900_1700");
    assertThat(findings.heldOut().share()).isGreaterThan(0.95);
  }

  @Test
  void whatIsUsedUpAtClosingTimeMayBeDueAtTheNextOpening() {
    // A whole day of eight hours: what comes in at night is used up at closing time.
    Findings findings =
        new Town("2025-03-01", "2025-05-01")
            .with(
                300,
                "Desk",
                o -> {
                  LocalDateTime due = Town.workMinutes(o, 480, "09:00", "17:00", Set.of());
                  return due.toLocalTime().equals(FIVE)
                      ? Town.workday(due.toLocalDate(), 1, Set.of()).atTime(9, 0)
                      : due;
                })
            .infer(Town.always());

    assertThat(only(findings).stretch().guess().words())
        .isEqualTo("8 business hours, to the next opening");
    assertThat(findings.heldOut().share()).isGreaterThan(0.95);
  }

  @Test
  void aDateWithoutATimeIsTheEndOfItsDay() {
    Findings findings =
        new Town("2025-03-01", "2025-05-01")
            .with(120, "Permit", o -> o.toLocalDate().plusDays(10).atTime(23, 59, 59))
            .infer(Town.always());

    Guess guess = only(findings).stretch().guess();
    assertThat(guess.target()).isEqualTo(new Target.BusinessDays(10));
    assertThat(guess.calendar().name()).isEqualTo("daily");
    assertThat(findings.heldOut().share()).isEqualTo(1);
  }

  @Test
  void calendarDaysEndAtTheSameTimeOfDay() {
    // The clocks go forward on 9 March 2025.
    Findings findings =
        new Town("2025-01-01", "2025-05-01").with(300, "Alley", o -> o.plusDays(10)).infer();

    assertThat(only(findings).stretch().guess().words()).isEqualTo("10 calendar days");
    assertThat(findings.heldOut().share()).isEqualTo(1);
  }

  @Test
  void findsNothingInNoise() {
    Findings findings = new Town("2025-01-01", "2025-12-01").withNoise(600, "Any").infer();

    assertThat(findings.hasRules()).isFalse();
    assertThat(findings.heldOut().fitting()).isZero();
  }

  @Test
  void halfOfARuleIsNoRule() {
    Random random = new Random(7);
    Findings findings =
        new Town("2025-01-01", "2025-03-01")
            .with(400, "Tree", o -> random.nextBoolean() ? o.plusDays(4) : o.plusDays(8))
            .infer();

    assertThat(findings.hasRules()).isFalse();
    assertThat(findings.types().get(0).parts()).isNotEmpty();
  }

  @Test
  void fewCasesAreTooFewUnlessAllFollowARuleThatOthersHave() {
    Findings findings =
        new Town("2025-01-01", "2025-03-01")
            .with(60, "Noise", o -> o.plusHours(8))
            .with(8, "Parking", o -> o.plusHours(8))
            .with(8, "Elevator", o -> o.plusHours(5))
            .infer();

    assertThat(find(findings, "Noise").hasTooFew()).isFalse();
    assertThat(find(findings, "Parking").kept()).hasSize(1);
    assertThat(find(findings, "Elevator").hasTooFew()).isTrue();
  }

  @Test
  void dueAtItsOpeningIsNoTarget() {
    Findings findings = new Town("2025-01-01", "2025-03-01").with(60, "Log", o -> o).infer();

    assertThat(findings.types().get(0).isTimeless()).isTrue();
    assertThat(findings.hasRules()).isFalse();
  }

  @Test
  void typesThatFitOneRuleShareIt() {
    Findings findings =
        new Town("2025-01-01", "2025-03-01")
            .with(400, "Street", o -> o.plusDays(2))
            .with(200, "Park", o -> o.plusDays(2))
            .infer();

    assertThat(findings.types())
        .extracting(t -> t.kept().get(0).stretch().guess())
        .containsOnly(findings.types().get(0).kept().get(0).stretch().guess());
  }

  @Test
  void theOrderOfTheRowsChangesNothing() {
    Town town =
        new Town("2025-01-01", "2025-06-01")
            .with(200, "Street", o -> o.plusDays(2))
            .with(300, "Desk", o -> Town.workMinutes(o, 240, "09:00", "17:00", Set.of()))
            .withNoise(100, "Any");
    List<StatedDue> shuffled = new ArrayList<>(town.rows());
    Collections.shuffle(shuffled, new Random(1));

    assertThat(words(Town.infer(shuffled))).isEqualTo(words(town.infer()));
  }

  private static List<String> words(Findings findings) {
    return findings.types().stream()
        .map(
            t ->
                t.serviceType()
                    + t.parts().stream().map(p -> p.stretch() + "" + p.heldOut()).toList())
        .toList();
  }

  /** What was found for one of the types. */
  static Finding find(Findings findings, String type) {
    return findings.types().stream()
        .filter(t -> type.equals(t.serviceType()))
        .findFirst()
        .orElseThrow();
  }

  /** The rule of the only type. */
  static Finding.Part only(Findings findings) {
    assertThat(findings.types()).hasSize(1);
    assertThat(findings.types().get(0).parts()).hasSize(1);
    Finding.Part part = findings.types().get(0).parts().get(0);
    assertThat(part.isKept()).as("%s, %s", part.stretch(), part.learned()).isTrue();
    return part;
  }

  private static Calendar weekdays(String name, int start, int end, ShippedHolidays list) {
    return new Recipe(
            OpenDays.WEEKDAYS,
            Town.ZONE,
            new TimeRange(start, end),
            list,
            Set.of(),
            list.from(),
            list.to())
        .calendar(name);
  }
}
