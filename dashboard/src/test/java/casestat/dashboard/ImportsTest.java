package casestat.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom: the table of house rules, for this module. */
@AnalyzeClasses(packages = "casestat.dashboard", importOptions = DoNotIncludeTests.class)
class ImportsTest {

  @ArchTest
  static final ArchRule knowsNoEngine =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..",
              "org.apache.iceberg..",
              "org.duckdb..",
              "casestat.analyze..",
              "casestat.ingest..");

  @ArchTest
  static final ArchRule drawsAndWritesNothingItself =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.jfree..", "org.apache.batik..", "org.apache.poi..", "java.awt..");
}
