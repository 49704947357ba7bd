package casestat.samples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Which cases are opened on a day: how many, of what type, through which channel and when. */
final class Arrivals {
  // Riverton slowly learns to use its centre: this much more every year.
  private static final double GROWTH_PER_YEAR = 0.07;
  private static final double UNREST = 0.08;

  private final Recipe recipe;
  private final CityTime time;
  private final int firstDay;
  // Running totals of demand at the start of each day of the sample.
  private final double[] demand;

  Arrivals(Recipe recipe, CityTime time) {
    this.recipe = recipe;
    this.time = time;
    firstDay = time.day(recipe.firstDay());
    int days = time.day(recipe.lastDay()) - firstDay + 1;
    demand = new double[days + 1];
    for (int day = 0; day < days; day++) {
      double[] running = types(time.date(firstDay + day));
      double trend = StrictMath.pow(1 + GROWTH_PER_YEAR, day / 365.0);
      Dice dice = Dice.of(recipe.seed(), Dice.Purpose.DAY, day);
      demand[day + 1] =
          demand[day] + running[running.length - 1] * trend * dice.lognormal(1, UNREST);
    }
  }

  int days() {
    return demand.length - 1;
  }

  /** The day of the sample in the numbers of {@link CityTime}. */
  int cityDay(int day) {
    return firstDay + day;
  }

  /** How many cases are opened before this day of the sample. */
  long before(int day) {
    return Math.round(recipe.cases() * (demand[day] / demand[demand.length - 1]));
  }

  /** The arrivals of one day in order of time. */
  @SuppressWarnings("EnumOrdinal") // packed and unpacked within this method
  Arrival[] on(int day) {
    LocalDate date = time.date(cityDay(day));
    boolean weekend = date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    Dice dice = Dice.of(recipe.seed(), Dice.Purpose.ARRIVAL, day);
    double[] types = types(date);
    Map<Hours, double[]> hours = hours(cityDay(day));
    long first = before(day);
    Arrival[] arrivals = new Arrival[(int) (before(day + 1) - first)];
    long[] drawn = new long[arrivals.length];
    for (int i = 0; i < drawn.length; i++) {
      ServiceType type = ServiceType.at(dice.pick(types));
      Channel channel = weekend ? Channel.onWeekend(dice) : Channel.onWeekday(dice);
      Hours when = type == ServiceType.NOISE && !channel.spoken() ? Hours.NIGHT : channel.hours();
      long second = dice.pick(Objects.requireNonNull(hours.get(when))) * 3600L + dice.below(3600);
      // Packed into one number, so that a benchmark's day sorts quickly.
      drawn[i] = second << 16 | (long) type.ordinal() << 8 | channel.ordinal();
    }
    Arrays.sort(drawn);
    for (int i = 0; i < drawn.length; i++) {
      arrivals[i] =
          new Arrival(
              first + i + 1,
              time.midnight(cityDay(day)) + (drawn[i] >> 16),
              ServiceType.at((int) (drawn[i] >> 8) & 0xff),
              Channel.at((int) drawn[i] & 0xff));
    }
    return arrivals;
  }

  private static double[] types(LocalDate date) {
    double storm = Storm.strengthOn(date);
    // People bring less on a holiday, and no more than on a Sunday.
    DayOfWeek weekday = FederalHolidays.include(date) ? DayOfWeek.SUNDAY : date.getDayOfWeek();
    double[] weights = new double[ServiceType.count()];
    for (int type = 0; type < weights.length; type++) {
      weights[type] = ServiceType.at(type).demand(date.getMonth(), weekday, storm);
    }
    return Dice.runningTotals(weights);
  }

  /** Per kind of hours the running weights of each hour the day really has: 23, 24 or 25. */
  private Map<Hours, double[]> hours(int day) {
    Map<Hours, double[]> running = new EnumMap<>(Hours.class);
    for (Hours each : Hours.values()) {
      double[] weights = new double[time.hoursIn(day)];
      for (int hour = 0; hour < weights.length; hour++) {
        weights[hour] = each.weight(time.localHour(time.midnight(day) + hour * 3600L));
      }
      running.put(each, Dice.runningTotals(weights));
    }
    return running;
  }
}
