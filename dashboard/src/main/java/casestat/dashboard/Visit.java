package casestat.dashboard;

import casestat.metrics.Metric;
import casestat.profile.Page;
import casestat.profile.ServiceProfile;
import casestat.report.Freshness;
import casestat.report.Selection;
import casestat.report.Shelf;
import casestat.report.Views;
import casestat.report.Words;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    if (shelf.isEmpty()) {
      throw Refused.nothingYet(nothingYet());
    }
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

  /**
   * All cases of the month that is shown where none is asked for; empty before there is a month.
   */
  Optional<Selection> everything() {
    return shelf.isEmpty()
        ? Optional.empty()
        : Optional.of(Asked.of("/", Map.of(), shelf, Set.of()).selection());
  }

  /** Around a page that is about no month. */
  Frame frame(String title, String current) {
    return frame(title, current, everything());
  }

  /** Around a page, whose month and filters the links to others keep. */
  Frame frame(String title, String current, Selection selection) {
    return frame(title, current, Optional.of(selection));
  }

  private Frame frame(String title, String current, Optional<Selection> selection) {
    List<Frame.Link> links = new ArrayList<>();
    for (Page page : profile.pages()) {
      String path = "/pages/" + page.page();
      links.add(
          new Frame.Link(
              page.title().in("en"),
              selection.map(kept -> Address.of(path, kept)).orElse(path),
              current.equals(page.page())));
    }
    links.add(
        new Frame.Link(
            "What changed",
            selection.map(kept -> Address.of("/changes", kept.everything())).orElse("/changes"),
            current.equals("changes")));
    links.add(new Frame.Link("Editions", "/editions", current.equals("editions")));
    links.add(new Frame.Link("About these figures", "/about", current.equals("about")));
    return new Frame(
        title,
        profile.title().in("en"),
        Assets.FOLDER,
        links,
        complete(),
        freshness(shelf.freshness()));
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
      // What is stated once, such as residents, goes nowhere.
      if (source.completeTo() != null) {
        lines.add("%s: complete to %s".formatted(source.source(), times.of(source.completeTo())));
      }
    }
    lines.add("Run " + freshness.runId());
    lines.add("Times are those of " + profile.zone().getId());
    return lines;
  }

  /** Why there is nothing: stands on the pages of a lake without a month. */
  String nothingYet() {
    return "There is nothing to show yet: no case and no conversation had begun by %s."
        .formatted(times.of(shelf.run().asOf()));
  }

  /** What is looked at, and in which month, in words: stands in files. */
  static String scope(List<Metric> metrics, Selection selection) {
    return selection.words(Words.subjects(metrics)) + ", " + Words.month(selection.month());
  }
}
