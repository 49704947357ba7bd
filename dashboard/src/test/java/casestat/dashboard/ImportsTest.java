package casestat.dashboard;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import casestat.lake.LakeBusyException;
import casestat.lake.LakeLock;
import casestat.report.html.RestatedFigure;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/** Who may import whom: the table of house rules, for this module. */
@AnalyzeClasses(
    packages = {"casestat.access", "casestat.dashboard", "casestat.mail", "casestat.run"},
    importOptions = DoNotIncludeTests.class)
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

  @ArchTest
  static final ArchRule onlyWhatIsStartedReadsTheClock =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("casestat.run.Today")
          .and()
          // The other verb that people start by itself: it gives the clock to all that sends.
          .doNotHaveFullyQualifiedName("casestat.mail.SendMail")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(InstantSource.class, "system")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(LocalDate.class, "now");

  private static final String[] MAIL_LIBRARIES = {
    "org.simplejavamail..", "jakarta.mail..", "org.eclipse.angus.."
  };

  @ArchTest
  static final ArchRule onlyMailSendsMails =
      noClasses()
          .that()
          .resideOutsideOfPackage("casestat.mail")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(MAIL_LIBRARIES);

  @ArchTest
  static final ArchRule mailKnowsProfilesEditionsAndTheirLanguage =
      noClasses()
          .that()
          .resideInAPackage("casestat.mail")
          .should()
          .dependOnClassesThat(
              resideInAPackage("casestat..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "casestat.mail",
                              "casestat.command",
                              "casestat.profile",
                              "casestat.report",
                              "casestat.language")))
                  // One lock for all that only one process may do.
                  .and(not(belongToAnyOf(LakeLock.class, LakeBusyException.class)))
                  // A line of the summary, which pages and report tell too and may not know of it.
                  .and(not(belongToAnyOf(RestatedFigure.class))));

  @ArchTest
  static final ArchRule mailServesNoPages =
      noClasses()
          .that()
          .resideInAPackage("casestat.mail")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "gg.jte..");

  @ArchTest
  static final ArchRule accessKnowsNoFigures =
      noClasses()
          .that()
          .resideInAPackage("casestat.access")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "casestat.dashboard..", "casestat.lake..", "casestat.report..", "gg.jte..");

  @ArchTest
  static final ArchRule onlyAccessKnowsPasswordsAndTokens =
      noClasses()
          .that()
          .resideOutsideOfPackage("casestat.access")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.pac4j..", "com.nimbusds..", "com.password4j..", "io.github.bucket4j..");
}
