package casestat.run;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From when on, and until when: what every verb about a schedule asks for. */
final class DueOptions {
  @Option(
      names = "--since",
      paramLabel = "MONTH",
      description =
          "leave periods alone that began before this month (default: what was issued first)")
  private @Nullable YearMonth since;

  @Option(names = "--now", paramLabel = "INSTANT", description = "instead of the wall clock")
  private @Nullable Instant now;

  @Nullable YearMonth since() {
    return since;
  }

  Instant now() {
    return Today.orSaid(now);
  }
}
