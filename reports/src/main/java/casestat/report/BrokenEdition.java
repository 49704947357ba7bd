package casestat.report;

import casestat.profile.EditionPeriod;

/**
 * What lies in the place of a sealed edition and cannot be read as one.
 *
 * @param name {@code r2}
 * @param why a sentence that names the file
 */
public record BrokenEdition(EditionPeriod period, String name, String why) {}
