package casestat.dashboard;

import casestat.access.Caller;
import casestat.access.Denied;
import casestat.access.Gate;
import casestat.lake.Run;
import casestat.language.Language;
import casestat.language.Sentence;
import casestat.profile.ServiceProfile;
import casestat.report.Words;
import casestat.report.chart.Formats;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is answered where there is no answer: why, and what could be asked instead. */
final class ErrorPages {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  /** Set once an error has its page, so that it gets no second one. */
  private static final String TOLD = "told";

  private final ServiceProfile profile;
  private final Runs runs;
  private final List<Tongue> tongues;
  private final Gate gate;

  ErrorPages(ServiceProfile profile, Runs runs, List<Tongue> tongues, Gate gate) {
    this.profile = profile;
    this.runs = runs;
    this.tongues = tongues;
    this.gate = gate;
  }

  void configure(RoutesConfig routes) {
    routes.exception(Denied.class, (e, request) -> refuse(request, e));
    routes.exception(Refused.class, (e, request) -> refuse(request, e));
    routes.exception(HttpResponseException.class, (e, request) -> refuse(request, e.getStatus()));
    routes.exception(
        Exception.class,
        (e, request) -> {
          LOG.error("no answer to {}", request.path(), e);
          refuse(request, 500);
        });
    routes.error(404, request -> refuse(request, 404));
    routes.error(405, request -> refuse(request, 405));
  }

  private void refuse(Context request, Denied e) {
    if (e.seconds() > 0) {
      request.header("Retry-After", String.valueOf(e.seconds()));
    }
    Sentence message =
        switch (e.why()) {
          case METHOD -> Sentence.of("This address can only be read.");
          case LOGIN -> Sentence.of("Log in first.");
          case FORM ->
              Sentence.of("This form is too old, or not from here. Load its page and try again.");
          case HOST ->
              Sentence.of(
                  "This server answers to this machine only. Open it as localhost, or have it started"
                      + " for others with --users, --oidc or --public.");
          case OFTEN ->
              Sentence.of(
                  "Too many requests. Try again in {0} seconds.", String.valueOf(e.seconds()));
        };
    int status = e.why().status();
    refuse(
        request,
        status,
        e.why() == Denied.Why.HOST || e.why() == Denied.Why.FORM
            ? Sentence.of("No answer")
            : Refused.title(status),
        message,
        List.of());
  }

  private void refuse(Context request, int status) {
    Sentence message =
        switch (status) {
          case 404 -> Sentence.of("There is no such page.");
          case 405 -> Sentence.of("This address can only be read.");
          case 500 ->
              Sentence.of(
                  "Something went wrong here, and it is not your fault. It has been noted.");
          default -> Sentence.of("This request cannot be answered.");
        };
    refuse(request, status, Refused.title(status), message, List.of());
  }

  private void refuse(Context request, Refused e) {
    refuse(request, e.status(), e.title(), e.message(), e.choices());
  }

  private void refuse(
      Context request, int status, Sentence title, Sentence message, List<Refused.Choice> choices) {
    if (request.attribute(TOLD) != null) {
      return;
    }
    request.attribute(TOLD, true);
    Tongue tongue = Tongue.at(tongues, request.path());
    Language language = tongue.language();
    Map<String, Object> model = new HashMap<>();
    model.put("frame", bare(request, tongue, title));
    model.put("message", message.in(language));
    model.put("choices", choices.stream().map(choice -> choice.in(language)).toList());
    request.status(status);
    Html.render(request, "error.jte", model);
  }

  /** What stands around a page that shows no figure; to a stranger it says the service's name. */
  Frame bare(Context request, Tongue tongue, Sentence title) {
    Language language = tongue.language();
    Formats formats = new Formats(language);
    Optional<Caller> caller = Gate.caller(request);
    List<Frame.Link> pages =
        profile.pages().stream()
            .filter(page -> caller.isPresent())
            .map(
                page ->
                    Frame.Link.of(
                        language.say(page.title()), tongue.root() + "/pages/" + page.page()))
            .toList();
    return new Frame(
        new Words(formats),
        formats,
        tongue.root(),
        title.in(language),
        language.say(profile.title()),
        Assets.of(profile).folder(),
        pages,
        Frames.others(request, tongue, tongues),
        caller.map(somebody -> freshness(somebody, formats)).orElse(""),
        List.of(),
        Account.of(request, gate, tongue));
  }

  private String freshness(Caller caller, Formats formats) {
    try (Runs.Lease lease = runs.lease(caller)) {
      Times times = new Times(profile.zone(), formats);
      Run run = lease.shelf().run();
      String asOf = times.of(run.asOf());
      return run.dataCompleteTo() == null
          ? formats.say("As of {0}, run {1}", asOf, run.runId())
          : formats.say(
              "Data complete to {0}, as of {1}, run {2}",
              times.of(run.dataCompleteTo()), asOf, run.runId());
    }
  }
}
