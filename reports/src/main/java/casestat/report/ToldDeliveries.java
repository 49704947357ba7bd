package casestat.report;

import casestat.lake.Delivery;
import casestat.lake.Figure;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What became of the rows of each delivery. Where small groups are not told, no number of rows is:
 * a delivery may be of a single day, and a row of one person.
 */
public final class ToldDeliveries {
  private ToldDeliveries() {}

  /** In the order of their arrival. */
  public static List<Delivery> of(Shelf shelf) {
    return shelf.privacy().isKept()
        ? shelf.deliveries().stream().map(ToldDeliveries::withheld).toList()
        : shelf.deliveries();
  }

  /** Of all of them; withheld where one is. */
  public static long sum(List<Delivery> deliveries, ToLongFunction<Delivery> column) {
    boolean isTold = deliveries.stream().mapToLong(column).noneMatch(n -> n == Figure.WITHHELD);
    return isTold ? deliveries.stream().mapToLong(column).sum() : Figure.WITHHELD;
  }

  private static Delivery withheld(Delivery delivery) {
    return new Delivery(
        delivery.deliveryId(),
        delivery.profile(),
        delivery.source(),
        delivery.kind(),
        delivery.file(),
        delivery.digest(),
        delivery.receivedAt(),
        delivery.sequence(),
        Figure.WITHHELD,
        withheld(delivery.rowsKept()),
        withheld(delivery.rowsRepeated()),
        withheld(delivery.rowsSuperseded()),
        withheld(delivery.rowsRejected()),
        delivery.latestAt());
  }

  // That there was none may be told.
  private static long withheld(long rows) {
    return rows == 0 ? 0 : Figure.WITHHELD;
  }
}
