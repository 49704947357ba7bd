package casestat.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.language.Language;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  private static final String PROFILE =
      """
      profile: desk
      title: Desk
      zone: America/New_York
      languages: [en, es]
      words:
        en: {case: [enquiry, enquiries]}
        es: {case: [la consulta, las consultas]}
      intake:
        sources:
          - source: cases
            kind: cases
            format: csv
            files: ["*.csv"]
            times: [yyyy-MM-dd HH:mm]
            columns: {case_id: Ticket, opened_at: Opened}
      calendars:
        counter: {hours: {mon-fri: [08:00-17:00]}, covers: 2026-01-01 to 2026-12-31}
      own_metrics:
        - metric: by_phone
          label: "{Cases} by phone"
          unit: cases
          better: neither
          means: How many {cases} came by phone.
          formula: Every {case} opened through {the_channel} phone.
          counts: opened
          from: case_facts
          where: channel = 'phone'
          on: opened_on
          numerator: count(*)
      metrics:
        - {metric: incoming_cases, pairs: [department by area]}
      """;

  @TempDir Path folder;

  private Catalogue catalogue(String profile) throws IOException {
    return Catalogue.of(read(profile));
  }

  private ServiceProfile read(String profile) throws IOException {
    return Profiles.load(Files.writeString(folder.resolve("desk.yml"), profile).toString());
  }

  @Test
  void theCatalogueSpeaksTheLanguageOfTheReports() throws IOException {
    assertThat(catalogue(PROFILE).metric("incoming_cases").label()).isEqualTo("Incoming enquiries");
    assertThat(catalogue(PROFILE.replace("[en, es]", "[es, en]")).metric("incoming_cases").label())
        .isEqualTo("Consultas entrantes");
    assertThat(catalogue(PROFILE.replaceAll("(?m)^(languages|words|  e[ns]):.*\n", "")).all())
        .filteredOn(metric -> !metric.metric().equals("by_phone"))
        .extracting(Metric::definition)
        .isEqualTo(Metrics.definitions());
  }

  @Test
  void inAnotherLanguageOnlyTheWordsAreOthers() throws IOException {
    ServiceProfile profile = read(PROFILE);
    Catalogue english = Catalogue.of(profile);

    Catalogue spanish = english.in(Language.allOf(profile).get(1));

    assertThat(spanish.metric("incoming_cases").means())
        .isEqualTo("Cantidad de consultas que las personas presentaron al servicio en el mes.");
    assertThat(spanish.all())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("label", "means", "formula")
        .isEqualTo(english.all());
    assertThat(spanish.in(Language.of(profile)).all()).isEqualTo(english.all());
  }

  @Test
  void aMetricOfOnesOwnIsSaidAsItIsWrittenWithTheWordsOfTheLanguage() throws IOException {
    ServiceProfile profile = read(PROFILE);
    Catalogue english = Catalogue.of(profile);
    Catalogue spanish = english.in(Language.allOf(profile).get(1));

    assertThat(english.metric("by_phone").label()).isEqualTo("Enquiries by phone");
    assertThat(english.metric("by_phone").formula())
        .isEqualTo("Every enquiry opened through the channel phone.");
    assertThat(spanish.metric("by_phone").label()).isEqualTo("Consultas by phone");
  }

  @Test
  void aBlankThatStandsForNothingIsToldWithItsPlace() throws IOException {
    ServiceProfile profile =
        read(
            PROFILE.replace("{Cases} by", "{Tickets} by").replace("{case} opened", "{case opened"));

    assertThat(Catalogue.mistakes(profile))
        .extracting(Object::toString)
        .satisfiesExactly(
            label ->
                assertThat(label)
                    .contains("desk.yml:20:12: own_metrics[0].label: {Tickets} stands for no word"),
            formula ->
                assertThat(formula)
                    .contains("own_metrics[0].formula: a word of the service stands in braces"));
  }
}
