package casestat.profile;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a whole profile out of its nodes. */
final class ProfileReader {
  // Where a profile does not say: what people expect of a public desk on social media.
  private static final Duration DAY = Duration.ofDays(1);

  private final ProfileFile file;
  private final Findings findings;
  private final @Nullable Set<String> catalogue;
  private final Set<String> ownIds = new HashSet<>();

  /**
   * @param catalogue ids of the metrics there are; null where they are not known
   */
  ProfileReader(ProfileFile file, Findings findings, @Nullable Set<String> catalogue) {
    this.file = file;
    this.findings = findings;
    this.catalogue = catalogue;
  }

  ServiceProfile read(YamlNode root) {
    Fields fields = root.fields(Shape.PROFILE);
    WordingReader wording = new WordingReader(fields);
    ZoneId zone = fields.read("zone", ZoneWords::zone, ZoneWords.UTC);
    Intake intake =
        fields.find("intake").map(new IntakeReader(zone)::read).orElse(new Intake(0, List.of()));
    List<Calendar> calendars =
        fields
            .find("calendars")
            .map(new CalendarReader(zone, file, findings)::read)
            .orElse(List.of());
    List<SlaPolicy> policies =
        fields
            .find("policies")
            .map(new PolicyReader(calendars, intake.sources())::read)
            .orElse(List.of());
    List<OwnMetric> own = fields.find("own_metrics").map(OwnMetricReader::read).orElse(List.of());
    own.forEach(metric -> ownIds.add(metric.metric()));
    List<Goal> goals = fields.find("metrics").map(n -> goals(n, wording)).orElse(List.of());
    Privacy privacy =
        fields
            .find("privacy")
            .map(n -> n.fields(Shape.PRIVACY))
            .map(f -> new Privacy(f.read("smallest_group", GroupWords::smallest, 1)))
            .orElse(Privacy.NONE);
    Reach reach = new Reach(intake.sources(), goals, privacy, hasFiscalYear(fields));
    TemplateReader templates = new TemplateReader(file, findings, reach, wording, catalogue);
    Setting setting = setting(fields, wording);
    List<Page> pages =
        fields
            .find("pages")
            .map(new PageReader(reach, wording, templates, fields.find("areas").isPresent())::read)
            .orElse(List.of());
    Publication publication =
        fields
            .find("publication")
            .map(ProfileReader::publication)
            .orElse(Publication.STANDARD)
            .in(fields.find("skin").map(new SkinReader(file)::read).orElse(Skin.PLAIN));
    return new ServiceProfile(
        fields.read("profile", NameWords::name, ""),
        wording.text(fields, "title"),
        wording.wording(fields),
        zone,
        fields.find("reporting").map(ProfileReader::reporting).orElse(Reporting.STANDARD),
        intake,
        calendars,
        policies,
        fields.find("social").map(n -> social(n, calendars)).orElse(new Social(DAY, DAY, null)),
        fields
            .find("calls")
            .map(n -> n.fields(Shape.CALLS))
            .map(
                f ->
                    new Calls(f.read("answer_within", SpanWords::wait, Calls.USUAL.answerWithin())))
            .orElse(Calls.USUAL),
        privacy,
        publication,
        fields
            .find("schedule")
            .map(new ScheduleReader(zone, calendars, intake.sources(), publication)::read)
            .orElse(List.of()),
        fields.find("mail").map(MailReader::read).orElse(null),
        own,
        goals,
        pages,
        setting,
        // One with mistakes is never handed out.
        findings.mistakes().isEmpty() ? file.digest(root) : "");
  }

  private Setting setting(Fields fields, WordingReader wording) {
    return new Setting(
        fields.find("areas").map(new AreasReader(file, findings)::read).orElse(List.of()),
        fields
            .find("events")
            .map(new OccasionReader(file, findings, wording)::read)
            .orElse(List.of()));
  }

