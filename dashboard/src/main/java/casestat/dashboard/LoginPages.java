package casestat.dashboard;

import casestat.access.Gate;
import casestat.language.Sentence;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Logging in and out. What went wrong is said in the same words whether there is such a user. */
final class LoginPages {
  private final Gate gate;
  private final Around around;

  /** Makes what stands around a page that shows no figure. */
  @FunctionalInterface
  interface Around {
    Frame frame(Context request, Tongue tongue, Sentence title);
  }

  LoginPages(Gate gate, Around around) {
    this.gate = gate;
    this.around = around;
  }

  void show(Context request, Tongue tongue) {
    form(request, tongue, Gate.ownPath(request.queryParam("to")), null);
  }

  private void form(Context request, Tongue tongue, String to, @Nullable Sentence wrong) {
    Map<String, Object> model = new HashMap<>();
    model.put("frame", around.frame(request, tongue, Sentence.of("Log in")));
    model.put("token", gate.loginToken(request));
    model.put("to", to);
    model.put("wrong", wrong == null ? "" : wrong.in(tongue.language()));
    model.put("hasPasswords", gate.access().hasPasswords());
    model.put(
        "elsewhere",
        gate.access().hasElsewhere() ? "/login/elsewhere?to=" + Address.encoded(to) : "");
    request.header("Cache-Control", "no-store");
    Html.render(request, "login.jte", model);
  }

  void logIn(Context request, Tongue tongue) {
    String to = Gate.ownPath(request.formParam("to"));
    String name = given(request, "name");
    if (gate.logIn(request, name, given(request, "password"))) {
      request.redirect(to, HttpStatus.SEE_OTHER);
    } else {
      request.status(401);
      form(request, tongue, to, Sentence.of("That is no name with its password."));
    }
  }

  private static String given(Context request, String field) {
    String value = request.formParam(field);
    return value == null ? "" : value;
  }

  void logOut(Context request, Tongue tongue) {
    gate.logOut(request);
    request.header("Cache-Control", "no-store");
    request.header("Clear-Site-Data", "\"cache\"");
    request.redirect(tongue.root() + "/login", HttpStatus.SEE_OTHER);
  }

  void goElsewhere(Context request, Tongue tongue) {
    goOn(
        request,
        tongue,
        gate.elsewhere(request),
        503,
        Gate.ownPath(request.queryParam("to")),
        Sentence.of("The login there cannot be reached just now. Try again in a few minutes."));
  }

  void comeBack(Context request, Tongue tongue) {
    goOn(
        request,
        tongue,
        gate.back(request),
        401,
        "/",
        Sentence.of("The login there did not succeed, or gives you no role here."));
  }

  /** To where somebody is sent; or to the form again, with what was wrong. */
  private void goOn(
      Context request,
      Tongue tongue,
      Optional<String> where,
      int status,
      String to,
      Sentence wrong) {
    request.header("Cache-Control", "no-store");
    if (where.isPresent()) {
      request.redirect(where.get(), HttpStatus.SEE_OTHER);
    } else {
      request.status(status);
      form(request, tongue, to, wrong);
    }
  }
}
