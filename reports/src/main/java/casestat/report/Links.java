package casestat.report;

import casestat.metrics.Metric;
import org.jspecify.annotations.Nullable;

/** Where a number leads, in the medium it stands in. */
@FunctionalInterface
public interface Links {
  /** On paper nothing leads anywhere. */
  Links NONE = (metric, selection) -> null;

  /** The address of the cases behind a figure; null for none. */
  @Nullable String cases(Metric metric, Selection selection);
}
