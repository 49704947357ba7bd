package casestat.sla;

import casestat.lake.Milestone;
import casestat.profile.PolicyItem;
import casestat.profile.SlaPolicy;
import casestat.profile.Target;

/** What one policy promises for one milestone, and the calendar whose hours count. */
public record Promise(SlaPolicy policy, PolicyItem item, BusinessCalendar calendar) {

  public Milestone milestone() {
    return item.milestone();
  }

  public Target target() {
    return item.target();
  }
}
