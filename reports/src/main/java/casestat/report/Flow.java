package casestat.report;

import casestat.lake.Figure;

/**
 * What moved one number of a figure: its numerator, its denominator, or how many it rests on.
 *
 * <p>Where it adds up, the old number and {@code came} less {@code went} is the new one; of a count
 * of cases these are the numbers of cases, of a sum of seconds they are seconds. A percentile does
 * not add up, and has cases only.
 *
 * @param in cases that were not in it and are
 * @param out cases that were in it and are not
 * @param changed cases that were in it and are, and count otherwise
 * @param came by how much the parts that grew did
 * @param went by how much the parts that shrank did
 * @param adds whether the parts make the whole
 */
public record Flow(long in, long out, long changed, long came, long went, boolean adds) {
  /** Nothing moved. */
  static final Flow NONE = new Flow(0, 0, 0, 0, 0, false);

  /** That something moved, and not how much. */
  static final Flow WITHHELD =
      new Flow(
          Figure.WITHHELD,
          Figure.WITHHELD,
          Figure.WITHHELD,
          Figure.WITHHELD,
          Figure.WITHHELD,
          false);
}
