package casestat.lake;

/**
 * How many people live in an area, as of a year.
 *
 * @param vintage the year that the number is of
 * @param deliveryId the delivery that brought the row
 * @param deliverySequence the order of deliveries
 * @param line of the file
 * @param contentHash of everything the source said, so that a repeated row is known
 */
public record Population(
    String area,
    int vintage,
    long residents,
    String deliveryId,
    long deliverySequence,
    long line,
    long contentHash) {}
