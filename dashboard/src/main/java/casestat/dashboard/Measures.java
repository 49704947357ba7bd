package casestat.dashboard;

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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What operators read, on a port of its own that only this machine reaches: whether the server is
 * alive, whether it can show a run, and numbers for Prometheus. No figure of the service is there.
 */
final class Measures implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Runs runs;
  private final Javalin server;

  Measures(Runs runs) {
    this.runs = runs;
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
    boolean isReady = completeTo() != null;
    request.status(isReady ? 200 : 503).result(isReady ? "ready\n" : "no run can be shown\n");
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
    Instant end = completeTo();
    return end == null
        ? Double.NaN
        : Duration.between(end, Today.clock().instant()).toMillis() / 1000.0;
  }

  private @Nullable Instant completeTo() {
    try (Runs.Lease lease = runs.lease()) {
      Run run = lease.shelf().run();
      return run.dataCompleteTo() == null ? run.asOf() : run.dataCompleteTo();
    }
  }

  @Override
  public void close() {
    server.stop();
    collections.close();
    registry.close();
  }
}
