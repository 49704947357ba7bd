package casestat.dashboard;

import casestat.access.Caller;
import casestat.access.Gate;
import io.javalin.http.Context;

/**
 * Who is logged in, and how to log in or out.
 *
 * @param name empty where nobody is logged in
 * @param token that the form which logs out sends back
 * @param login where to log in; empty where nobody can, or somebody is
 * @param logout where to log out
 */
public record Account(String name, String token, String login, String logout) {
  /** Where there is no login. */
  static final Account NONE = new Account("", "", "", "");

  static Account of(Context request, Gate gate, Tongue tongue) {
    if (Gate.isLoggedIn(request)) {
      return new Account(
          Gate.caller(request).map(Caller::name).orElse(""),
          gate.logoutToken(request),
          "",
          tongue.root() + "/logout");
    }
    return gate.access().hasLogin() ? new Account("", "", tongue.root() + "/login", "") : NONE;
  }
}
