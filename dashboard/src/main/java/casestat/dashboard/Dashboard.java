package casestat.dashboard;

import casestat.command.Refusal;
import casestat.lake.Lake;
import casestat.lake.Run;
import casestat.language.Language;
import casestat.language.Sentence;
import casestat.profile.ServiceProfile;
import casestat.report.Editions;
import casestat.report.Words;
import casestat.report.chart.Formats;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server: which address is answered by what. Nothing that a visitor writes reaches a file name
 * or SQL: months, members, metrics, charts and files are looked up in lists.
 */
public final class Dashboard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
              + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          // A browser asks each time, and is mostly told that nothing has changed.
          "Cache-Control",
          "no-cache");

  /** Of the heap, what pages are kept in. */
  private static final int KEPT = 16;

  /** Set once an error has its page, so that it gets no second one. */
  private static final String TOLD = "told";

  private final ServiceProfile profile;
  private final Runs runs;
  private final List<Tongue> tongues;
  private final KeptPages kept = new KeptPages(Runtime.getRuntime().maxMemory() / KEPT);
  private final Javalin server;
  // The same run looks otherwise under another version of the program.
  private final String version =
      Long.toHexString(ManagementFactory.getRuntimeMXBean().getStartTime());

  /**
   * @param published folder of the editions; need not exist
   * @throws Refusal if the lake belongs to another profile
   */
  public Dashboard(ServiceProfile profile, Lake lake, Path published) {
    this(profile, new Runs(lake, profile), published);
  }

  Dashboard(ServiceProfile profile, Runs runs, Path published) {
    this.profile = profile;
    this.runs = runs;
    this.tongues = Tongue.of(profile);
    try (Runs.Lease lease = runs.lease()) {
      String owner = lease.shelf().run().profile();
      if (!owner.equals(profile.profile())) {
        throw Refusal.usage(
            "the lake belongs to profile %s, not %s: name the other with --profile",
            owner, profile.profile());
      }
    }
    this.server = Javalin.create(config -> configure(config, published));
  }

  private void configure(JavalinConfig config, Path published) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.modifyServer(jetty -> jetty.setStopTimeout(1000));
    var routes = config.routes;
    routes.before(request -> HEADERS.forEach(request::header));
    EditionPages editions = new EditionPages(new Editions(published, profile));
    tongues.forEach(tongue -> pages(routes, tongue, editions));
    routes.get("/health", figures(tongues.get(0), AboutPages::health));
    routes.get("/assets/{digest}/{file}", Assets::answer);
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

  /** All that people read, in one of the service's languages. */
  private void pages(RoutesConfig routes, Tongue tongue, EditionPages editions) {
    String root = tongue.root();
    routes.get(root + "/", figures(tongue, ProfilePages::home));
    routes.get(root + "/pages/{page}", figures(tongue, ProfilePages::answer));
    routes.get(root + "/pages/{page}/{file}", figures(tongue, ProfilePages::file));
    routes.get(root + "/changes", figures(tongue, ChangePages::answer));
    routes.get(root + "/changes.json", figures(tongue, ChangePages::json));
    routes.get(root + "/figures", figures(tongue, FigurePages::list));
    routes.get(root + "/figures/{name}", figures(tongue, FigurePages::answer));
    routes.get(root + "/cases", figures(tongue, CasePages::list));
    routes.get(root + "/case", figures(tongue, CasePages::byQuery));
    routes.get(root + "/cases/{case}", figures(tongue, CasePages::byPath));
    routes.get(root + "/about", figures(tongue, AboutPages::answer));
    routes.get(root + "/editions", changing(tongue, editions::list));
    routes.get(root + "/editions/{period}/{revision}", changing(tongue, editions::one));
    routes.get(root + "/editions/{period}/{revision}/<file>", changing(tongue, editions::file));
  }

  /** Answers a visit. */
  @FunctionalInterface
  interface Answer {
    void to(Visit visit) throws Exception;
  }

  /** Of the run alone: a browser that has seen the address in this run has seen it all. */
  private Handler figures(Tongue tongue, Answer answer) {
    return request -> {
      try (Runs.Lease lease = runs.lease()) {
        String tag = "W/\"%s.%s\"".formatted(lease.shelf().run().runId(), version);
        if (tag.equals(request.header("If-None-Match"))) {
          request.status(304);
          return;
        }
        request.header("Vary", "Accept-Encoding");
        if (!kept.answer(request, tag)) {
          answer.to(new Visit(request, profile, lease.shelf(), tongue, tongues));
          kept.keep(request, tag);
        }
        request.header("ETag", tag);
      }
    };
  }

  /** Of what may change within a run. */
  private Handler changing(Tongue tongue, Answer answer) {
    return request -> {
      try (Runs.Lease lease = runs.lease()) {
        answer.to(new Visit(request, profile, lease.shelf(), tongue, tongues));
      }
    };
  }

  /**
   * @param port 0 for any that is free
   * @throws Refusal if something listens there
   */
  public void start(String host, int port) {
    try {
      server.start(host, port);
    } catch (JavalinBindException e) {
      throw Refusal.usage(
          "cannot listen on port %d of %s: stop what listens there, or name another port with"
              + " --port (0 takes any that is free)",
          port, host);
    }
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (JavalinException e) {
      // A connection that was held open did not end in time, and was cut: stopped all the same.
      LOG.debug("stopped, with connections cut", e);
    }
    runs.close();
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
    Formats formats = new Formats(language);
    List<Frame.Link> pages =
        profile.pages().stream()
            .map(
                page ->
                    Frame.Link.of(
                        language.say(page.title()), tongue.root() + "/pages/" + page.page()))
            .toList();
    Map<String, Object> model = new HashMap<>();
    model.put(
        "frame",
        new Frame(
            new Words(formats),
            formats,
            tongue.root(),
            title.in(language),
            language.say(profile.title()),
            Assets.FOLDER,
            pages,
            Visit.others(request, tongue, tongues),
            freshness(formats),
            List.of()));
    model.put("message", message.in(language));
    model.put("choices", choices.stream().map(choice -> choice.in(language)).toList());
    request.status(status);
    Html.render(request, "error.jte", model);
  }

  private String freshness(Formats formats) {
    try (Runs.Lease lease = runs.lease()) {
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
