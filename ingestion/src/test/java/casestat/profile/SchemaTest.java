package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema for editors and the loader say the same. */
class SchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void shippedProfilesAreValid() {
    for (String name : Profiles.shipped()) {
      String text = shipped(name + ".yml");

      assertThat(text).startsWith("# yaml-language-server: $schema=profile.schema.json\n");
      assertThat(errors("profile.schema.json", text)).as(name).isEmpty();
    }
  }

  @Test
  void theSharedHolidaysAreValid() {
    assertThat(errors("holidays.schema.json", shipped("us-federal.yml"))).isEmpty();
  }

  @Test
  void theProfileOfTheTestsIsValid() {
    assertThat(errors("profile.schema.json", ProfileText.campus().text())).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "title: Campus 311|titel: Campus 311",
        "profile: campus311|profile: Campus 311",
        "America/New_York|-05:00",
        "America/New_York|GMT+5",
        "kind: cases|kind: case",
        "format: csv|format: xlsx",
        "case_id: Ticket|cas_id: Ticket",
        "Done: resolved|Done: closed",
        "yyyy-MM-dd HH:mm|YYYY-MM-dd",
        "[08:00-16:30]|08:00-16:30",
        "hours: {mon-fri: [08:00-16:30]}|breaks: {mon-fri: [12:00-13:00]}",
        "holidays: [2026-12-25]|breaks: {daily: [12:00-13:00]}",
        "holidays: [2026-12-25]|seasons: {summer: {dates: 2026-07-01}}",
        "holidays: [2026-12-25]|seasons: {summer: {hours: {mon: [08:00-12:00]}}}",
        "holidays: [2026-12-25]|seasons: {Summer: {dates: 2026-07-01 to 2026-07-31, hours: {mon: []}}}",
        "holidays: [2026-12-25]|holidays: {file: us-federal.yml, but: [2026-11-11]}",
        "holidays: [2026-12-25]|holidays: [25 December]",
        "holidays: [2026-12-25]|versions: [{hours: {mon: [08:00-12:00]}}]",
        "holidays: [2026-12-25]|valid_from: 2026-07-01",
        "mon-fri|weekdays",
        "2026-01-01 to 2026-12-31|2026",
        "24x7|24/7",
        "resolution: 5 business days|resolution: 5 d",
        "resolution: 5 business days|resolution: 0 business days",
        "calendar: always|Calendar: always",
        "keep first|keep last",
        "service_type: [Elevator, no]|colour: [red]",
        "85%|850%",
        "500 cases|some",
        "as: trend|as: pie",
        "as: trend|as: grouped_lines",
        "as: trend|as: trend, by: area",
        "by: department|by: status",
        "by: department, as|as",
        "chart: by-shop|chart: By Shop",
        "tiles: [open_backlog]|tiles: open_backlog"
      })
  void whatIsBrokenIsRefusedByBoth(String there, String instead) {
    ProfileText broken = ProfileText.campus().with(there, instead);

    assertThat(broken.mistakes(folder)).isNotEmpty();
    assertThat(errors("profile.schema.json", broken.text())).isNotEmpty();
  }

  @Test
  void theKeysOfTheSchemaAreThoseOfTheLoader() throws IOException {
    JsonNode schema = JSON.readTree(shipped("profile.schema.json"));
    JsonNode holidays = JSON.readTree(shipped("holidays.schema.json"));
    JsonNode template =
        JSON.readTree(ShippedProfiles.template("template.schema.json").orElseThrow());
    for (Shape shape : Shape.values()) {
      JsonNode object =
          switch (shape) {
            case PROFILE -> schema;
            case HOLIDAYS -> holidays;
            case TEMPLATE_PAGE -> template;
            case HOLIDAY -> holidays.at("/properties/days/items");
            case INTAKE,
                SOURCE,
                CALENDAR,
                VERSION,
                SEASON,
                HOLIDAY_FILE,
                POLICY,
                ITEM,
                PAUSE,
                REPORTING,
                SOCIAL,
                CALLS,
                PRIVACY,
                AREAS,
                EVENT,
                EVENT_FILE,
                PUBLICATION,
                ISSUE,
                MAIL,
                OWN_METRIC,
                METRIC,
                REBASE,
                PAGE,
                TEMPLATE,
                CHART,
                TABLE ->
                schema.at("/$defs/" + shape.name().toLowerCase(Locale.ROOT));
          };

      assertThat(names(object.get("properties")))
          .as(shape.word())
          .containsExactlyInAnyOrderElementsOf(shape.keys());
      assertThat(words(object.get("required"))).containsExactlyElementsOf(shape.required());
    }
  }

  @Test
  void theColumnsAndWordsOfTheSchemaAreThoseOfTheKinds() throws IOException {
    JsonNode schema = JSON.readTree(shipped("profile.schema.json"));
    for (Source.Kind kind : Source.Kind.values()) {
      String defs = "/$defs/" + kind.name().toLowerCase(Locale.ROOT);

      assertThat(names(schema.at(defs + "_columns/properties"))).isEqualTo(kind.columns());
      assertThat(words(schema.at(defs + "_columns/required"))).isEqualTo(kind.required());
      for (Map.Entry<String, List<String>> closed : kind.closedWords().entrySet()) {
        assertThat(
                words(
                    schema.at(
                        defs
                            + "_values/properties/"
                            + closed.getKey()
                            + "/additionalProperties/enum")))
            .isEqualTo(closed.getValue());
      }
    }
    assertThat(names(schema.at("/$defs/policy/properties/where/properties")))
        .isEqualTo(SlaPolicy.COLUMNS);
    assertThat(words(schema.at("/$defs/chart/properties/by/enum")))
        .containsAll(Page.DIMENSIONS)
        .hasSize(Page.DIMENSIONS.size() + 1);
  }

  static List<Error> errors(String schema, String yaml) {
    return errorsOf(shipped(schema), yaml);
  }

  /**
   * @param schema its text
   */
  static List<Error> errorsOf(String schema, String yaml) {
    Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(JSON.valueToTree(tree));
  }

  private static String shipped(String file) {
    return new String(ShippedProfiles.find(file).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(word -> words.add(word.asText()));
    return words;
  }
}
