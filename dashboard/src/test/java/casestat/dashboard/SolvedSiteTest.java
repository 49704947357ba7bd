package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.profile.Profiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be solved from all that a public site tells, in all its months. */
class SolvedSiteTest {
  @TempDir static Path ofCity;
  @TempDir static Path ofStudents;
  @TempDir static Path asShipped;
  private static AttackedSite city;
  private static AttackedSite students;
  private static AttackedSite shipped;

  @BeforeAll
  static void serve() throws IOException {
    city =
        new AttackedSite(
            ofCity, Profiles.shippedText("city311.yml"), 1500, 0, List.of(202608, 202609, 202610));
    // What it publishes is no more than it tells its own people, so that everybody has its files.
    students =
        new AttackedSite(
            ofStudents,
            Profiles.shippedText("student311.yml") + "\npublication: {smallest_group: 5}\n",
            700,
            60,
            List.of(202609, 202610));
    // It tells everybody less than its own people, and so none of its files.
    shipped =
        new AttackedSite(
            asShipped, Profiles.shippedText("student311.yml"), 1200, 0, List.of(202610));
  }

  @AfterAll
  static void stop() {
    city.close();
    students.close();
    shipped.close();
  }

  @Test
  void nobodyCanSolveThePublicSiteForASmallNumber() {
    assertThat(city.told())
        .containsOnlyKeys("charts", "charts of parts", "figures", "pairs", "parts");
    assertThat(city.attack.withheld()).hasSizeBetween(200, city.attack.numbers() - 200);
    assertThat(city.attack.found()).isEmpty();
  }

  @Test
  void nobodyCanSolveTheSiteAndTheFilesOfAServiceThatKeepsAllSmallGroupsToItself() {
    assertThat(students.readFigures("2026-09/r1")).isTrue();
    assertThat(students.readFigures("2026-10/r2")).isTrue();
    assertThat(students.readTables("2026-09/r1", "run-1")).isPositive();
    assertThat(students.readTables("2026-10/r2", "run-2")).isPositive();

    assertThat(students.attack.withheld()).hasSizeBetween(200, students.attack.numbers() - 200);
    assertThat(students.attack.found()).isEmpty();
  }

  @Test
  void nobodyCanSolveTheSiteOfAServiceThatTellsEverybodyLessThanItsOwnPeople() {
    assertThat(shipped.readFigures("2026-10/r1")).isFalse();

    assertThat(shipped.attack.withheld()).hasSizeBetween(200, shipped.attack.numbers() - 200);
    assertThat(shipped.attack.found()).isEmpty();
  }

  // One number of another version of the month would be a subtraction.
  @Test
  void nobodyIsGivenTheFiguresOfARevisionThatAnotherHasReplaced() {
    assertThat(students.readFigures("2026-10/r1")).isFalse();
  }

  // The rows are of the newest run: less the figure of an older one, they are who came since.
  @Test
  void whatAFigureOfAnOlderRunRestsOnIsNotTold() {
    assertThat(used("2026-09")).isEqualTo("[c]");
    assertThat(used("2026-10")).matches("\\d+");
  }

  private static String used(String month) {
    String page = students.text("/figures/incoming_cases?month=" + month);
    return Browser.table(page, "What it rests on").get(1).get(1);
  }

  @Test
  void whoIsToldOneNumberMoreFindsSmallOnes() {
    for (AttackedSite site : List.of(city, students, shipped)) {
      assertThat(
              site.attack.withheld().stream()
                  .filter(cell -> cell.series().endsWith(" incoming_cases n"))
                  .filter(cell -> cell.dimension().contains(" by "))
                  .limit(20))
          .anyMatch(cell -> !site.attack.foundWith(cell).isEmpty());
    }
  }
}
