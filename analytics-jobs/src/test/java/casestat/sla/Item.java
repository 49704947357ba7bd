package casestat.sla;

import casestat.lake.Event;
import casestat.lake.Milestone;
import casestat.lake.Outcome;
import casestat.profile.PauseRule;
import casestat.profile.PolicyItem;
import casestat.profile.PolicyItem.PausedDates;
import casestat.profile.Reopen;
import casestat.profile.Start;
import casestat.profile.Target;
import casestat.profile.Warning;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A policy item as a test tells it; what it leaves unsaid is as a profile leaves it. */
final class Item {
  private final Milestone milestone;
  private final Target target;
  private Start starts = Start.SUBMITTED;
  private List<PauseRule> pauses = Desk.WAITING;
  private Reopen reopen;
  private @Nullable LocalTime receivedBy;
  private PausedDates pausedDates = PausedDates.BY_DAYS;
  private Set<Outcome> cancelledBy = Set.of(Outcome.CANCELLED, Outcome.INVALID, Outcome.DUPLICATE);
  private @Nullable Warning warning;

  private Item(Milestone milestone, Target target) {
    this.milestone = milestone;
    this.target = target;
    this.reopen =
        milestone == Milestone.RESOLUTION
            ? Desk.THIRTY_DAYS
            : new Reopen(Reopen.Mode.NEW_CYCLE, Duration.ZERO);
  }

  static Item of(Milestone milestone, Target target) {
    return new Item(milestone, target);
  }

  static Item resolution(Target target) {
    return of(Milestone.RESOLUTION, target);
  }

  Item starts(Event.Kind event, Start.Occurrence occurrence) {
    starts = new Start(event, occurrence);
    return this;
  }

  Item pauses(PauseRule... rules) {
    pauses = List.of(rules);
    return this;
  }

  Item reopen(Reopen.Mode mode) {
    reopen = new Reopen(mode, Duration.ofDays(30));
    return this;
  }

  Item receivedBy(String time) {
    receivedBy = LocalTime.parse(time);
    return this;
  }

  Item pausedDates(PausedDates rule) {
    pausedDates = rule;
    return this;
  }

  Item cancelledBy(Outcome... outcomes) {
    cancelledBy = Set.of(outcomes);
    return this;
  }

  Item atRisk(double share) {
    warning = new Warning(share, null);
    return this;
  }

  Item atRisk(Duration left) {
    warning = new Warning(null, left);
    return this;
  }

  PolicyItem build() {
    return new PolicyItem(
        milestone, target, starts, pauses, reopen, receivedBy, pausedDates, cancelledBy, warning);
  }

  /** A desk, nine to five in UTC, that promises this to every case. */
  Desk desk() {
    return Desk.of(Hours.office().calendar(), Desk.policy("all", build()));
  }
}
