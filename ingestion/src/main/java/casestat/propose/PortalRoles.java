package casestat.propose;

import static casestat.propose.Role.AT;
import static casestat.propose.Role.ID;
import static casestat.propose.Role.WHENEVER;
import static casestat.propose.Role.role;

import casestat.propose.Role.Looks;
import java.util.List;

/** What the columns of a log of steps on a portal are called. */
final class PortalRoles {
  private static final String STEP = "(hit|event|step|log|action|activity|visit|view)";

  /** In the order in which they are filled: a column fills one. */
  static final List<Role> ALL =
      List.of(
          role(
              "interaction_id",
              Looks.ID,
              0,
              "^" + STEP + "( entry)? ?" + ID + "$",
              "^" + ID + "$|^(uu|gu)id$",
              "^(hit|log entry|row)$",
              "^(interaction|row|record|entry) ?" + ID + "$"),
          role(
              "happened_at",
              Looks.TIME,
              0,
              "^" + STEP + "? ?(happened|occurred|logged|created|server|event)" + AT,
              WHENEVER,
              STEP + " (date|time|timestamp|at)$",
              "timestamp"),
          role(
                  "kind",
                  Looks.FEW,
                  3,
                  "^" + STEP + "( (name|type|kind))?$",
                  "^(what|kind|type|did)$",
                  STEP)
              .means(WordMeanings.PORTAL_STEP),
          role("device", Looks.FEW, 2, "device", "^(client|platform|screen) (type|kind|class)$")
              .means(WordMeanings.DEVICE),
          role(
              "conversation_id",
              Looks.KEY,
              1,
              "^(session|visit|visitor|client)( " + ID + ")?$",
              "session"),
          role(
              "results",
              Looks.NUMBER,
              1,
              "^(search )?(results?|found|matches)( (count|found|returned|number))?$",
              "number of (results|matches)"),
          role(
              "page",
              Looks.SOME,
              1,
              "^(page|url|path|uri|screen)( (url|path|name|title))?$",
              "^(landing|request) (page|path|url)$"),
          role("case_id", Looks.KEY, 0, "(case|ticket|request|enquiry|inquiry|work order)"));

  private PortalRoles() {}
}
