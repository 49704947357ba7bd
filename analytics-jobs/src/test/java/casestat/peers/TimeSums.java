package casestat.peers;

import static casestat.peers.Convention.CLOCK_OF_THE_WALL;
import static casestat.peers.Convention.EXACT_FIT_MOVES_ON;
import static casestat.peers.Convention.EXACT_FIT_MOVES_ON_GOING_BACK;
import static casestat.peers.Convention.LAST_STEP_FIRST;
import static casestat.peers.Convention.MIDNIGHT_CLOSE_MOVES_ON;
import static casestat.peers.Convention.NEGATIVE_ADDS_NOTHING;
import static casestat.peers.Convention.NO_HOURS_CHANGE_NOTHING;
import static casestat.peers.Convention.NO_HOURS_COUNT_THE_CLOCK;
import static casestat.peers.Convention.OPENING_KEPT_GOING_BACK;
import static casestat.peers.Convention.ROUNDED_TO_THE_SECOND;
import static casestat.peers.Convention.START_MOVES_INTO_HOURS;
import static casestat.peers.Convention.ZERO_MOVES_INTO_HOURS;

import casestat.profile.PromiseWords;
import casestat.sla.OpenTime.Stretch;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An instant and an amount of open time. Casestat's own: used up at the closing instant rather than
 * at the next opening, nothing added changes nothing, and backwards is the mirror image.
 */
final class TimeSums {
  private TimeSums() {}

  static Answer addTime(Question q) {
    if (q.input("seconds").isMissingNode()) {
      return addWords(q);
    }
    Duration time = q.seconds("seconds");
    boolean nothing = time.isNegative() && q.has(NEGATIVE_ADDS_NOTHING);
    return Answer.of(q, "time", shifted(q, q.time("start"), nothing ? Duration.ZERO : time, 1));
  }

  // An amount in units by their names, which a peer may or may not take for working time. One that
  // a profile cannot promise is rejected and moves nothing.
  private static Answer addWords(Question q) {
    Instant at = q.time("start");
    for (Map.Entry<String, JsonNode> amount : q.input("otrs_params").properties()) {
      String unit = amount.getKey().toLowerCase(Locale.ROOT);
      if (!PromiseWords.isUnderstood(amount.getValue().asText() + " business " + unit)) {
        return Answer.of(q, "time", q.time("start")).with("must_be_rejected", true);
      }
      at = shifted(q, at, Units.named(unit).times(amount.getValue().decimalValue()), 1);
    }
    return Answer.of(q, "time", at);
  }

  static Answer subTime(Question q) {
    return Answer.of(q, "time", shifted(q, q.time("start"), q.seconds("seconds").negated(), -1));
  }

  /**
   * @param way forwards or back, for a sum of nothing
   */
  static Instant shifted(Question q, Instant start, Duration time, int way) {
    Instant at = unrounded(q, start, time, way);
    return q.has(ROUNDED_TO_THE_SECOND) ? Intervals.rounded(at) : at;
  }

  private static Instant unrounded(Question q, Instant start, Duration time, int way) {
    if (!q.stated().hasHours() && q.has(NO_HOURS_COUNT_THE_CLOCK)) {
      return start.plus(time);
    }
    if (!q.stated().hasHours() && q.has(NO_HOURS_CHANGE_NOTHING)) {
      return start;
    }
    Days days = q.days();
    if (time.isZero()) {
      return q.has(ZERO_MOVES_INTO_HOURS) ? intoHours(q, start, way) : start;
    }
    if (time.isNegative()) {
      Instant at = days.minus(start, time.negated());
      return q.has(EXACT_FIT_MOVES_ON_GOING_BACK) ? days.backward(at) : at;
    }
    Instant at = q.has(CLOCK_OF_THE_WALL) ? byTheWall(days, start, time) : days.plus(start, time);
    boolean atMidnight = days.clock(at).equals(LocalTime.MIDNIGHT);
    boolean moves = q.has(EXACT_FIT_MOVES_ON) || (q.has(MIDNIGHT_CLOSE_MOVES_ON) && atMidnight);
    return moves ? days.forward(at) : at;
  }

  static Instant intoHours(Question q, Instant at, int way) {
    if (way < 0) {
      boolean stays = q.has(OPENING_KEPT_GOING_BACK) && q.open().isOpen(at);
      return stays ? at : q.days().backward(at);
    }
    return Moments.isOpen(q, at) ? at : q.days().forward(at);
  }

  // What is left of a window is read off the wall, and then elapses.
  private static Instant byTheWall(Days days, Instant start, Duration time) {
    Instant at = start;
    for (Duration left = time; !left.isZero(); ) {
      at = days.forward(at);
      Stretch window = Intervals.around(days, at);
      Duration most = Intervals.byTheWall(days, at, window.to());
      Duration taken = most.compareTo(left) < 0 ? most : left;
      at = at.plus(taken);
      left = left.minus(taken);
    }
    return at;
  }

  static Answer addMixed(Question q) {
    return mixed(q, 1);
  }

  static Answer subMixed(Question q) {
    return mixed(q, -1);
  }

  private static Answer mixed(Question q, int way) {
    List<JsonNode> steps = new ArrayList<>();
    q.input("steps").forEach(steps::add);
    if (q.has(LAST_STEP_FIRST)) {
      Collections.reverse(steps);
    }
    Instant at = q.time("start");
    for (JsonNode step : steps) {
      Units unit = Units.named(step.get(1).asText());
      if (unit == Units.DAY) {
        at = DaySums.shifted(q, at, way * step.get(0).intValue(), way);
      } else {
        Duration time = unit.times(step.get(0).decimalValue());
        at = shifted(q, at, way > 0 ? time : time.negated(), way);
      }
    }
    return Answer.of(q, "time", at);
  }

  /** Weeks of the calendar, then working days, then open time. */
  static Answer addDaysThenTime(Question q) {
    Days days = q.days();
    Instant start = q.time("start");
    int weeks = q.number("weeks");
    Instant at = days.at(days.date(start).plusWeeks(weeks), days.clock(start));
    if (q.has(START_MOVES_INTO_HOURS)) {
      at = intoHours(q, at, 1);
    }
    int count = q.number("days");
    at = count == 0 ? at : DaySums.shifted(q, at, count, Integer.signum(count));
    Duration time = q.seconds("seconds");
    if (time.isZero() && count != 0 && q.has(EXACT_FIT_MOVES_ON)) {
      at = days.forward(at);
    }
    return Answer.of(q, "time", shifted(q, at, time, 1));
  }
}
