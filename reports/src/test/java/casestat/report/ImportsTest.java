package casestat.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom: the table of house rules, for this module. */
@AnalyzeClasses(
    packages = {"casestat.cube", "casestat.report", "casestat.schedule"},
    importOptions = DoNotIncludeTests.class)
class ImportsTest {

  @ArchTest
  static final ArchRule knowsNoSpark =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "casestat.analyze..", "casestat.ingest..");

  @ArchTest
  static final ArchRule knowsNoServer =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "gg.jte..", "casestat.dashboard..");

  @ArchTest
  static final ArchRule asksTheLakeAndNotItsEngines =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.duckdb..", "org.apache.iceberg..");

  @ArchTest
  static final ArchRule whatIsDueIsArithmetic =
      noClasses()
          .that()
          .resideInAPackage("casestat.schedule")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.io..",
              "java.nio.file..",
              "casestat.run..",
              "casestat.report..",
              "casestat.lake..")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Process.class, ProcessBuilder.class)
          .orShould()
          .callMethod(java.time.Instant.class, "now");

  @ArchTest
  static final ArchRule chartsKnowNoSheetsAndNoLake =
      noClasses()
          .that()
          .resideInAPackage("casestat.report.chart")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.poi..",
              "casestat.report.sheet..",
              "casestat.lake..",
              "casestat.metrics..");

  @ArchTest
  static final ArchRule slidesKnowNoLake =
      noClasses()
          .that()
          .resideInAPackage("casestat.report.slides")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("casestat.lake..", "casestat.metrics..", "casestat.profile..");

  @ArchTest
  static final ArchRule theCubeCountsAndKnowsNoPage =
      noClasses()
          .that()
          .resideInAPackage("casestat.cube")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("casestat.report..", "casestat.profile..");

  @ArchTest
  static final ArchRule onlyChartsDraw =
      noClasses()
          .that()
          .resideOutsideOfPackage("casestat.report.chart")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jfree..", "org.apache.batik..");

  @ArchTest
  static final ArchRule onlySheetsAndSlidesWriteDocumentsOfAnOffice =
      noClasses()
          .that()
          .resideOutsideOfPackages("casestat.report.sheet", "casestat.report.slides")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..");

  @ArchTest
  static final ArchRule onlyTheReportKnowsPdf =
      noClasses()
          .that()
          .resideOutsideOfPackage("casestat.report.pdf")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "com.openhtmltopdf..", "de.rototor..");

  @ArchTest
  static final ArchRule documentsAreMadeOfWordsThatAreReady =
      noClasses()
          .that()
          .resideInAnyPackage("casestat.report.html", "casestat.report.pdf", "casestat.report.site")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("casestat.report", "casestat.metrics..", "casestat.report.sheet..");
}
