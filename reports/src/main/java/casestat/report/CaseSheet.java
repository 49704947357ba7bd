package casestat.report;

import casestat.explain.CaseFiles;
import casestat.explain.ClockSums;
import casestat.lake.LakeReader;
import casestat.lake.Milestone;
import casestat.language.Language;
import casestat.profile.ServiceProfile;
import casestat.report.sheet.CaseTable;
import casestat.report.sheet.Column;
import casestat.report.sheet.Column.Kind;
import casestat.sla.CaseStory;
import casestat.sla.ClockStory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The cases behind a month or a longer period: every case that was open at some time in it, or had
 * a promise fall due in it. One row a case, handed on as it is read, so that any number fits. The
 * last columns are the segments of the resolution's clock, first cycle, summed by reason: what
 * {@code casestat explain} tells of one case.
 */
final class CaseSheet {
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
          where s.case_id = f.case_id and s.started_on <= ? * 100 + 31
            and (s.ended_on is null or s.ended_on > ? * 100))
        or f.opened_month between ? and ?
        or exists (
          select 1 from clock_readings c
          where c.case_id = f.case_id and c.due_on between ? * 100 and ? * 100 + 31))
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
          Column.of("{Case}", Kind.TEXT),
          Column.of("{Service_type}", Kind.TEXT),
          Column.of("{Department}", Kind.TEXT),
          Column.of("{Area}", Kind.TEXT),
          Column.of("{Channel}", Kind.TEXT),
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
          Column.of("Left out because", Kind.TEXT),
          Column.of("Counted", Kind.DURATION),
          Column.of("Outside hours", Kind.DURATION),
          Column.of("Holiday", Kind.DURATION),
          Column.of("Waiting on the citizen", Kind.DURATION),
          Column.of("Waiting on a third party", Kind.DURATION),
          Column.of("Paused by us", Kind.DURATION),
          Column.of("Closed, then reopened", Kind.DURATION),
          Column.of("Before the clock started", Kind.DURATION),
          Column.of("How resolution is due", Kind.TEXT),
          Column.of("Flags", Kind.TEXT));

  private static final String COUNTED =
      """
      select count(*), coalesce(sum(f.first_response_seconds), 0)::bigint,
        coalesce(sum(f.resolution_seconds), 0)::bigint, coalesce(sum(f.hold_seconds), 0)::bigint,
        coalesce(sum(f.reopens), 0)::bigint
      """;

  /** The columns of those sums. */
  private static final List<Integer> TOTALS = List.of(11, 12, 13, 14);

  /** The columns that the lake answers; the others are explained case by case. */
  private static final int READ = 21;

  /** Behind the segments; the flags follow it. */
  private static final int DERIVATION = READ + 8;

  private static final int BATCH = 1_000;

  private CaseSheet() {}

  static CaseTable of(Shelf shelf, Selection selection, ServiceProfile profile) {
    LakeReader reader = shelf.reader();
    int first = selection.month();
    int last = shelf.lastMonth(first);
    List<Object> parameters = new ArrayList<>(List.of(last, first, first, last, first, last));
    StringBuilder population = new StringBuilder(POPULATION);
    // A dimension's name is one of ours, which the selection has checked.
    selection
        .where()
        .forEach(
            (dimension, member) -> {
              population.append("  and f.").append(dimension).append(" = ?\n");
              parameters.add(member);
            });
    Counted counted =
        reader.ask(COUNTED + population, parameters, row -> Counted.of(row, TOTALS.size())).get(0);
    return new CaseTable(
        HEADINGS.stream().map(c -> Column.of(shelf.say(c.heading()), c.kind())).toList(),
        counted.cases(),
        taker -> {
          Batches batches =
              new Batches(new CaseFiles(reader, profile), shelf.language(), profile.zone(), taker);
          reader.stream(
              COLUMNS + population + " order by f.opened_at, f.case_id", parameters, batches);
          batches.end();
        },
        counted.totals(),
        switch (shelf.pace()) {
          case MONTH -> shelf.say("open or due at some time in the month");
          case QUARTER -> shelf.say("open or due at some time in the quarter");
          case FISCAL_YEAR -> shelf.say("open or due at some time in the fiscal year");
        });
  }

  /** What the engine counts by itself, before a row is read. */
  private record Counted(long cases, List<CaseTable.Total> totals) {
    static Counted of(ResultSet row, int sums) throws SQLException {
      List<CaseTable.Total> totals = new ArrayList<>();
      for (int i = 0; i < sums; i++) {
        totals.add(new CaseTable.Total(TOTALS.get(i), row.getLong(i + 2)));
      }
      return new Counted(row.getLong(1), totals);
    }
  }

  /** Explains some thousand cases at a time. */
  private static final class Batches implements LakeReader.Rowwise {
    private final CaseFiles files;
    private final Language language;
    private final ZoneId zone;
    private final Consumer<Object[]> taker;
    private final List<Object[]> waiting = new ArrayList<>();

    private final CaseFlags flags;

    Batches(CaseFiles files, Language language, ZoneId zone, Consumer<Object[]> taker) {
      this.flags = new CaseFlags(HEADINGS, language);
      this.files = files;
      this.language = language;
      this.zone = zone;
      this.taker = taker;
    }

    @Override
    public void columns(List<String> names) {
      // They have headings of their own.
    }

    @Override
    public void row(ResultSet row) throws SQLException {
      Object[] cells = new Object[HEADINGS.size()];
      for (int i = 0; i < READ; i++) {
        cells[i] = cell(LakeReader.value(row, i + 1), zone);
      }
      waiting.add(cells);
      if (waiting.size() == BATCH) {
        end();
      }
    }

    void end() {
      if (waiting.isEmpty()) {
        return;
      }
      Map<String, Optional<Explained>> stories =
          files.stories(
              waiting.stream().map(cells -> String.valueOf(cells[0])).toList(),
              story -> Explained.of(story, language));
      for (Object[] cells : waiting) {
        stories
            .getOrDefault(String.valueOf(cells[0]), Optional.empty())
            .ifPresent(explained -> explained.fill(cells));
        flags.fill(cells);
        taker.accept(cells);
      }
      waiting.clear();
    }
  }

  /** Of the resolution, first cycle, by the promise in force. */
  private record Explained(List<Long> sums, String derivation) {

    static Optional<Explained> of(CaseStory story, Language language) {
      return story.clocks().stream()
          .filter(Explained::isShown)
          .findFirst()
          .map(clock -> of(clock, language));
    }

    private static boolean isShown(ClockStory clock) {
      return clock.reading().milestone() == Milestone.RESOLUTION
          && clock.reading().cycle() == 1
          && clock.reading().inForce();
    }

    private static Explained of(ClockStory clock, Language language) {
      ClockSums sums = ClockSums.of(clock);
      return new Explained(
          clock.segments().isEmpty()
              ? List.of()
              : List.of(
                  sums.counted(),
                  sums.outsideHours(),
                  sums.holiday(),
                  sums.citizen(),
                  sums.thirdParty(),
                  sums.us(),
                  sums.closedGap(),
                  sums.beforeStart()),
          clock.derivation().in(language));
    }

    void fill(Object[] cells) {
      for (int i = 0; i < sums.size(); i++) {
        cells[READ + i] = sums.get(i);
      }
      cells[DERIVATION] = derivation;
    }
  }

  @SuppressWarnings("NullAway") // An empty cell is null, as the sheet wants it.
  private static Object cell(@Nullable Object value, ZoneId zone) {
    if (value instanceof OffsetDateTime time) {
      return LocalDateTime.ofInstant(time.toInstant(), zone);
    }
    return value;
  }
}
