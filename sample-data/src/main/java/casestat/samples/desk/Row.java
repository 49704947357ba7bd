package casestat.samples.desk;

import java.util.Map;

/**
 * One row of a file.
 *
 * @param at when it is known, in epoch seconds: it goes into the delivery of that time
 * @param cells our columns to what stands in them: text, a number, an epoch second, a date
 */
record Row(long at, Map<String, Object> cells) {}
