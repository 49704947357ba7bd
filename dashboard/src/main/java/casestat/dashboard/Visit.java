package casestat.dashboard;

import casestat.metrics.Metric;
import casestat.profile.Page;
import casestat.profile.ServiceProfile;
import casestat.report.Freshness;
import casestat.report.Selection;
import casestat.report.Shelf;
import casestat.report.Views;
import casestat.report.chart.Formats;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One request and the one run it is answered from. */
final class Visit {
  final Context request;
  final ServiceProfile profile;
  final Shelf shelf;
  final Views views;
  final Times times;

  Visit(Context request, ServiceProfile profile, Shelf shelf) {
    this.request = request;
    this.profile = profile;
    this.shelf = shelf;
    this.views = new Views(profile, shelf, Visit::casesHref);
    this.times = new Times(profile.zone());
  }

  private static String casesHref(Metric metric, Selection selection) {
    return Address.of("/cases", selection, Map.of("metric", metric.metric()));
  }

  static String figureHref(Metric metric, Selection selection) {
    return Address.of("/figures/" + metric.metric(), selection);
  }

  /**
   * What is asked for.
   *
   * @param also parameters that the page understands beside month and filters
   */
  Asked asked(String path, String... also) {
    return Asked.of(path, request.queryParamMap(), shelf, Set.of(also));
  }

  /** Sends the browser to the one address of what it asked for, unless it is there. */
  boolean moved(Asked asked) {
    if (Address.isSame(request.queryString(), asked.address())) {
      return false;
    }
    request.redirect(asked.address(), HttpStatus.SEE_OTHER);
    return true;
  }

  /** The month that is shown where none is asked for; all of its cases. */
  Selection everything() {
    return Asked.of("/", Map.of(), shelf, Set.of()).selection();
  }

  Frame frame(String title, String current, Selection selection) {
    List<Frame.Link> links = new ArrayList<>();
    for (Page page : profile.pages()) {
      links.add(
          new Frame.Link(
              page.title(),
              Address.of("/pages/" + page.page(), selection),
              current.equals(page.page())));
    }
    links.add(new Frame.Link("Editions", "/editions", current.equals("editions")));
    links.add(new Frame.Link("About these figures", "/about", current.equals("about")));
    return new Frame(
        title, profile.title(), Assets.FOLDER, links, complete(), freshness(shelf.freshness()));
  }

  private String complete() {
    Freshness freshness = shelf.freshness();
    return freshness.completeTo() == null
        ? "As of " + times.of(freshness.asOf())
        : "Data complete to " + times.of(freshness.completeTo());
  }

  private List<String> freshness(Freshness freshness) {
    List<String> lines = new ArrayList<>();
    lines.add("As of " + times.of(freshness.asOf()) + ": nothing later counts");
    for (Freshness.Source source : freshness.sources()) {
      lines.add("%s: complete to %s".formatted(source.source(), times.of(source.completeTo())));
    }
    lines.add("Run " + freshness.runId());
    lines.add("Times are those of " + profile.zone().getId());
    return lines;
  }

  String date(java.time.Instant at) {
    return Formats.date(LocalDateTime.ofInstant(at, profile.zone()).toLocalDate());
  }

  /** Which cases and which month, in words: stands in files. */
  static String scope(Selection selection) {
    return selection.words() + ", " + casestat.report.Words.month(selection.month());
  }
}
