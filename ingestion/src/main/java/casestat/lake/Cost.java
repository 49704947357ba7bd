package casestat.lake;

import org.jspecify.annotations.Nullable;

/**
 * What the service cost in a month.
 *
 * @param month {@code yyyyMM}
 * @param department null for the service as a whole
 * @param hundredths of the currency in which the source states it
 * @param deliveryId the delivery that brought the row
 * @param deliverySequence the order of deliveries
 * @param line of the file
 * @param contentHash of everything the source said, so that a repeated row is known
 */
public record Cost(
    int month,
    @Nullable String department,
    long hundredths,
    String deliveryId,
    long deliverySequence,
    long line,
    long contentHash) {}
