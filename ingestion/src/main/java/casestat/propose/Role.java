package casestat.propose;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One of our columns, and what a column that fills it is called and looks like.
 *
 * @param names patterns of the words of its name, the best first
 */
record Role(String column, Looks looks, List<Pattern> names) {

  enum Looks {
    /** Something else in almost every row. */
    ID,
    TIME,
    /** The same few words again and again. */
    FEW,
    /** Some hundred words at most. */
    SOME
  }

  static final int BEST = 10;
  private static final String AT = "( (dt|date|at|on|time|datetime|date time|timestamp))?$";

  /** In the order in which they are filled: a column fills one. */
  static final List<Role> ALL =
      List.of(
          role(
              "case_id",
              Looks.ID,
              "^(case|ticket|sr|service request|request|issue|incident|unique|enquiry|inquiry)( (enquiry|request))?"
                  + " ?(id|number|num|no|key|ref|reference)$",
              "^(id|number|key|reference|casenumber|srnumber|requestid|caseid)$",
              "(case|ticket|request|sr|issue|incident).*(id|number|num|no|key)$"),
          role(
              "opened_at",
              Looks.TIME,
              "^(sr )?(open|opened|create|created|creation|submitted|requested|reported|received)"
                  + AT,
              "^(date|time|datetime) (open|opened|created|submitted|requested|reported|received)$",
              "open|creat|submit|request|report|receiv",
              "^(date|timestamp|datetime)$"),
          role(
              "due_at",
              Looks.TIME,
              "(^| )(due|target|deadline|promised)( |$)",
              "due|target|deadline|promise|expected|estimated"),
          role(
              "updated_at",
              Looks.TIME,
              "^(last )?(updated|modified|update)" + AT,
              "updat|modif",
              "^status" + AT,
              "last (change|activity)"),
          role(
              "resolved_at",
              Looks.TIME,
              "^(resolved|completed|completion|resolution)" + AT,
              "^(closed|close|finished|done|ended)" + AT,
              "^date (closed|resolved|completed|finished)$",
              "resolv|complet|clos"),
          role("closed_at", Looks.TIME, "^(closed|close)" + AT, "^date closed$"),
          role("acknowledged_at", Looks.TIME, "acknowledg"),
          role("first_responded_at", Looks.TIME, "first (response|reply|answer|respon)"),
          role(
              "status",
              Looks.FEW,
              "^((case|sr|request|ticket|current|issue) ?)?(status|state)$",
              "status$"),
          role(
              "service_type",
              Looks.SOME,
              "^category$",
              "^(service|request|sr|complaint|issue|case|problem|ticket) ?(type|category|name|code)$",
              "^type$",
              "category|type$",
              "^(subject|topic|service|reason)$"),
          role(
              "department",
              Looks.SOME,
              "^(department|dept|agency|responsible agency|owner|office|unit)$",
              "department|dept( |$)|agency",
              "division|owner|responsible|assigned (to|group|team)"),
          role(
              "channel",
              Looks.FEW,
              "^(source|channel|channel type|method received|request ?source|method|origin)$",
              "channel",
              "(source|method|origin|received by|submitted via)"),
          role(
              "area",
              Looks.SOME,
              "^borough$",
              "^(city )?(council|supervisor|commission|commissioner) districts?$",
              "^district$",
              "^neighbou?rhood$",
              "^(ward|area|building|campus|region|precinct)$",
              "district|neighbou?rhood|ward|borough",
              "^(zip|zip ?code|postcode|postal code)$"),
          role("priority", Looks.FEW, "priority", "urgency|severity"),
          role(
              "master_id",
              Looks.SOME,
              "(parent|duplicate|master|original).*(id|number|case|request|of)"));

  private static Role role(String column, Looks looks, String... names) {
    return new Role(column, looks, List.of(names).stream().map(Pattern::compile).toList());
  }

  /** How well a name fits: 0 for not at all. */
  int fits(String words) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).matcher(words).find()) {
        return BEST - 2 * i;
      }
    }
    return 0;
  }
}
