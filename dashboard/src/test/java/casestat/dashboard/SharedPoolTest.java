package casestat.dashboard;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Who waits in the pool that all of Java shares for what itself needs that pool waits for ever
 * where it has one thread, as on two cores: a server stood still so while it opened a run.
 */
@AnalyzeClasses(packages = "casestat.lake", importOptions = DoNotIncludeTests.class)
class SharedPoolTest {
  @ArchTest
  static final ArchRule theLakeIsNotReadInIt =
      noClasses().should().callMethodWhere(target(nameMatching("parallel|parallelStream|.*Async")));
}
