package casestat.dashboard;

import casestat.access.Caller;
import casestat.access.Role;
import casestat.command.Refusal;
import casestat.lake.Run;
import casestat.run.Today;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What operators read, on a port of its own that only this machine reaches: whether the server is
 * alive, whether it can show a run, and numbers for Prometheus. No figure of the service is there.
 */
final class Measures implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Measures.class);
  private static final String LOOPBACK = "127.0.0.1";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Runs runs;
  private final Caller visitor;
  private final Javalin server;

  /**
   * @param visitor whoever comes without a login, or is on this machine
   */
  Measures(Runs runs, Caller visitor) {
    this.runs = runs;
    this.visitor = visitor;
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
    Gauge.builder("casestat.data.age", this, Measures::age)
        .description("How long ago the data of the newest run end")
        .baseUnit("seconds")
        .register(registry);
    this.server = Javalin.create(this::configure);
  }

  private void configure(JavalinConfig config) {
    Servers.quiet(config);
    config.routes.get("/health", request -> request.result("ok\n"));
    config.routes.get("/ready", this::ready);
    config.routes.get(
        "/metrics",
        request ->
            request
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(registry.scrape()));
  }

  private void ready(Context request) {
    String lacking = lacking();
    request.status(lacking.isEmpty() ? 200 : 503);
    request.result(lacking.isEmpty() ? "ready\n" : lacking + "\n");
  }

  /** Why who comes could not be shown figures; empty where nothing is in the way. */
  private String lacking() {
    try (Runs.Lease lease = runs.lease(visitor)) {
      if (visitor.role() == Role.PUBLIC && lease.editions().isEmpty()) {
        return "nothing has been published yet";
      }
      // What is kept in memory is there even when the disk is gone.
      lease.shelf().reader().ask("select count(*) from figures", List.of(), row -> row.getLong(1));
      return "";
    } catch (RuntimeException e) {
      LOG.error("not ready", e);
      return "the newest figures cannot be read; the log says more";
    }
  }

  /**
   * @param port 0 for any that is free
   */
  void start(int port) {
    try {
      server.start(LOOPBACK, port);
    } catch (JavalinBindException e) {
      throw Refusal.usage(
          "cannot listen on port %d of %s: stop what listens there, or name another port with"
              + " --admin-port",
          port, LOOPBACK);
    }
  }

  int port() {
    return server.port();
  }

  /** By route, not by address: addresses are as many as visitors think of. */
  void count(Context request, long nanos) {
    Endpoint matched = request.endpoints().lastHttpEndpoint();
    boolean isRoute = matched != null && matched.method.isHttpMethod();
    Timer.builder("casestat.requests")
        .tag("route", isRoute && matched != null ? matched.path : "none")
        .tag("method", request.method().name())
        .tag("status", String.valueOf(request.statusCode()))
        .register(registry)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  private double age() {
    try (Runs.Lease lease = runs.lease()) {
      Run run = lease.shelf().run();
      Instant completeTo = run.dataCompleteTo();
      Instant end = completeTo == null ? run.asOf() : completeTo;
      return Duration.between(end, Today.clock().instant()).toMillis() / 1000.0;
    }
  }

  @Override
  public void close() {
    server.stop();
    collections.close();
    registry.close();
  }
}
