package casestat.dashboard;

import casestat.access.Access;
import casestat.access.Caller;
import casestat.access.Gate;
import casestat.access.Role;
import casestat.command.Refusal;
import casestat.lake.Lake;
import casestat.profile.ServiceProfile;
import casestat.report.Editions;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import jakarta.servlet.DispatcherType;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server: which address is answered by what. Nothing that a visitor writes reaches a file name
 * or SQL: months, members, metrics, charts and files are looked up in lists.
 *
 * <p>Over 300 lines for the list of what is answered, which is read at one go.
 */
public final class Dashboard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);

  private static final String SINCE = "since";

  /** Of the heap, what pages are kept in. */
  private static final int KEPT = 16;

  private final ServiceProfile profile;
  private final Runs runs;
  private final Releases releases;
  private final RunPages runPages;
  private final List<Tongue> tongues;
  private final Access access;
  private final Gate gate;
  private final ErrorPages errors;
  private final KeptPages kept = new KeptPages(Runtime.getRuntime().maxMemory() / KEPT);
  private final Javalin server;
  private volatile @Nullable Measures counted;
  // The same run looks otherwise under another version of the program.
  private final String version =
      Long.toHexString(ManagementFactory.getRuntimeMXBean().getStartTime());

  /**
   * For whoever sits at this machine.
   *
   * @param published folder of the editions; need not exist
   * @throws Refusal if the lake belongs to another profile
   */
  public Dashboard(ServiceProfile profile, Lake lake, Path published) {
    this(profile, lake, published, Access.local());
  }

  /**
   * @param published folder of the editions; need not exist
   * @param access how it is known who asks; closed with the dashboard
   * @throws Refusal if the lake belongs to another profile
   */
  public Dashboard(ServiceProfile profile, Lake lake, Path published, Access access) {
    this(profile, new Runs(lake, profile, new Editions(published, profile)), published, access);
  }

  /**
   * @param runs closed with the dashboard, also where there will be none, as access is
   */
  Dashboard(ServiceProfile profile, Runs runs, Path published, Access access) {
    this.profile = profile;
    this.runs = runs;
    this.releases = new Releases(profile, published);
    this.runPages = new RunPages(runs.folder(), published);
    this.tongues = Tongue.of(profile);
    this.access = access;
    this.gate = new Gate(access, tongues.stream().map(Tongue::root).toList());
    this.errors = new ErrorPages(profile, runs, tongues, gate);
    try {
      requireOwn();
      this.server = Javalin.create(this::configure);
    } catch (RuntimeException | Error e) {
      runs.close();
      access.close();
      throw e;
    }
  }

  private void requireOwn() {
    try (Runs.Lease lease = runs.lease()) {
      String owner = lease.shelf().run().profile();
      if (!owner.equals(profile.profile())) {
        throw Refusal.usage(
            "the lake belongs to profile %s, not %s: name the other with --profile",
            owner, profile.profile());
      }
    }
  }

  private void configure(JavalinConfig config) {
    Servers.quiet(config);
    config.jetty.modifyServer(
        jetty -> {
          jetty.setStopTimeout(1000);
          jetty.setErrorHandler(new BrokenRequests());
        });
    config.jetty.modifyServletContextHandler(
        context ->
            context.addFilter(
                new FilterHolder(new Heads()), "/*", EnumSet.of(DispatcherType.REQUEST)));
    // No form of ours is longer.
    config.http.maxRequestSize = 10_000;
    var routes = config.routes;
    routes.before(request -> request.attribute(SINCE, System.nanoTime()));
    routes.before(gate::enter);
    routes.after(this::count);
    EditionPages editions = new EditionPages(releases.editions(), profile);
    tongues.forEach(tongue -> pages(routes, tongue, editions));
    routes.get("/health", this::health);
    routes.get("/assets/{digest}/{file}", Assets.of(profile)::answer);
    logins(routes);
    routes.get("/api/figures", figures(tongues.get(0), ApiPages::figures));
    routes.get("/api/openapi.json", figures(tongues.get(0), ApiPages::openApi));
    errors.configure(routes);
  }

  private void count(Context request) {
    Measures measures = counted;
    Long since = request.attribute(SINCE);
    if (measures != null && since != null) {
      measures.count(request, System.nanoTime() - since);
    }
  }

  private void logins(RoutesConfig routes) {
    if (access.hasLogin()) {
      LoginPages pages = new LoginPages(gate, errors::bare);
      for (Tongue tongue : tongues) {
        routes.get(tongue.root() + "/login", request -> pages.show(request, tongue));
        routes.post(tongue.root() + "/login", request -> pages.logIn(request, tongue));
        routes.post(tongue.root() + "/logout", request -> pages.logOut(request, tongue));
      }
    }
    if (access.hasElsewhere()) {
      LoginPages pages = new LoginPages(gate, errors::bare);
      routes.get("/login/elsewhere", request -> pages.goElsewhere(request, tongues.get(0)));
      routes.get("/login/back", request -> pages.comeBack(request, tongues.get(0)));
    }
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
    routes.get(root + EmbedPages.PATH + "{name}", figures(tongue, EmbedPages::answer));
    routes.get(root + "/cases", figures(tongue, CasePages::list));
    routes.get(root + "/case", figures(tongue, CasePages::byQuery));
    routes.get(root + "/cases/{case}", figures(tongue, CasePages::byPath));
    routes.get(root + "/about", figures(tongue, AboutPages::answer));
    routes.get(root + "/definitions", figures(tongue, DefinitionPages::answer));
    routes.get(root + "/quality", figures(tongue, QualityPages::answer));
    routes.get(root + "/runs", changing(tongue, runPages::answer));
    routes.get(root + "/search", figures(tongue, SearchPages::answer));
    routes.get(root + "/editions", changing(tongue, editions::list));
    routes.get(root + "/editions/{period}/{revision}", changing(tongue, editions::one));
    routes.get(root + "/editions/{period}/{revision}/<file>", changing(tongue, editions::file));
  }

  /** Answers a visit. */
  @FunctionalInterface
  interface Answer {
    void to(Visit visit) throws Exception;
  }

  private Visit visit(Context request, Caller caller, Runs.Lease lease, Tongue tongue) {
    return new Visit(request, caller, lease, releases, tongue, tongues, gate);
  }

  /** Of the run and the editions: a browser that has seen the address since has seen it all. */
  private Handler figures(Tongue tongue, Answer answer) {
    return request -> {
      Caller caller = caller(request);
      try (Runs.Lease lease = runs.lease(caller)) {
        // Cases may be looked up in what a browser has kept: then, too, it is written down.
        String tag =
            "W/\"%s.%s.%s.%s\""
                .formatted(lease.scope(), caller.role().word(), releases.stamp(), version);
        boolean isKnown = tag.equals(request.header("If-None-Match"));
        if (isKnown && !Gate.isLoggedIn(request)) {
          request.status(304);
          return;
        }
        request.header("Vary", "Accept-Encoding");
        // A page says who is logged in, and its form is of one session: kept for nobody else.
        if (Gate.isLoggedIn(request)) {
          answer(visit(request, caller, lease, tongue), answer);
        } else if (!kept.answer(request, tag)) {
          answer(visit(request, caller, lease, tongue), answer);
          kept.keep(request, tag);
        }
        request.header("ETag", tag);
        if (request.status() == HttpStatus.OK) {
          lease.cube().begin();
        }
      }
    };
  }

  /** Of what may change within a run. */
  private Handler changing(Tongue tongue, Answer answer) {
    return request -> {
      Caller caller = caller(request);
      try (Runs.Lease lease = runs.lease(caller)) {
        answer(visit(request, caller, lease, tongue), answer);
      }
    };
  }

  /** For whoever looks whether the server is there: strangers are told that, and no more. */
  private void health(Context request) throws JsonProcessingException {
    Optional<Caller> caller = Gate.caller(request).filter(one -> one.role() != Role.PUBLIC);
    if (caller.isEmpty()) {
      AboutPages.alive(request, profile);
      return;
    }
    try (Runs.Lease lease = runs.lease(caller.get())) {
      AboutPages.health(visit(request, caller.get(), lease, tongues.get(0)));
    }
  }

  // Who may not read pages has been sent to the login; what is open to all tells what all may know.
  private static Caller caller(Context request) {
    return Gate.caller(request).orElse(Caller.PUBLIC);
  }

  /** Answers, and writes down who saw what. */
  private void answer(Visit visit, Answer answer) throws Exception {
    answer.to(visit);
    Context request = visit.request;
    if (request.statusCode() != 200) {
      return;
    }
    String query = request.queryString();
    String what = request.path() + (query == null ? "" : "?" + query);
    if (visit.showedCases()) {
      gate.sawCases(request, what);
    }
    String type = String.valueOf(request.res().getContentType());
    if (!type.startsWith("text/html") && !request.path().equals("/health")) {
      gate.tookFile(request, what);
    }
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

  /** Counts what is answered from now on, for the port that operators read. */
  void countIn(Measures measures) {
    counted = measures;
  }

  Runs runs() {
    return runs;
  }

  /** Every method and address that is answered, as the router has them. */
  List<String> routes() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
        .sorted()
        .toList();
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
    access.close();
  }
}
