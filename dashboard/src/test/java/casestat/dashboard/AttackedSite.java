package casestat.dashboard;

import casestat.access.Access;
import casestat.access.Doors;
import casestat.command.Progress;
import casestat.lake.CaseFacts;
import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.metrics.Catalogue;
import casestat.profile.EditionPeriod;
import casestat.profile.ServiceProfile;
import casestat.report.EditionMaker;
import casestat.report.MadeUp;
import casestat.report.Release;
import casestat.report.SmallLake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A service with some months published to everybody, and who has read all of it. */
final class AttackedSite implements AutoCloseable {
  private static final Instant AS_OF = Instant.parse("2026-11-01T12:00:00Z");

  private static final String CELLS =
      """
        - page: cells
          title: {en: Two at once, es: Dos a la vez}
          charts:
            - chart: by-hour
              title: {en: When they come, es: A qué horas llegan}
              metric: intake_per_hour
              as: heat_table
            - chart: by-day
              title: {en: By the day, es: Por día}
              metric: incoming_cases
              as: days
            - chart: how-long
              title: {en: How long it takes, es: Cuánto tarda}
              metric: resolution_time_median
              as: distribution
          tables:
            - table: pairs
              title: {en: Two at once, es: Dos a la vez}
              by: [department, area]
              metrics: [incoming_cases, resolution_met_due]
              columns: [month, previous, change, fiscal_year_to_date]
      """;

  final SiteAttack attack;
  private final SmallLake small;
  private final Path published;
  private final SiteTables tables;
  private final SortedMap<Integer, String> runs = new TreeMap<>();
  private final Dashboard dashboard;
  private final PublicSite site;

  /**
   * @param profile the text of one; tables of two dimensions are asked for beside all that it has
   * @param cases over fifteen months
   * @param late cases that come when all months are published, so that the last is made anew
   */
  AttackedSite(Path folder, String profile, int cases, int late, List<Integer> months)
      throws IOException {
    Path file = Files.writeString(folder.resolve("profile.yml"), withPairs(profile));
    MadeUp made = MadeUp.cases("d1", cases);
    this.small =
        SmallLake.in(folder.resolve("lake"), file.toString())
            .since(months.get(0))
            .deliver("d1", made.cases(), made.events(), List.of(), AS_OF)
            .converse(made.conversations(300));
    this.published = folder.resolve("published");
    ServiceProfile forThePublic = small.profile().forThePublic();
    Catalogue catalogue = Catalogue.of(small.profile());
    this.attack = new SiteAttack(forThePublic.privacy().smallestGroup());
    this.tables = new SiteTables(attack, catalogue);
    small.analyze("run-1", AS_OF, catalogue.all());
    int last = months.get(months.size() - 1);
    for (int month : months) {
      publish(month);
      if (late == 0 || month != last) {
        count("run-1", month);
      }
    }
    if (late > 0) {
      MadeUp more = MadeUp.cases("d2", late);
      small.deliver("d2", more.cases(), more.events(), List.of(), AS_OF);
      small.analyze("run-2", AS_OF, catalogue.all());
      publish(last);
      // An edition has the months before as its own run counted them.
      months.forEach(month -> add("run-2", month));
      runs.put(last, "run-2");
    }
    Access everybody = new Doors(folder).everybody().open();
    this.dashboard = new Dashboard(small.profile(), small.lake(), published, everybody);
    dashboard.start("127.0.0.1", 0);
    this.site = new PublicSite(dashboard.port(), forThePublic, tables, runs);
    site.readAll();
  }

  // The page comes first, so that editions have it and are made soon.
  private static String withPairs(String profile) {
    return profile
        .replace("\n  - {metric: intake_per_hour}\n", "\n")
        .replace(
            "\nmetrics:\n  - {metric: incoming_cases",
            "\nmetrics:\n  - {metric: intake_per_hour}\n"
                + "  - {metric: incoming_cases, pairs: [department by area, channel by area]")
        .replaceAll(
            "(\\{metric: resolution_met_due, goal: 85%)[^}]*", "$1, pairs: [department by area]")
        .replace("\npages:\n", "\npages:\n" + CELLS);
  }

  private void publish(int month) {
    new EditionMaker(small.firstPage(), small.lake(), published, Progress.onStandardError())
        .make(EditionPeriod.month(Period.yearMonth(month)), Release.published(AS_OF));
  }

  /** What there is to be known of a month, as the newest run has it. */
  private void count(String run, int month) {
    runs.put(month, run);
    add(run, month);
  }

  private void add(String run, int month) {
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      List<Figure> figures = new ArrayList<>(days(month));
      figures.addAll(
          reader.rows(Table.FIGURES, "grain = 'month' and period_start = ?", Period.start(month)));
      tables.add(run, figures);
      reader
          .rows(Table.BALANCES, "month = ? and service_type is null", month)
          .forEach(balance -> tables.add(run, balance));
    }
  }

  private List<Figure> days(int month) {
    Map<Integer, Long> days =
        small.facts().stream()
            .filter(facts -> facts.openedMonth() == month)
            .collect(Collectors.groupingBy(CaseFacts::openedOn, Collectors.counting()));
    List<Figure> figures = new ArrayList<>();
    days.forEach(
        (day, cases) ->
            figures.add(
                new Figure(
                    "incoming_cases",
                    "month",
                    Period.start(month),
                    "day",
                    "%d-%02d-%02d".formatted(day / 10000, day / 100 % 100, day % 100),
                    cases,
                    null,
                    cases)));
    return figures;
  }

  /** How many numbers each kind of page told. */
  SortedMap<String, Integer> told() {
    return site.told();
  }

  /**
   * Reads the figures of an edition too, as in {@code 2026-10/r1}.
   *
   * @return whether everybody is given them
   */
  boolean readFigures(String edition) {
    return site.readFigures(edition);
  }

  /**
   * Reads the tables of an edition too.
   *
   * @param run that it was made of
   * @return how many numbers they told
   */
  int readTables(String edition, String run) {
    return site.readTables(edition, run);
  }

  /** A page as everybody has it. */
  String text(String address) {
    return new Browser(dashboard.port()).text(address);
  }

  @Override
  public void close() {
    dashboard.close();
  }
}
