package casestat.propose;

import casestat.profile.Source;
import java.util.List;

/** What a file may be about, as far as files are told apart here. */
public enum Subject {
  // Of two that a file tells as much of, the first is taken.
  CASES(Source.Kind.CASES, "cases", "cases", CaseRoles.ALL),
  CALLS(Source.Kind.CALLS, "calls", "calls that waited for a person", CallRoles.ALL),
  MESSAGES(Source.Kind.INTERACTIONS, "messages", "messages", MessageRoles.ALL),
  PORTAL(Source.Kind.INTERACTIONS, "portal", "steps on a portal", PortalRoles.ALL);

  private final Source.Kind kind;
  private final String source;
  private final String words;
  private final List<Role> roles;

  Subject(Source.Kind kind, String source, String words, List<Role> roles) {
    this.kind = kind;
    this.source = source;
    this.words = words;
    this.roles = roles;
  }

  /** What a row of such a file is to a profile. */
  public Source.Kind kind() {
    return kind;
  }

  /** What a source of such files is called. */
  String source() {
    return source;
  }

  /** As one would say it. */
  public String words() {
    return words;
  }

  List<Role> roles() {
    return roles;
  }

  /** Our columns without which a file is not about it. */
  List<String> needed() {
    return switch (this) {
      case CASES, CALLS, MESSAGES -> kind.required();
      case PORTAL -> List.of("interaction_id", "happened_at", "kind");
    };
  }
}
