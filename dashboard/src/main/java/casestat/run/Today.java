package casestat.run;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The one place where what is due is asked of the wall clock. */
public final class Today {
  static final InstantSource CLOCK = InstantSource.system();

  private Today() {}

  /** For what is written down when it happens. */
  public static InstantSource clock() {
    return CLOCK;
  }

  /** What {@code --now} says, and else what the clock says. */
  static Instant orSaid(@Nullable Instant said) {
    return said == null ? CLOCK.instant() : said;
  }
}
