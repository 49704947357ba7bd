package casestat.infer;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.analyze.RealFiles;
import casestat.ingest.CaseFiles;
import casestat.lake.Case;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.profile.Target;
import casestat.sla.CaseFold;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The promises of four cities, told from the due dates that they publish. The other three publish
 * none: Kansas City, Los Angeles, San Francisco.
 */
@Tag("real")
class RealPoliciesTest {
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  @TempDir Path folder;

  /**
   * @param kept of the cases that a target was found for
   * @param all of all that were not learned from, of types with few cases, too
   */
  @ParameterizedTest
  @CsvSource({
    "baltimore, 0.97, 0.80",
    "boston,    0.85, 0.75",
    "houston,   0.75, 0.70",
    "nyc,       0.85, 0.50",
  })
  void mostStatedDatesFollowFromFewTargets(String city, double kept, double all)
      throws IOException {
    List<Path> files = RealFiles.of(city);
    ServiceProfile profile = RealFiles.profile(city);
    StatedDues dues = StatedDues.of(profile, files);

    Findings findings = new Inference(profile).infer(dues.rows());

    new FindingsText(dues, findings)
        .lines(files).stream()
            .filter(line -> !line.contains("too few to tell"))
            .forEach(System.out::println);
    assertThat(findings.heldOut().cases()).as("cases scored").isPositive();
    assertThat(findings.heldOutWithRule().share()).isGreaterThan(kept);
    assertThat(findings.heldOut().share()).isGreaterThan(all);

    List<String> yaml = new PolicyYaml(findings, Infer.knowsTypes(profile)).lines();
    Path pasted = Pasted.into(RealFiles.profileFile(city), yaml, folder.resolve(city + ".yml"));
    assertThat(Profiles.check(pasted.toString())).isEmpty();
    assertThat(dueAsStated(Profiles.load(pasted.toString()), files, dues))
        .as("by the clocks of the pasted profile")
        .isEqualTo(findings.heldOut().fitting());
  }

  // Of the cases that were not learned from, those that our clocks say are due when the city says.
  private static int dueAsStated(ServiceProfile pasted, List<Path> files, StatedDues dues) {
    Map<String, Case> rows = new HashMap<>();
    CaseFiles reader = new CaseFiles(pasted);
    for (Path file : files) {
      reader.read(
          file,
          1,
          new CaseFiles.Reader() {
            @Override
            public void row(Case row) {
              if (row.dueAt() != null) {
                rows.put(row.caseId(), row);
              }
            }

            @Override
            public void rejected(long line, String why) {}
          });
    }
    CaseFold fold = new CaseFold(pasted);
    int right = 0;
    for (StatedDue stated : dues.rows()) {
      Case row = rows.get(stated.caseId());
      if (stated.isHeldOut() && row != null && isDueAsStated(fold, row, stated)) {
        right++;
      }
    }
    return right;
  }

  // As if it were still open: some of these cases end before they begin, and have no clock.
  private static boolean isDueAsStated(CaseFold fold, Case row, StatedDue stated) {
    Case open =
        new Case(
            row.caseId(),
            row.openedAt(),
            null,
            null,
            null,
            null,
            row.dueAt(),
            null,
            null,
            row.serviceType(),
            row.department(),
            row.channel(),
            row.area(),
            row.priority(),
            null,
            null,
            row.openedPrecision(),
            row.resolvedPrecision(),
            row.deliveryId(),
            row.deliverySequence(),
            row.line(),
            row.contentHash());
    return fold.fold(open, List.of(), LATER).orElseThrow().readings().stream()
        .map(reading -> reading.dueAt())
        .anyMatch(due -> due != null && stated.isAt(due));
  }

  @ParameterizedTest
  @CsvSource({"baltimore", "nyc"})
  void theTargetsOfTheseCitiesAreHoursAndDaysOfTheWall(String city) {
    ServiceProfile profile = RealFiles.profile(city);
    Findings findings =
        new Inference(profile).infer(StatedDues.of(profile, RealFiles.of(city)).rows());

    assertThat(findings.types())
        .flatExtracting(Finding::kept)
        .extracting(part -> part.stretch().guess().words())
        .isNotEmpty()
        .allMatch(words -> words.matches("\\d+ (hours?|calendar days?)"));
    if (city.equals("nyc")) {
      Duration police = Duration.ofHours(8);
      assertThat(findings.types())
          .filteredOn(type -> String.valueOf(type.serviceType()).startsWith("Noise - "))
          .flatExtracting(Finding::kept)
          .extracting(part -> part.stretch().guess().target())
          .contains(new Target.CalendarTime(police));
    }
  }
}
