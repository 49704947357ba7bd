package casestat.dashboard;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.stream.BaseStream;

/**
 * Nothing of any module waits in the threads that all of a Java process share: libraries wait for
 * those in their turn, and then nobody ever moves.
 */
@AnalyzeClasses(packages = "casestat", importOptions = DoNotIncludeTests.class)
class SharedThreadsTest {

  @ArchTest
  static final ArchRule areLeftToTheLibraries =
      noClasses()
          .should()
          .callMethodWhere(target(name("parallelStream")))
          .orShould()
          .callMethod(Collection.class, "parallelStream")
          .orShould()
          .callMethod(BaseStream.class, "parallel")
          .orShould()
          .callMethodWhere(target(name("parallel")))
          .orShould()
          .callMethod(CompletableFuture.class, "supplyAsync", Supplier.class)
          .orShould()
          .callMethod(CompletableFuture.class, "runAsync", Runnable.class)
          .orShould()
          .callMethod(ForkJoinPool.class, "commonPool");
}
