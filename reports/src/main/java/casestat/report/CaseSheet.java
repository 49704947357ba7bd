package casestat.report;

import casestat.lake.LakeReader;
import casestat.report.sheet.CaseTable;
import casestat.report.sheet.Column;
import casestat.report.sheet.Column.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The cases behind a month: every case that was open at some time in it, or had a promise fall due
 * in it. One row a case, read from the lake in pages, so that any number fits.
 */
final class CaseSheet {
  private static final int PAGE = 50_000;

  private static final String POPULATION =
      """
      from case_facts f
      left join clock_readings p
        on p.case_id = f.case_id and p.opened_month = f.opened_month
        and p.milestone = 'RESOLUTION' and p.cycle = 1 and p.in_force
      left join clock_readings r
        on r.case_id = f.case_id and r.opened_month = f.opened_month
        and r.milestone = 'FIRST_RESPONSE' and r.cycle = 1 and r.in_force
      where (exists (
          select 1 from case_spells s
          where s.case_id = f.case_id and s.started_month <= ?
            and (s.ended_month is null or s.ended_month >= ?))
        or f.opened_month = ?
        or exists (
          select 1 from clock_readings c
          where c.case_id = f.case_id and c.due_month = ?))
      """;

  private static final String COLUMNS =
      """
      select f.case_id, f.service_type, f.department, f.area, f.channel, f.priority,
        f.opened_at, f.first_responded_at, f.resolved_at, f.ended_at, f.outcome,
        f.first_response_seconds, f.resolution_seconds, f.hold_seconds, f.reopens,
        r.policy, r.due_at, r.state, p.due_at, p.state, f.flaw
      """;

  private static final List<Column> HEADINGS =
      List.of(
          Column.of("Case", Kind.TEXT),
          Column.of("Service type", Kind.TEXT),
          Column.of("Department", Kind.TEXT),
          Column.of("Area", Kind.TEXT),
          Column.of("Channel", Kind.TEXT),
          Column.of("Priority", Kind.TEXT),
          Column.of("Opened", Kind.DATE_TIME),
          Column.of("First response", Kind.DATE_TIME),
          Column.of("Resolved", Kind.DATE_TIME),
          Column.of("Ended", Kind.DATE_TIME),
          Column.of("Outcome", Kind.TEXT),
          Column.of("Time to first response", Kind.DURATION),
          Column.of("Time to resolve", Kind.DURATION),
          Column.of("Time on hold", Kind.DURATION),
          Column.of("Reopened", Kind.INTEGER),
          Column.of("Policy", Kind.TEXT),
          Column.of("Response due", Kind.DATE_TIME),
          Column.of("Response promise", Kind.TEXT),
          Column.of("Resolution due", Kind.DATE_TIME),
          Column.of("Resolution promise", Kind.TEXT),
          Column.of("Left out because", Kind.TEXT));

  private CaseSheet() {}

  static CaseTable of(LakeReader reader, Selection selection, ZoneId zone) {
    int month = selection.month();
    List<Object> parameters = new ArrayList<>(List.of(month, month, month, month));
    StringBuilder population = new StringBuilder(POPULATION);
    // A dimension's name is one of ours, which the selection has checked.
    selection
        .where()
        .forEach(
            (dimension, member) -> {
              population.append("  and f.").append(dimension).append(" = ?\n");
              parameters.add(member);
            });
    long expected =
        reader.ask("select count(*) " + population, parameters, row -> row.getLong(1)).get(0);
    return new CaseTable(
        HEADINGS,
        expected,
        new Pages(reader, population.toString(), parameters, zone),
        "open or due at some time in the month");
  }

  private static final class Pages implements Iterator<Object[]> {
    private final LakeReader reader;
    private final String population;
    private final List<Object> asked;
    private final ZoneId zone;
    private Iterator<Object[]> page = List.<Object[]>of().iterator();
    private long read;
    private boolean ended;

    Pages(LakeReader reader, String population, List<Object> asked, ZoneId zone) {
      this.reader = reader;
      this.population = population;
      this.asked = asked;
      this.zone = zone;
    }

    @Override
    public boolean hasNext() {
      if (!page.hasNext() && !ended) {
        List<Object[]> rows = nextPage();
        ended = rows.size() < PAGE;
        read += rows.size();
        page = rows.iterator();
      }
      return page.hasNext();
    }

    @Override
    public Object[] next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.next();
    }

    private List<Object[]> nextPage() {
      List<Object> parameters = new ArrayList<>(asked);
      parameters.add(PAGE);
      parameters.add(read);
      return reader.ask(
          COLUMNS + population + " order by f.opened_at, f.case_id limit ? offset ?",
          parameters,
          this::cells);
    }

    private Object[] cells(ResultSet row) throws SQLException {
      Object[] cells = new Object[HEADINGS.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = cell(row.getObject(i + 1));
      }
      return cells;
    }

    @SuppressWarnings("NullAway") // An empty cell is null, as the sheet wants it.
    private Object cell(@Nullable Object value) {
      if (value instanceof OffsetDateTime time) {
        Instant at = time.toInstant();
        return LocalDateTime.ofInstant(at, zone);
      }
      return value;
    }
  }
}