  private static Publication publication(YamlNode node) {
    Fields fields = node.fields(Shape.PUBLICATION);
    return new Publication(
        fields
            .read("approval", NameWords.oneOf(List.of("required", "none")), "none")
            .equals("required"),
        fields.read("contact", NameWords::text, ""),
        fields.read("licence", NameWords::text, ""),
        fields.read("smallest_group", GroupWords::smallest, Publication.STANDARD.smallestGroup()),
        Skin.PLAIN);
  }

  private static boolean hasFiscalYear(Fields profile) {
    return profile
        .find("reporting")
        .filter(YamlNode::isMapping)
        .map(YamlNode::entries)
        .orElse(List.of())
        .stream()
        .anyMatch(entry -> entry.name().equals("fiscal_year_starts"));
  }

  private static Reporting reporting(YamlNode node) {
    Fields fields = node.fields(Shape.REPORTING);
    return new Reporting(
        fields.read("weeks", ReportingWords::weeks, Reporting.STANDARD.weekStarts()),
        fields.read(
            "fiscal_year_starts", ReportingWords::month, Reporting.STANDARD.fiscalYearStarts()),
        fields.find("digital").map(n -> n.list(NameWords::text, "")).orElse(List.of()));
  }

  private static Social social(YamlNode node, List<Calendar> calendars) {
    List<String> names = calendars.stream().map(Calendar::calendar).toList();
    Fields fields = node.fields(Shape.SOCIAL);
    return new Social(
        fields.read("answer_within", SpanWords::span, DAY),
        fields.read("silence", SpanWords::span, DAY),
        fields.readOrNull("calendar", text -> calendar(text, names), ""));
  }

  private static String calendar(String name, List<String> names) throws Unreadable {
    if (!names.contains(name)) {
      throw new Unreadable("no calendar \"" + name + '"', Nearest.suggest(name, names));
    }
    return name;
  }

  private List<Goal> goals(YamlNode node, WordingReader wording) {
    List<Goal> goals = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (YamlNode item : node.list()) {
      Fields fields = item.fields(Shape.METRIC);
      String metric = fields.read("metric", this::metric, "");
      if (!metric.isEmpty() && !seen.add(metric)) {
        item.mistake("\"" + metric + "\" stands twice", "remove one");
      }
      goals.add(
          new Goal(
              metric,
              fields.readOrNull("goal", GoalWords::goal, 0.0),
              fields.read("weight", GoalWords::weight, 1.0),
              fields.find("rebases").map(n -> rebases(n, wording)).orElse(List.of()),
              fields.find("pairs").map(n -> n.list(ProfileReader::pair, "")).orElse(List.of())));
    }
    return goals;
  }

  /** {@code department by area}. */
  private static String pair(String text) throws Unreadable {
    String[] two = text.split(" by ", -1);
    if (two.length != 2
        || two[0].equals(two[1])
        || !Page.DIMENSIONS.containsAll(List.of(two[0], two[1]))) {
      throw Unreadable.word(
          text,
          "say two of %s, as in department by area".formatted(String.join(", ", Page.DIMENSIONS)));
    }
    return text;
  }

  private static List<Rebase> rebases(YamlNode node, WordingReader wording) {
    List<Rebase> rebases = new ArrayList<>();
    for (YamlNode item : node.list()) {
      Fields fields = item.fields(Shape.REBASE);
      YearMonth from = fields.read("from", ReportingWords::yearMonth, YearMonth.of(1970, 1));
      if (!rebases.isEmpty() && !from.isAfter(rebases.get(rebases.size() - 1).from())) {
        item.mistake("is not later than the one before", "write them oldest first");
      }
      rebases.add(new Rebase(from, wording.text(fields, "because")));
    }
    return rebases;
  }

  private String metric(String id) throws Unreadable {
    if (catalogue != null && !catalogue.contains(id) && !ownIds.contains(id)) {
      TreeSet<String> known = new TreeSet<>(catalogue);
      known.addAll(ownIds);
      throw new Unreadable("no metric \"" + id + '"', Nearest.suggest(id, List.copyOf(known)));
    }
    return id;
  }
}
