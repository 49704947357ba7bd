package casestat.profile;

import java.io.Serializable;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a service's schedule: which edition is issued, and when. All days are counted in the
 * month that begins when the period of the edition ends.
 *
 * @param zone in whose local time it is issued; the periods are in the zone of the profile
 * @param calendar whose open dates are the business days
 * @param waitsFor sources that must be complete to the period's end; empty for none
 * @param deadline from when on it is issued although one of them is not, as provisional; null where
 *     it waits for as long as it takes
 */
public record Issue(
    Edition edition,
    When when,
    ZoneId zone,
    String calendar,
    List<String> waitsFor,
    @Nullable IssueDay deadline,
    Publish publish)
    implements Serializable {

  public Issue {
    waitsFor = List.copyOf(waitsFor);
  }

  /** How long its periods are; shorter ones first. */
  public enum Edition {
    MONTH(1),
    QUARTER(3),
    FISCAL_YEAR(12);

    private final int months;

    Edition(int months) {
      this.months = months;
    }

    int months() {
      return months;
    }
  }

  /** Whether it is sealed at once, or stays a draft until somebody approves it. */
  public enum Publish {
    YES,
    DRAFT
  }

  /** The first of these times at or after the end of the period is its time of issue. */
  public sealed interface When extends Serializable {

    /** On one day of the month, by the local clock. */
    record On(IssueDay day, LocalTime at) implements When {}

    /**
     * @param pattern minute, hour, day of the month, month and day of the week, as in a crontab
     */
    record Cron(String pattern) implements When {}
  }
}
