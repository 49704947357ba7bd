package casestat.lake;

/**
 * What a department, or the service as a whole, cost in a month.
 *
 * @param month {@code yyyyMM}
 * @param firstDay of the month, as {@code yyyyMMdd}
 * @param department {@link #EVERY} for the service as a whole
 * @param hundredths of the currency in which costs are stated
 */
public record Spending(int month, int firstDay, String department, long hundredths) {
  /** Belongs to every member of a dimension, and to none alone. */
  public static final String EVERY = "(every)";
}
