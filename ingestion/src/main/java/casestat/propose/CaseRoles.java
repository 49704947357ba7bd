package casestat.propose;

import static casestat.propose.Role.AT;
import static casestat.propose.Role.role;

import casestat.propose.Role.Looks;
import java.util.List;

/** What the columns of a file of cases are called. */
final class CaseRoles {
  /** In the order in which they are filled: a column fills one. */
  static final List<Role> ALL =
      List.of(
          role(
              "case_id",
              Looks.ID,
              0,
              "^(case|ticket|sr|service request|request|work order|issue|incident|unique|enquiry|inquiry)( (enquiry|request))?"
                  + " ?(id|number|num|no|key|ref|reference)$",
              "^(id|number|key|reference|casenumber|srnumber|requestid|caseid)$",
              "(case|ticket|request|sr|issue|incident).*(id|number|num|no|key)$",
              "^(case|ticket|request|service request|work order|incident|enquiry|inquiry)$"),
          role(
              "opened_at",
              Looks.TIME,
              0,
              "^(sr )?(open|opened|create|created|creation|submitted|requested|reported|received)"
                  + AT,
              "^(date|time|datetime) (open|opened|created|submitted|requested|reported|received)$",
              "open|creat|submit|request|report|receiv",
              "^(date|timestamp|datetime)$"),
          role(
              "due_at",
              Looks.TIME,
              2,
              "(^| )(due|target|deadline|promised)( |$)",
              "due|target|deadline|promise|expected|estimated"),
          role(
              "updated_at",
              Looks.TIME,
              0,
              "^(last )?(updated|modified|update)" + AT,
              "updat|modif",
              "^status" + AT,
              "last (change|activity)"),
          role(
              "resolved_at",
              Looks.TIME,
              2,
              "^(resolved|completed|completion|resolution)" + AT,
              "^(closed|close|finished|done|ended)" + AT,
              "^date (closed|resolved|completed|finished)$",
              "resolv|complet|clos"),
          role("closed_at", Looks.TIME, 1, "^(closed|close)" + AT, "^date closed$"),
          role("acknowledged_at", Looks.TIME, 1, "acknowledg"),
          role("first_responded_at", Looks.TIME, 2, "first (response|reply|answer|respon)"),
          role(
                  "status",
                  Looks.FEW,
                  1,
                  "^((case|sr|request|ticket|current|issue) ?)?(status|state)$",
                  "status$")
              .means(WordMeanings.STATUS),
          role(
              "service_type",
              Looks.SOME,
              2,
              "^category$",
              "^(service|request|sr|complaint|issue|case|problem|ticket) ?(type|category|name|code)$",
              "^type$",
              "category|type$",
              "^(subject|topic|service|reason)$"),
          role(
              "department",
              Looks.SOME,
              1,
              "^(department|dept|agency|responsible agency|owner|office|unit)$",
              "department|dept( |$)|agency",
              "division|owner|responsible|assigned (to|group|team)"),
          role(
              "channel",
              Looks.FEW,
              1,
              "^(source|channel|channel type|method received|request ?source|method|origin)$",
              "channel",
              "(source|method|origin|received by|submitted via)"),
          role(
              "area",
              Looks.SOME,
              1,
              "^borough$",
              "^(city )?(council|supervisor|commission|commissioner) districts?$",
              "^district$",
              "^neighbou?rhood$",
              "^(ward|area|building|campus|region|precinct)$",
              "district|neighbou?rhood|ward|borough",
              "^(zip|zip ?code|postcode|postal code)$"),
          role("priority", Looks.FEW, 1, "priority", "urgency|severity"),
          role(
              "master_id",
              Looks.SOME,
              0,
              "(parent|duplicate|master|original).*(id|number|case|request|of)"));

  private CaseRoles() {}
}
