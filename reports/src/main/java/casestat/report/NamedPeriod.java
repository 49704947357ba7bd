package casestat.report;

import casestat.command.Refusal;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.metrics.Grain;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period as people and folders name it: {@code 2026-10}, {@code 2026-Q3}, {@code FY2026}.
 *
 * @param grain month, quarter or fiscal year
 * @param number {@code yyyyMMdd} of its first day; of a fiscal year the year that it ends in
 */
record NamedPeriod(String name, Grain grain, int number) {
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern YEAR = Pattern.compile("FY(\\d{4})");

  /**
   * @throws Refusal for a name that is none
   */
  static NamedPeriod of(String name) {
    Matcher month = MONTH.matcher(name);
    if (month.matches()) {
      return new NamedPeriod(
          name, Grain.MONTH, Period.start(number(month, 1) * 100 + number(month, 2)));
    }
    Matcher quarter = QUARTER.matcher(name);
    if (quarter.matches()) {
      int first = (number(quarter, 2) - 1) * 3 + 1;
      return new NamedPeriod(name, Grain.QUARTER, Period.start(number(quarter, 1) * 100 + first));
    }
    Matcher year = YEAR.matcher(name);
    if (year.matches()) {
      return new NamedPeriod(name, Grain.FISCAL_YEAR, number(year, 1));
    }
    throw Refusal.usage(
        "\"%s\" is no period: write a month as 2026-10, a quarter as 2026-Q3, a fiscal year as"
            + " FY2026",
        name);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /**
   * The period of a lake that it names.
   *
   * @throws Refusal if there is none
   */
  Period in(LakeReader reader) {
    List<Period> found =
        grain == Grain.FISCAL_YEAR
            ? reader.rows(
                Table.PERIODS,
                "grain in ('fiscal_year', 'year') and last_day // 10000 = ?"
                    + " order by case grain when 'fiscal_year' then 0 else 1 end",
                number)
            : reader.rows(Table.PERIODS, "grain = ? and period_start = ?", grain.word(), number);
    if (found.isEmpty()) {
      throw Refusal.usage("the lake has no figures for %s: analyze as of its end first", name);
    }
    return found.get(0);
  }

  /** The first day as {@code yyyyMMdd}, where no lake says more. */
  int start() {
    return grain == Grain.FISCAL_YEAR ? number * 10_000 + 101 : number;
  }
}
