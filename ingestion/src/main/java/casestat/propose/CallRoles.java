package casestat.propose;

import static casestat.propose.Role.AT;
import static casestat.propose.Role.ID;
import static casestat.propose.Role.WHENEVER;
import static casestat.propose.Role.role;

import casestat.propose.Role.Looks;
import java.util.List;

/** What the columns of a log of calls are called. */
final class CallRoles {
  /** In the order in which they are filled: a column fills one. */
  static final List<Role> ALL =
      List.of(
          role(
              "call_id",
              Looks.ID,
              0,
              "^(call|contact|chat|acd|ucid)( (call|contact|session|unique))? ?" + ID + "$",
              "^(call|ucid|contact|callid)$",
              "^(interaction|conversation|session|queue|unique)? ?" + ID + "$|^(uu|gu)id$",
              "call.*" + ID + "$"),
          role(
              "offered_at",
              Looks.TIME,
              0,
              "^(call |contact )?(offered|queued|queue|enqueued|rang|ring|ringing|presented)" + AT,
              "(enter|join|arriv|offer|start).*queue|queue.*(enter|join|arriv|start|in( |$))",
              "^(call |contact |chat )?(arrived|arrival|received|start|started|begin|began"
                  + "|initiated|initiation|incoming)"
                  + AT,
              "^(call|contact|chat) (date|time|datetime|timestamp)$",
              WHENEVER),
          role(
              "answered_at",
              Looks.TIME,
              2,
              "^(call |contact |agent )?(answer|answered|pick up|picked up|pickup|connect|connected"
                  + "|accept|accepted)"
                  + AT,
              "answer|pick(ed)? ?up|\\bconnect"),
          role(
              "ended_at",
              Looks.TIME,
              1,
              "^(call |contact |chat )?(end|ended|hang up|hung up|hangup|disconnect|disconnected"
                  + "|finished|terminated|released?)"
                  + AT,
              "\\bend|hang|hung|disconnect|terminat|releas|finish"),
          role(
                  "result",
                  Looks.FEW,
                  2,
                  "^(call |contact )?(result|outcome|disposition)$",
                  "outcome|disposition|result",
                  "^(call |contact )?(status|state|handling)$")
              .means(WordMeanings.CALL_RESULT),
          role(
              "wait_seconds",
              Looks.NUMBER,
              2,
              "(wait|waited|queue|hold|ring|speed of answer).*(s|sec|secs|seconds)$",
              "^(wait|waited|waiting)( (time|duration))?$",
              "(wait|queue|hold) (time|duration)"),
          role("case_id", Looks.KEY, 0, "(case|ticket|request|enquiry|inquiry|work order)"),
          role(
              "department",
              Looks.SOME,
              0,
              "^(queue|queue name|line|skill|skill group|hunt group|split)$",
              "^(department|dept|team|group|unit|office)( name)?$",
              "queue|skill|line( |$)"),
          role("channel", Looks.FEW, 0, "^(channel|media|media type|channel type)$"));

  private CallRoles() {}
}
