package casestat.brute;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import casestat.expected.FigureTable;
import casestat.samples.SampleData;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BruteForceTest {
  private static final Instant OCTOBER_END = Instant.parse("2026-11-01T04:00:00Z");

  @Test
  void readingTheRawDeliveriesByHandGivesEveryFigure() throws IOException {
    Path file = SampleData.folder("city311").resolve("expected/figures.csv");

    FigureTable expected = FigureTable.read(file);

    FigureTable brute = BruteFigures.count(SampleData.deliveries("city311"), OCTOBER_END);

    assertThat(brute.metrics()).hasSizeGreaterThanOrEqualTo(16);
    assertThat(expected.only(brute.metrics()).differences(brute)).isEmpty();
    assertThat(expected.months()).hasSize(24);
  }

  @Test
  void theReadingByHandSharesNothingWithTheProduct() {
    classes()
        .that()
        .resideInAPackage("casestat.brute")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.junit..",
            "org.assertj..",
            "com.tngtech.archunit..",
            "org.jspecify..",
            "org.snakeyaml..",
            "casestat.brute",
            "casestat.samples",
            "casestat.expected")
        .check(new ClassFileImporter().importPackages("casestat.brute"));
  }
}
