package casestat.sla;

import casestat.lake.Milestone;
import casestat.profile.SlaPolicy;
import casestat.profile.Target;

/** What one policy promises for one milestone, and the calendar whose hours count. */
public record Promise(
    SlaPolicy policy, Milestone milestone, Target target, BusinessCalendar calendar) {}
