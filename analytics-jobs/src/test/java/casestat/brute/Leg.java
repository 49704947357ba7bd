package casestat.brute;

import java.time.Instant;

/** A promise, and from when on it held. */
record Leg(Instant from, Policy policy) {}
