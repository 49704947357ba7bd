package casestat.language;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.profile.Noun;
import casestat.profile.Wording;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {
  private static final Wording ENQUIRIES =
      new Wording(
          List.of(Locale.ENGLISH, Locale.forLanguageTag("es")),
          Map.of(
              "en", Map.of(Noun.CASE, new Noun.Named("enquiry", "enquiries")),
              "es", Map.of(Noun.CASE, new Noun.Named("la consulta", "las consultas"))));
  private static final Language ENGLISH = Language.of(ENQUIRIES, Locale.ENGLISH);
  private static final Language SPANISH = Language.of(ENQUIRIES, Locale.forLanguageTag("es"));

  @Test
  void aServicesWordsTakeThePlaceOfOurs() {
    String text = "{The_cases} of {a_case}, {0, plural, one {# {case}} other {# {cases}}}.";

    assertThat(Language.ENGLISH.say(text, 1)).isEqualTo("The cases of a case, 1 case.");
    assertThat(ENGLISH.say(text, 1204)).isEqualTo("The enquiries of an enquiry, 1,204 enquiries.");
  }

  @Test
  void spanishAgreesWithTheGenderOfTheWord() {
    String text =
        "{The_cases} {of_the_department}: {case_gender, select, f {abiertas} other {abiertos}}";

    assertThat(SPANISH.fill(text)).isEqualTo("Las consultas del departamento: abiertas");
    assertThat(Language.of(Wording.STANDARD, Locale.forLanguageTag("es")).fill(text))
        .isEqualTo("Los casos del departamento: abiertos");
  }

  @Test
  void aFeminineWordMayHaveTheArticleOfAnother() {
    Wording areas =
        new Wording(
            List.of(Locale.forLanguageTag("es")),
            Map.of("es", Map.of(Noun.AREA, new Noun.Named("el área", "las áreas"))));

    assertThat(
            Language.of(areas, Locale.forLanguageTag("es"))
                .fill("{of_the_area}, {a_area}, {of_the_areas}, {area_gender}"))
        .isEqualTo("del área, un área, de las áreas, f");
  }

  @Test
  void numbersAndDatesAreThoseOfTheLocale() {
    Language ofTheStates = Language.of(ENQUIRIES, Locale.forLanguageTag("es-US"));
    Language english = Language.of(ENQUIRIES, Locale.US);
    LocalDateTime at = LocalDateTime.of(2026, 10, 3, 17, 5);

    assertThat(SPANISH.numbers().decimal(12345.67, 1)).isEqualTo("12.345,7");
    assertThat(ofTheStates.numbers().decimal(12345.67, 1)).isEqualTo("12,345.7");
    assertThat(ENGLISH.numbers().decimal(-0.04, 1)).isEqualTo("0.0");
    assertThat(ENGLISH.numbers().percent(87.44)).isEqualTo("87.4%");
    assertThat(SPANISH.numbers().percent(87.44)).isEqualTo("87,4\u00a0%");
    assertThat(ENGLISH.dates().dateTime(at)).isEqualTo("3 Oct 2026 17:05");
    assertThat(english.dates().dateTime(at)).isEqualTo("Oct 3, 2026, 5:05 PM");
    assertThat(SPANISH.dates().dateTime(at)).isEqualTo("3 oct 2026, 17:05");
    assertThat(SPANISH.dates().longMonth(YearMonth.of(2026, 10))).isEqualTo("octubre de 2026");
    assertThat(ENGLISH.dates().weekday(at.getDayOfWeek())).isEqualTo("Sat");
    assertThat(SPANISH.dates().weekday(at.getDayOfWeek())).isEqualTo("sáb");
  }

  @Test
  void anApostropheIsItself() {
    assertThat(Language.ENGLISH.say("The source's {0} isn't known", "word"))
        .isEqualTo("The source's word isn't known");
  }
}
