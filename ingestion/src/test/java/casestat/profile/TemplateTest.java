package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that a profile takes by name, and the tables of those that it describes. */
class TemplateTest {
  private static final String CHARTER = "  - template: charter-1075\n";

  @TempDir Path folder;

  static List<String> templates() {
    return ShippedProfiles.templates();
  }

  @Test
  void threeDutiesShip() {
    assertThat(templates()).containsExactly("charter-1075", "cityscore", "help-desk-month");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void whatShipsFitsItsSchemaAndIsSaidInEveryLanguage(String name) throws IOException {
    String text =
        new String(ShippedProfiles.template(name + ".yml").orElseThrow(), StandardCharsets.UTF_8);
    String schema =
        new String(
            ShippedProfiles.template("template.schema.json").orElseThrow(), StandardCharsets.UTF_8);

    assertThat(SchemaTest.errorsOf(schema, text)).isEmpty();

    Page page = taken("  - template: " + name + "\n");

    assertThat(page.page()).isEqualTo(name);
    assertThat(said(page)).allSatisfy(t -> assertThat(t.byLanguage()).containsKeys("en", "es"));
  }

  private static List<Text> said(Page page) {
    List<Text> said = new java.util.ArrayList<>(List.of(page.title()));
    Text about = page.about();
    if (about != null) {
      said.add(about);
    }
    page.charts().forEach(chart -> said.add(chart.title()));
    page.tables().forEach(table -> said.add(table.title()));
    return said;
  }

  @Test
  void aProfileSaysWhichOfItsDimensionsATemplatesIs() throws IOException {
    Page page =
        taken(
            """
              - template: charter-1075
                page: council
                title: To the council
                dimensions: {borough: department}
                without: [by-agency]
            """);

    assertThat(page.page()).isEqualTo("council");
    assertThat(page.title()).isEqualTo(Text.of("To the council"));
    assertThat(page.tables())
        .extracting(Page.Table::table)
        .contains("council-citywide", "council-by-status", "council-by-borough")
        .doesNotContain("council-by-agency", "council-by-zip");
    assertThat(page.tables())
        .filteredOn(table -> table.table().equals("council-by-borough"))
        .singleElement()
        .extracting(Page.Table::by)
        .isEqualTo(List.of("department"));
  }

  @Test
  void whatCannotBeFilledIsLeftOutOfThePageAndNamedOnItAndByCheck() throws IOException {
    Path file = file(with(CHARTER));

    Page page = Profiles.load(file.toString()).pages().get(1);
    Review review = Profiles.review(file.toString(), CATALOGUE, LocalDate.of(2026, 1, 1));

    assertThat(page.missing())
        .extracting(missing -> missing.what().in("en"))
        .containsExactly("borough", "council district", "community board", "ZIP code");
    assertThat(review.mistakes()).isEmpty();
    assertThat(review.notes().stream().map(Note::toString))
        .anyMatch(
            note ->
                note.contains("pages[1]: note: the profile does not say what borough,")
                    && note.contains("or zip is"))
        .anyMatch(note -> note.contains("fiscal_year_starts"));
  }

  @Test
  void aColumnThatNoSourceMapsIsNoRowOfATable() throws IOException {
    Path file = file(with("  - template: help-desk-month\n"));

    Page page = Profiles.load(file.toString()).pages().get(1);
    Review review = Profiles.review(file.toString(), CATALOGUE, LocalDate.of(2026, 1, 1));

    assertThat(page.tables())
        .extracting(Page.Table::table)
        .containsExactly("help-desk-month-desk", "help-desk-month-by-kind");
    assertThat(review.notes().stream().map(Note::toString))
        .anyMatch(note -> note.contains("no source of cases maps channel or priority"));
  }

  @Test
  void aServiceWithoutGoalsIsToldThatItHasNoScore() throws IOException {
    ProfileText none =
        with("  - template: cityscore\n")
            .with(", goal: 85%", "")
            .with(", goal: 500 cases", "")
            .with(", goal: 2 days", "");

    Review review = Profiles.review(file(none).toString(), CATALOGUE, LocalDate.of(2026, 1, 1));

    assertThat(review.notes().stream().map(Note::toString))
        .anyMatch(note -> note.contains("no metric has a goal"));
  }

  @Test
  void aServiceThatKeepsSmallGroupsShowsNoTableThatWouldTellOfThem() throws IOException {
    String zone = "zone: America/New_York\n";
    ProfileText kept = with(CHARTER).with(zone, zone + "privacy: {smallest_group: 5}\n");

    Page page = Profiles.load(file(kept).toString()).pages().get(1);

    assertThat(page.tables())
        .extracting(Page.Table::table)
        .contains("charter-1075-by-agency")
        .doesNotContain("charter-1075-by-type-and-agency", "charter-1075-by-status");
    assertThat(page.missing())
        .extracting(Page.Missing::why)
        .contains(Page.Missing.Why.SMALL_GROUPS);
  }

  @Test
  void aTableOfItsOwnThatWouldTellIsAMistake() {
    String zone = "zone: America/New_York\n";
    String table = "    tables:\n      - {table: t, title: T, by: [%s], metrics: [open_backlog]}\n";
    ProfileText kept = with("").with(zone, zone + "privacy: {smallest_group: 5}\n");

    assertThat(new ProfileText(kept.text() + table.formatted("department")).mistakes(folder))
        .isEmpty();
    assertThat(new ProfileText(kept.text() + table.formatted("department, area")).mistakes(folder))
        .singleElement()
        .asString()
        .contains("pages[0].tables[0]: its cells would tell of small groups", "department by area");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "template: charter1075|did you mean \"charter-1075\"?",
        "template: nothing-like-it|say one of charter-1075, cityscore, help-desk-month",
        "{template: charter-1075, dimensions: {borogh: area}}|did you mean \"borough\"?",
        "{template: cityscore, dimensions: {zip: area}}|it needs none",
        "{template: charter-1075, dimensions: {zip: areas}}|did you mean \"area\"?",
        "{template: charter-1075, dimensions: {zip: area, borough: area}}|it can be one of them",
        "{template: charter-1075, without: [by-agencies]}|did you mean \"by-agency\"?",
        "{template: charter-1075, tables: []}|unknown key",
        "{template: charter-1075, page: overview}|a second page overview"
      })
  void aMistakeIsToldWithItsMend(String page, String told) {
    assertThat(with("  - " + page + "\n").mistakes(folder))
        .singleElement()
        .asString()
        .startsWith("x.yml:")
        .contains(told);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "by: [status], metrics: [open_backlog]|\"status\"",
        "by: [area, channel, department], metrics: [open_backlog]|two at most",
        "metrics: []|name one at least",
        "metrics: [open_backlogs]|did you mean \"open_backlog\"?",
        "metrics: [open_backlog], columns: [last_month]|\"last_month\"",
        "metrics: [open_backlog], rows: [area]|unknown key"
      })
  void aTableIsReadStrictlyByLoaderAndSchema(String keys, String told) {
    String table = "    tables:\n      - {table: t, title: T, %s}\n".formatted(keys);
    ProfileText profile = with("").with("    tiles: [open_backlog]\n", "    tiles: []\n");
    ProfileText broken = new ProfileText(profile.text() + table);

    assertThat(broken.mistakes(folder)).singleElement().asString().contains(told);
    if (!keys.contains("open_backlogs")) {
      assertThat(SchemaTest.errors("profile.schema.json", broken.text())).isNotEmpty();
    }
  }

  @Test
  void twoTablesOfOneIdAreAMistakeAndTwoPagesOfOneTemplateAreNot() {
    assertThat(
            with("  - {template: charter-1075, page: a}\n  - {template: charter-1075, page: b}\n")
                .mistakes(folder))
        .isEmpty();
    String twice =
        """
            tables:
              - {table: on-time, title: T, metrics: [open_backlog]}
        """;
    assertThat(new ProfileText(with("").text() + twice).mistakes(folder))
        .singleElement()
        .asString()
        .contains("a second chart or table on-time");
  }

  @Test
  void aTemplateIsPartOfTheProfilesDigest() throws IOException {
    assertThat(Profiles.load(file(with(CHARTER)).toString()).digest())
        .isNotEqualTo(Profiles.load(file(with("  - template: cityscore\n")).toString()).digest());
  }

  /** Ids that the profile of the tests and the templates name. */
  private static final Set<String> CATALOGUE =
      Set.of(
          "resolution_met_due",
          "open_backlog",
          "resolution_time_median",
          "incoming_cases",
          "resolved_cases",
          "resolution_time_mean",
          "contacts",
          "information_share",
          "first_response_met_due",
          "first_response_median",
          "first_response_p90",
          "resolution_time_p90",
          "reopen_rate");

  private Page taken(String page) throws IOException {
    return Profiles.load(file(with(page)).toString()).pages().get(1);
  }

  private static ProfileText with(String page) {
    return new ProfileText(ProfileText.campus().text() + page);
  }

  private Path file(ProfileText profile) throws IOException {
    Path file = folder.resolve("own.yml");
    Files.writeString(file, profile.text());
    return file;
  }
}
