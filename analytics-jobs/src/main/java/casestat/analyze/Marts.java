package casestat.analyze;

import casestat.lake.Balance;
import casestat.lake.ClockHour;
import casestat.lake.Definition;
import casestat.lake.Figure;
import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.PeriodDay;
import casestat.lake.Residents;
import casestat.lake.RowWriter;
import casestat.lake.Run;
import casestat.lake.Spending;
import casestat.lake.Table;
import casestat.metrics.Periods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Commits what a run counted, table after table, where its rows differ from the last run's. */
final class Marts {
  private final String runId;
  private final Lake lake;
  private final Generation landing;
  private final Optional<Generation> last;

  /**
   * @param landing the deliveries that the run read
   * @param last the generation of the last run
   */
  Marts(String runId, Lake lake, Generation landing, Optional<Generation> last) {
    this.runId = runId;
    this.lake = lake;
    this.landing = landing;
    this.last = last;
  }

  void commit(Bases bases) {
    List<Residents> oldResidents = List.of();
    List<Spending> oldSpending = List.of();
    List<Period> oldPeriods = List.of();
    List<PeriodDay> oldDays = List.of();
    List<ClockHour> oldHours = List.of();
    if (last.isPresent()) {
      try (LakeReader reader = LakeReader.of(lake, last.get())) {
        oldResidents = reader.rows(Table.RESIDENTS);
        oldSpending = reader.rows(Table.SPENDING);
        oldPeriods = reader.rows(Table.PERIODS);
        oldDays = reader.rows(Table.PERIOD_DAYS);
        oldHours = reader.rows(Table.CLOCK_HOURS);
      }
    }
    Generation none = new Generation(runId, Map.of());
    new RowWriter<>(lake, Table.RESIDENTS).replace(oldResidents, bases.residents(), none);
    new RowWriter<>(lake, Table.SPENDING).replace(oldSpending, bases.spending(), none);
    new RowWriter<>(lake, Table.PERIODS).replace(oldPeriods, bases.periods(), none);
    new RowWriter<>(lake, Table.PERIOD_DAYS).replace(oldDays, Periods.days(bases.periods()), none);
    new RowWriter<>(lake, Table.CLOCK_HOURS).replace(oldHours, bases.hours(), none);
  }

  /** All that this run has committed so far, which no other reader sees yet. */
  LakeReader uncommitted() {
    return LakeReader.of(lake, generation());
  }

  /** Figures last: until then readers see the run before. */
  void commit(Counted counted, List<Definition> definitions, Run run) {
    List<Balance> oldBalances = List.of();
    List<Definition> oldDefinitions = List.of();
    List<Figure> oldFigures = List.of();
    if (last.isPresent()) {
      try (LakeReader reader = LakeReader.of(lake, last.get())) {
        oldBalances = reader.rows(Table.BALANCES);
        oldDefinitions = reader.rows(Table.DEFINITIONS);
        oldFigures = reader.rows(Table.FIGURES);
      }
    }
    Generation none = new Generation(runId, Map.of());
    new RowWriter<>(lake, Table.BALANCES).replace(oldBalances, counted.balances(), none);
    new RowWriter<>(lake, Table.DEFINITIONS).replace(oldDefinitions, definitions, none);
    new RowWriter<>(lake, Table.RUNS).append(List.of(run), none);
    new RowWriter<>(lake, Table.FIGURES).replace(oldFigures, counted.figures(), generation());
  }

  private Generation generation() {
    Map<String, Long> snapshots = new TreeMap<>(landing.snapshots());
    List<Table<?>> computed = new ArrayList<>(Table.COMPUTED);
    computed.remove(Table.FIGURES);
    snapshots.putAll(lake.snapshots(computed));
    return new Generation(runId, snapshots);
  }
}
