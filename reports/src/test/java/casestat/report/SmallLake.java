package casestat.report;

import casestat.lake.Balance;
import casestat.lake.Case;
import casestat.lake.CaseFacts;
import casestat.lake.CaseSpell;
import casestat.lake.ClockLateness;
import casestat.lake.ClockReading;
import casestat.lake.ConversationFacts;
import casestat.lake.Delivery;
import casestat.lake.Event;
import casestat.lake.Figure;
import casestat.lake.Generation;
import casestat.lake.IncidentReport;
import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.lake.MessageFacts;
import casestat.lake.Milestone;
import casestat.lake.Period;
import casestat.lake.Reject;
import casestat.lake.Residents;
import casestat.lake.RowWriter;
import casestat.lake.Run;
import casestat.lake.Spending;
import casestat.lake.Survey;
import casestat.lake.SurveyFacts;
import casestat.lake.Table;
import casestat.metrics.Balances;
import casestat.metrics.Metric;
import casestat.metrics.Metrics;
import casestat.metrics.Periods;
import casestat.metrics.Tally;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.sla.CaseFold;
import casestat.sla.FoldedCase;
import casestat.sla.OpenLateness;
import casestat.sla.Tzdb;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A lake of some hundred cases of the sample city, made as analyze makes it but in memory: cases
 * are folded by {@link CaseFold} and figures counted by {@link Tally}. {@link #analyze} may be
 * called again, with more cases or another as-of. It is long because a lake has twenty tables, and
 * each is filled here.
 */
public final class SmallLake {
  /** Midnight of 1 November 2026 in the sample city. */
  public static final Instant NOVEMBER = Instant.parse("2026-11-01T04:00:00Z");

  private static final int FIRST = 202508;

  private final Lake lake;
  private ServiceProfile profile;
  private int first = FIRST;
  private final List<FoldedCase> folded = new ArrayList<>();
  private final List<ConversationFacts> conversations = new ArrayList<>();
  private final List<MessageFacts> messages = new ArrayList<>();
  private final Map<Table<?>, List<?>> written = new HashMap<>();
  private Set<String> grains = Set.of("month");

  private SmallLake(Lake lake, ServiceProfile profile) {
    this.lake = lake;
    this.profile = profile;
  }

  /** An empty lake. */
  public static SmallLake in(Path folder) {
    return in(folder, "city311");
  }

  /**
   * @param profile name of a shipped one, or a path
   */
  public static SmallLake in(Path folder, String profile) {
    Lake lake = Lake.create(folder);
    lake.makeTables(Table.LANDING);
    lake.makeTables(Table.COMPUTED);
    return new SmallLake(lake, Profiles.load(profile));
  }

  public Lake lake() {
    return lake;
  }

  public ServiceProfile profile() {
    return profile;
  }

  /** The same with its first page only, for tests that do not ask what an edition shows. */
  public ServiceProfile firstPage() {
    return new ServiceProfile(
        profile.profile(),
        profile.title(),
        profile.wording(),
        profile.zone(),
        profile.reporting(),
        profile.intake(),
        profile.calendars(),
        profile.policies(),
        profile.social(),
        profile.calls(),
        profile.privacy(),
        profile.publication(),
        profile.schedule(),
        profile.mail(),
        profile.ownMetrics(),
        profile.metrics(),
        profile.pages().subList(0, 1),
        profile.setting(),
        profile.digest());
  }

  /** Counts quarters and years too, from now on. */
  public SmallLake byQuarterAndYear() {
    grains = Set.of("month", "quarter", "year", "fiscal_year");
    return this;
  }

  /** Takes in cases with their events, as one delivery of each. */
  public SmallLake deliver(
      String id, List<Case> cases, List<Event> events, List<Reject> rejects, Instant asOf) {
    new RowWriter<>(lake, Table.CASES).append(cases, generation(id));
    new RowWriter<>(lake, Table.EVENTS).append(events, generation(id));
    new RowWriter<>(lake, Table.REJECTS).append(rejects, generation(id));
    long kept = cases.size();
    Delivery ofCases =
        new Delivery(
            id,
            profile.profile(),
            "cases",
            "cases",
            "cases-" + id + ".csv",
            "digest-" + id,
            asOf,
            1,
            kept == 0 ? 0 : kept + rejects.size() + 3,
            kept,
            kept == 0 ? 0 : 2,
            kept == 0 ? 0 : 1,
            rejects.size(),
            kept == 0 ? null : asOf.minusSeconds(60));
    new RowWriter<>(lake, Table.DELIVERIES).append(List.of(ofCases), generation(id));
    CaseFold fold = new CaseFold(profile);
    Map<String, List<Event>> logs =
        events.stream().collect(Collectors.groupingBy(Event::caseId, Collectors.toList()));
    for (Case row : cases) {
      List<Event> log = logs.getOrDefault(row.caseId(), List.of());
      Optional<FoldedCase> facts = fold.fold(row, log, asOf);
      facts.ifPresent(folded::add);
    }
    return this;
  }

  /** Adds conversations, which stand in no landing here. */
  public SmallLake converse(List<ConversationFacts> more) {
    conversations.addAll(more);
    return this;
  }

  /** Adds messages, which stand in no landing here. */
  public SmallLake write(List<MessageFacts> more) {
    messages.addAll(more);
    return this;
  }

  /** Puts other cases in the place of all that were folded here. */
  public SmallLake fold(List<FoldedCase> instead) {
    folded.clear();
    folded.addAll(instead);
    return this;
  }

  /** From here on what is analyzed is by another profile. */
  public SmallLake under(ServiceProfile other) {
    profile = other;
    return this;
  }

  /** Figures begin with this month, {@code yyyyMM}: the fewer, the faster. */
  public SmallLake since(int month) {
    first = month;
    return this;
  }

  /** Makes facts and figures of everything that was delivered. */
  public SmallLake analyze(String runId, Instant asOf) {
    return analyze(runId, asOf, Metrics.catalogue());
  }

  /** The same, with figures of these metrics only, by the pairs that they are cut by. */
  public SmallLake analyze(String runId, Instant asOf, List<Metric> metrics) {
    boolean isEmpty = folded.isEmpty() && conversations.isEmpty();
    List<Period> periods =
        isEmpty
            ? List.of()
            : new Periods(profile.zone(), profile.reporting())
                .upTo(first, asOf).stream()
                    .filter(period -> grains.contains(period.grain()))
                    .toList();
    replace(Table.CASE_FACTS, folded.stream().map(FoldedCase::facts).toList());
    replace(Table.CASE_SPELLS, flat(FoldedCase::spells));
    replace(Table.CASE_STAYS, flat(FoldedCase::stays));
    replace(Table.CASE_PHASES, flat(FoldedCase::phases));
    replace(Table.CLOCK_READINGS, flat(FoldedCase::readings));
    replace(Table.CLOCK_HOLDINGS, flat(FoldedCase::holdings));
    replace(Table.CONVERSATION_FACTS, conversations);
    replace(Table.MESSAGE_FACTS, messages);
    replace(Table.CLOCK_LATENESS, lateness(asOf));
    replace(Table.INCIDENT_REPORTS, facts().stream().map(SmallLake::report).toList());
    replace(
        Table.SURVEY_FACTS,
        facts().stream().filter(f -> f.resolvedOn() != null).map(SmallLake::survey).toList());
    replace(
        Table.RESIDENTS,
        facts().stream()
            .map(CaseFacts::area)
            .distinct()
            .sorted()
            .map(area -> new Residents(area, 2020, 1000, 0, 99991231))
            .toList());
    replace(
        Table.SPENDING,
        periods.stream()
            .filter(Period::isMonth)
            .map(p -> new Spending(p.month(), p.periodStart(), Spending.EVERY, 1_000_000))
            .toList());
    replace(Table.PERIODS, periods);
    replace(Table.PERIOD_DAYS, Periods.days(periods));
    replace(Table.DEFINITIONS, Metrics.definitions());
    Run run =
        new Run(
            runId,
            profile.profile(),
            profile.digest(),
            Tzdb.version(),
            asOf,
            null,
            isEmpty ? null : asOf.minusSeconds(60),
            null,
            Run.RULES);
    new RowWriter<>(lake, Table.RUNS).append(List.of(run), generation(runId));
    List<Figure> figures;
    List<Balance> balances;
    try (LakeReader reader = LakeReader.of(lake, generation(runId))) {
      figures = new Tally(reader::query, periods).figures(metrics);
      balances = new Balances(reader::query, periods).list();
    }
    replace(Table.BALANCES, balances);
    replace(Table.FIGURES, figures, generation(runId));
    return this;
  }

  /** Puts figures that were counted elsewhere in the place of those that were counted here. */
  public SmallLake figure(List<Period> periods, List<Figure> figures) {
    replace(Table.PERIODS, periods);
    replace(Table.PERIOD_DAYS, Periods.days(periods));
    Generation run;
    try (LakeReader reader = LakeReader.ofNewestRun(lake)) {
      run = generation(reader.generation().runId());
    }
    replace(Table.FIGURES, figures, run);
    return this;
  }

  private List<ClockLateness> lateness(Instant asOf) {
    OpenLateness lateness = new OpenLateness(profile);
    return readings().stream()
        .filter(c -> c.milestone() == Milestone.RESOLUTION && c.lateSeconds() != null)
        .map(clock -> lateness.row(clock, asOf))
        .toList();
  }

  private static IncidentReport report(CaseFacts facts) {
    String master = facts.masterId();
    return new IncidentReport(
        facts.caseId(),
        master == null ? facts.caseId() : master,
        facts.openedMonth(),
        facts.openedOn(),
        facts.openedSecond(),
        facts.serviceType(),
        facts.department(),
        facts.channel(),
        facts.area(),
        master == null,
        master == null ? 0L : null,
        null);
  }

  // Three in four are content.
  private static SurveyFacts survey(CaseFacts facts) {
    Integer on = facts.resolvedOn();
    boolean content = Math.floorMod(facts.caseId().hashCode(), 4) > 0;
    return new SurveyFacts(
        "s-" + facts.caseId(),
        on == null ? 0 : Period.monthOf(on),
        facts.caseId(),
        facts.serviceType(),
        facts.department(),
        facts.channel(),
        facts.area(),
        on,
        on,
        on,
        content ? Survey.Answer.POSITIVE : Survey.Answer.NEGATIVE);
  }

  private <R> List<R> flat(java.util.function.Function<FoldedCase, List<R>> part) {
    return folded.stream().flatMap(one -> part.apply(one).stream()).toList();
  }

  private <R extends Record> void replace(Table<R> table, List<R> after) {
    replace(table, after, new Generation("", Map.of()));
  }

  // What stands in a table is what was written last: reading it again takes longer than all else.
  @SuppressWarnings("unchecked")
  private <R extends Record> void replace(Table<R> table, List<R> after, Generation run) {
    List<R> before = (List<R>) written.getOrDefault(table, List.of());
    new RowWriter<>(lake, table).replace(before, after, run);
    written.put(table, List.copyOf(after));
  }

  private Generation generation(String runId) {
    Map<String, Long> snapshots = new TreeMap<>(lake.snapshots(Table.LANDING));
    snapshots.putAll(lake.snapshots(Table.COMPUTED));
    return new Generation(runId, snapshots);
  }

  /** The facts that were made, for counts by hand. */
  public List<CaseFacts> facts() {
    return folded.stream().map(FoldedCase::facts).toList();
  }

  /** The clocks that were read, for counts by hand. */
  public List<ClockReading> readings() {
    return flat(FoldedCase::readings);
  }

  /** The spells that were made, for counts by hand. */
  public List<CaseSpell> spells() {
    return flat(FoldedCase::spells);
  }
}
