package casestat.samples;

/** A way in which a line goes wrong in real deliveries. */
interface Dirt {
  /** What it is called in dirt.csv. */
  String word();

  /** Whether this good line can go wrong this way. */
  boolean fits(String line);

  /** The line gone wrong; it is added, the good one stays. */
  String spoil(String line);
}
