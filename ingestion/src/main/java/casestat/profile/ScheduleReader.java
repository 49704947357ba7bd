package casestat.profile;

import casestat.profile.Issue.Edition;
import casestat.profile.Issue.Publish;
import casestat.profile.Issue.When;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads when the editions of a service are issued. */
final class ScheduleReader {
  private static final IssueDay SOME_DAY = new IssueDay.DayOfMonth(1);

  private final ZoneId zone;
  private final List<String> calendars;
  private final List<Source> sources;
  private final Publication publication;

  ScheduleReader(
      ZoneId zone, List<Calendar> calendars, List<Source> sources, Publication publication) {
    this.zone = zone;
    this.calendars = calendars.stream().map(Calendar::calendar).toList();
    this.sources = sources;
    this.publication = publication;
  }

  List<Issue> read(YamlNode node) {
    List<Issue> issues = new ArrayList<>();
    Set<Edition> seen = EnumSet.noneOf(Edition.class);
    for (YamlNode item : node.list()) {
      Fields fields = item.fields(Shape.ISSUE);
      Edition edition = fields.read("edition", text -> edition(text, seen), Edition.MONTH);
      When when = when(item, fields);
      IssueDay deadline = fields.readOrNull("deadline", IssueWords::day, SOME_DAY);
      refuseHaste(fields, when, deadline);
      issues.add(
          new Issue(
              edition,
              when,
              fields.read("zone", ZoneWords::zone, zone),
              fields.read("calendar", this::calendar, calendars.isEmpty() ? "" : calendars.get(0)),
              fields.find("waits_for").map(n -> n.list(this::source, "")).orElse(usual()),
              deadline,
              fields.read("publish", this::publish, publish())));
    }
    return issues;
  }

  private static Edition edition(String text, Set<Edition> seen) throws Unreadable {
    Edition edition = NameWords.oneOf(Edition.class).read(text);
    if (!seen.add(edition)) {
      throw Unreadable.word(text, "it stands twice: remove one");
    }
    return edition;
  }

  private Publish publish() {
    return publication.needsApproval() ? Publish.DRAFT : Publish.YES;
  }

  // A run that would publish and may not would be at it for ever.
  private Publish publish(String text) throws Unreadable {
    Publish publish = NameWords.oneOf(Publish.class).read(text);
    if (publish == Publish.YES && publication.needsApproval()) {
      throw Unreadable.word(text, "publication requires an approval: say draft, or leave it out");
    }
    return publish;
  }

  private static When when(YamlNode item, Fields fields) {
    boolean hasCron = fields.find("cron").isPresent();
    boolean hasOther = fields.find("on").isPresent() || fields.find("at").isPresent();
    if (!hasCron && !hasOther) {
      item.mistake("no on and no cron", "say on: 3rd business day and at: \"08:00\"");
      return new When.On(SOME_DAY, LocalTime.MIDNIGHT);
    }
    for (String key : List.of("on", "at")) {
      if (hasCron) {
        fields.find(key).ifPresent(n -> n.mistake("beside cron, which says when", "say one"));
      } else if (fields.find(key).isEmpty()) {
        item.mistake(
            "no " + key, "a day and a time are said together, as in on: 15th, at: \"08:00\"");
      }
    }
    if (hasCron) {
      return new When.Cron(fields.read("cron", IssueWords::cron, ""));
    }
    return new When.On(
        fields.read("on", IssueWords::day, SOME_DAY),
        fields.read("at", IssueWords::at, LocalTime.MIDNIGHT));
  }

  // Of days of different kinds nobody can say in general; there the later of the two counts.
  private static void refuseHaste(Fields fields, When when, @Nullable IssueDay deadline) {
    if (deadline == null || !(when instanceof When.On on) || fields.find("on").isEmpty()) {
      return;
    }
    boolean sameKind =
        on.day().getClass() == deadline.getClass()
            && !(on.day() instanceof IssueDay.Weekday one
                && deadline instanceof IssueDay.Weekday other
                && one.day() != other.day());
    if (sameKind && deadline.nth() <= on.day().nth()) {
      fields
          .find("deadline")
          .ifPresent(n -> n.mistake("is not later than on", "leave time to wait, or remove it"));
    }
  }

  private String calendar(String name) throws Unreadable {
    if (!calendars.contains(name) && !calendars.isEmpty()) {
      throw new Unreadable("no calendar \"" + name + '"', Nearest.suggest(name, calendars));
    }
    return name;
  }

  private String source(String name) throws Unreadable {
    for (Source source : sources) {
      if (source.source().equals(name)) {
        if (!source.kind().saysHowFar()) {
          throw Unreadable.word(name, "its rows do not say how far it goes: name another source");
        }
        return name;
      }
    }
    // Without any source its own mistakes are told already.
    if (!sources.isEmpty()) {
      List<String> known = sources.stream().map(Source::source).toList();
      throw new Unreadable("no source \"" + name + '"', Nearest.suggest(name, known));
    }
    return name;
  }

  /** Those of cases; where there are none, all that say how far they go. */
  private List<String> usual() {
    List<String> cases =
        sources.stream().filter(s -> s.kind() == Source.Kind.CASES).map(Source::source).toList();
    return cases.isEmpty()
        ? sources.stream().filter(s -> s.kind().saysHowFar()).map(Source::source).toList()
        : cases;
  }
}
