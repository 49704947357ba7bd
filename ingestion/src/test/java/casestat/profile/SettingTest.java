package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
  private static final String SQUARE = "[[[0,0],[0,1],[1,1],[1,0],[0,0]]]";
  @TempDir Path folder;

  @Test
  void theDistrictsOfTheSampleAreOnItsMap() {
    List<Outline> areas = Profiles.load("city311").setting().areas();

    assertThat(areas)
        .extracting(Outline::area)
        .containsExactlyInAnyOrder(
            "Harbor",
            "Old Town",
            "Northside",
            "Riverside",
            "Hillcrest",
            "Mill District",
            "West End",
            "University");
    for (Outline area : areas) {
      for (List<Outline.Point> ring : area.rings()) {
        assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
      }
    }
  }

  @Test
  void theBuildingsOfTheSampleAreHolesInItsGrounds() {
    List<Outline> areas = Profiles.load("campus311").setting().areas();

    assertThat(areas).hasSize(10);
    assertThat(areas.get(9).area()).isEqualTo("Open grounds");
    assertThat(areas.get(9).rings()).hasSize(10);
  }

  @Test
  void anAreaOfSeveralPiecesIsOneArea() throws IOException {
    Files.writeString(
        folder.resolve("areas.geojson"),
        collection(
            feature("North", "Polygon", SQUARE),
            feature("South", "MultiPolygon", "[" + SQUARE + "," + SQUARE + "]"),
            feature("North", "Polygon", SQUARE)));

    List<Outline> areas = load("areas: {file: areas.geojson, name: name}").setting().areas();

    assertThat(areas).extracting(Outline::area).containsExactly("North", "South");
    assertThat(areas).allSatisfy(area -> assertThat(area.rings()).hasSize(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | no FeatureCollection with features: export it as GeoJSON",
        "{\"type\": | not JSON",
        "POLYGON:[[[500000,4649776],[0,1],[1,1],[500000,4649776]]] | is no place in degrees",
        "POLYGON:[[[0,0],[0,1],[0,0]]] | a border of 3 points: it needs four",
        "POLYGON:[] | features[0].geometry: no border: an area needs its borders",
        "MULTI:[[]] | features[0].geometry: no border: an area needs its borders",
        "POINT | no Polygon or MultiPolygon: an area needs its borders",
        "NAMELESS | features[0].properties: no \"name\": did you mean \"nam\"?"
      })
  void aMapThatCannotBeDrawnIsAMistakeWithItsPlace(String content, String said) throws IOException {
    Files.writeString(
        folder.resolve("areas.geojson"),
        content.startsWith("POLYGON:")
            ? collection(feature("North", "Polygon", content.substring(8)))
            : content.startsWith("MULTI:")
                ? collection(feature("North", "MultiPolygon", content.substring(6)))
                : content.equals("POINT")
                    ? collection(feature("North", "Point", "[0,0]"))
                    : content.equals("NAMELESS")
                        ? collection(
                            feature("North", "Polygon", SQUARE).replace("\"name\"", "\"nam\""))
                        : content);

    assertThat(mistakes("areas: {file: areas.geojson, name: name}"))
        .singleElement()
        .asString()
        .startsWith("areas.geojson:")
        .contains(said);
  }

  @Test
  void aMapThatIsNotThereAndAChartWithoutOneAreMistakes() throws IOException {
    assertThat(mistakes("areas: {file: nowhere.geojson, name: name}"))
        .singleElement()
        .asString()
        .contains("areas: no file \"nowhere.geojson\": put it beside the profile");
    assertThat(ProfileText.campus().with("as: trend", "as: map").mistakes(folder))
        .singleElement()
        .asString()
        .contains("no areas to draw: say under areas in which file their borders are");
  }

  @Test
  void whatHappenedIsReadFromTheProfileOrAFileBesideIt() throws IOException {
    String list = "[{on: 2026-05-01, text: B}, {on: 2026-04-13 to 2026-05-02, text: A}]";
    Files.writeString(folder.resolve("events.yml"), "events: " + list + "\n");

    List<Occasion> inline = load("events: " + list).setting().occasions();

    assertThat(inline).extracting(o -> o.text().in("en")).containsExactly("A", "B");
    assertThat(load("events: events.yml").setting().occasions()).isEqualTo(inline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{on: yesterday, text: A} | say a date as in 2026-12-24",
        "{on: 2026-05-02 to 2026-05-01, text: A} | it ends before it starts",
        "{on: 2026-05-02} | no text",
        "{on: 2026-05-02, text: A, of: {departmen: X}} | did you mean \"department\"?",
        "{on: 2026-05-02, text: A, link: 'javascript:alert(1)'} | say a whole address"
      })
  void anEventThatCannotBeReadIsAMistake(String event, String said) throws IOException {
    assertThat(mistakes("events: [" + event + "]")).singleElement().asString().contains(said);
  }

  @Test
  void anEventOfADepartmentTouchesItAndTheWholeAndNoOther() throws IOException {
    Occasion event =
        load("events: [{on: 2026-05-02, text: A, of: {department: Lifts}}]")
            .setting()
            .occasions()
            .get(0);

    assertThat(event.touches(Map.of())).isTrue();
    assertThat(event.touches(Map.of("department", "Lifts"))).isTrue();
    assertThat(event.touches(Map.of("area", "North"))).isTrue();
    assertThat(event.touches(Map.of("department", "Roofs"))).isFalse();
  }

  private ServiceProfile load(String section) throws IOException {
    Path file = folder.resolve("x.yml");
    Files.writeString(file, ProfileText.campus().text() + section + "\n");
    return Profiles.load(file.toString());
  }

  private List<String> mistakes(String section) {
    return new ProfileText(ProfileText.campus().text() + section + "\n").mistakes(folder);
  }

  private static String collection(String... features) {
    return "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}";
  }

  private static String feature(String name, String type, String coordinates) {
    return "{\"type\": \"Feature\", \"properties\": {\"name\": \"%s\"}, \"geometry\": {\"type\": \"%s\", \"coordinates\": %s}}"
        .formatted(name, type, coordinates);
  }
}
