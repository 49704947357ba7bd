package casestat.analyze;

import casestat.ingest.SparkRows;
import casestat.lake.Case;
import casestat.lake.CaseFacts;
import casestat.lake.CasePhase;
import casestat.lake.CaseSpell;
import casestat.lake.CaseStay;
import casestat.lake.ClockHolding;
import casestat.lake.ClockReading;
import casestat.lake.Event;
import casestat.lake.Table;
import casestat.profile.ServiceProfile;
import casestat.sla.CaseFold;
import casestat.sla.FoldedCase;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Folds cases inside a Spark task: rows of {@code life.sql}, sorted by case, go in; one row per
 * case with its facts, spells, stays, phases and clocks comes out. One case is held at a time.
 */
final class CaseLives implements MapPartitionsFunction<Row, Row>, Serializable {
  private static final int CASE_AT = 4;

  private final ServiceProfile profile;
  private final Instant asOf;
  private final @Nullable LocalDate policiesOn;
  private final SparkRows<Case> cases = SparkRows.of(Table.CASES);
  private final SparkRows<Event> events = SparkRows.of(Table.EVENTS);
  private final SparkRows<CaseFacts> facts = SparkRows.of(Table.CASE_FACTS);
  private final SparkRows<CaseSpell> spells = SparkRows.of(Table.CASE_SPELLS);
  private final SparkRows<CaseStay> stays = SparkRows.of(Table.CASE_STAYS);
  private final SparkRows<CasePhase> phases = SparkRows.of(Table.CASE_PHASES);
  private final SparkRows<ClockReading> readings = SparkRows.of(Table.CLOCK_READINGS);
  private final SparkRows<ClockHolding> holdings = SparkRows.of(Table.CLOCK_HOLDINGS);
  private final int eventAt = CASE_AT + Table.CASES.columns().size();

  /**
   * @param policiesOn what if every case were promised what was valid on this date; null for what
   *     was promised
   */
  CaseLives(ServiceProfile profile, Instant asOf, @Nullable LocalDate policiesOn) {
    this.profile = profile;
    this.asOf = asOf;
    this.policiesOn = policiesOn;
  }

  static StructType schema() {
    return new StructType()
        .add("facts", SparkRows.of(Table.CASE_FACTS).schema())
        .add("spells", DataTypes.createArrayType(SparkRows.of(Table.CASE_SPELLS).schema()))
        .add("stays", DataTypes.createArrayType(SparkRows.of(Table.CASE_STAYS).schema()))
        .add("phases", DataTypes.createArrayType(SparkRows.of(Table.CASE_PHASES).schema()))
        .add("readings", DataTypes.createArrayType(SparkRows.of(Table.CLOCK_READINGS).schema()))
        .add("holdings", DataTypes.createArrayType(SparkRows.of(Table.CLOCK_HOLDINGS).schema()));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Folding(rows);
  }

  private final class Folding implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final CaseFold fold = new CaseFold(profile, policiesOn);
    private @Nullable Row ahead;
    private @Nullable Row next;

    Folding(Iterator<Row> rows) {
      this.rows = rows;
      this.ahead = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (next == null && ahead != null) {
        next = foldNext(ahead);
      }
      return next != null;
    }

    @Override
    public Row next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      Row row = next;
      next = null;
      return row;
    }

    // Null for a case that has no row, or that was not open yet.
    private @Nullable Row foldNext(Row first) {
      String caseId = first.getString(0);
      @Nullable Case current = null;
      List<Event> log = new ArrayList<>();
      @Nullable Row row = first;
      while (row != null && row.getString(0).equals(caseId)) {
        if (row.getInt(1) == 0) {
          current = cases.record(row, CASE_AT);
        } else {
          log.add(events.record(row, eventAt));
        }
        row = rows.hasNext() ? rows.next() : null;
      }
      ahead = row;
      try {
        return fold.fold(current, log, asOf).map(this::row).orElse(null);
      } catch (RuntimeException e) {
        throw new IllegalStateException("case " + caseId + ": " + e.getMessage(), e);
      }
    }

    private Row row(FoldedCase folded) {
      return RowFactory.create(
          facts.row(folded.facts()),
          folded.spells().stream().map(spells::row).toArray(Row[]::new),
          folded.stays().stream().map(stays::row).toArray(Row[]::new),
          folded.phases().stream().map(phases::row).toArray(Row[]::new),
          folded.readings().stream().map(readings::row).toArray(Row[]::new),
          folded.holdings().stream().map(holdings::row).toArray(Row[]::new));
    }
  }
}
