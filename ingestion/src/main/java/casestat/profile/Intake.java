package casestat.profile;

import java.io.Serializable;
import java.util.List;

/**
 * How deliveries become rows.
 *
 * @param rejectAtMost the share of a delivery's rows, from 0 to 1, that may be rejected before the
 *     delivery is refused whole
 */
public record Intake(double rejectAtMost, List<Source> sources) implements Serializable {

  public Intake {
    sources = List.copyOf(sources);
  }
}
