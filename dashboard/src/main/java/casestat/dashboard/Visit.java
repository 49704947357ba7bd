package casestat.dashboard;

import casestat.access.Caller;
import casestat.access.Gate;
import casestat.access.Role;
import casestat.language.Sentence;
import casestat.metrics.Metric;
import casestat.profile.EditionPeriod;
import casestat.profile.Page;
import casestat.profile.ServiceProfile;
import casestat.report.Edition;
import casestat.report.Links;
import casestat.report.Selection;
import casestat.report.Shelf;
import casestat.report.Views;
import casestat.report.Words;
import casestat.report.chart.Formats;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One request: who makes it, in which language, and the one run it is answered from, as far as the
 * caller may see it. No page asks by itself who may see what.
 */
final class Visit {
  private static final String DEPARTMENT = "department";

  final Context request;
  final Caller caller;
  final ServiceProfile profile;
  final Tongue tongue;
  final Shelf shelf;
  final Views views;
  final Times times;
  final Releases releases;
  private final SortedMap<Integer, Edition> shown;
  final String link;
  final List<Tongue> tongues;
  final Gate gate;
  private final Map<Integer, StateLine> states = new HashMap<>();
  private boolean showedCases;

  /**
   * @param lease of what the caller may see
   * @param tongues all that the service speaks
   */
  Visit(
      Context request,
      Caller caller,
      Runs.Lease lease,
      Releases releases,
      Tongue tongue,
      List<Tongue> tongues,
      Gate gate) {
    this.request = request;
    this.caller = caller;
    this.releases = releases;
    this.shown = lease.editions();
    this.link = lease.link();
    this.profile = lease.profile();
    this.tongue = tongue;
    this.tongues = tongues;
    this.gate = gate;
    this.shelf = lease.shelf().in(tongue.language());
    this.views = new Views(profile, this.shelf, seesCases() ? this::casesHref : Links.NONE);
    this.times = new Times(profile.zone(), this.shelf.formats());
  }

  /** See {@link casestat.language.Language#say}. */
  String say(String english, @Nullable Object... arguments) {
    return tongue.language().say(english, arguments);
  }

  Words words() {
    return shelf.words();
  }

  Formats formats() {
    return shelf.formats();
  }

  /** An address in the language of the visit. */
  String at(String path) {
    return tongue.root() + path;
  }

  String casesHref(Metric metric, Selection selection) {
    return Address.of(at("/cases"), selection, Map.of("metric", metric.metric()));
  }

  String figureHref(Metric metric, Selection selection) {
    return Address.of(at("/figures/" + metric.metric()), selection);
  }

  /**
   * What the address states, of the parameters that it may have.
   *
   * @throws Refused for any other
   */
  Map<String, String> parameters(String... known) {
    return Parameters.of(request.queryParamMap(), List.of(known));
  }

  /**
   * What is asked for.
   *
   * @param path without what addresses of the language begin with
   * @param also parameters that the page understands beside month and filters
   */
  Asked asked(String path, String... also) {
    if (shelf.isEmpty()) {
      throw isPublic()
          ? Refused.nothingPublished(at("/editions"))
          : Refused.nothingYet(nothingYet(), at("/quality#deliveries"));
    }
    Asked asked = narrowed(Asked.of(at(path), request.queryParamMap(), shelf, Set.of(also)));
    Selection selection = asked.selection();
    if (profile.privacy().isKept() && selection.where().size() > 1) {
      throw Refused.withheld(
          Sentence.of(
              "A part of a part may be a group of few people, and is not shown, so that nobody can"
                  + " be known by it. Ask for one part:"),
          selection.where().entrySet().stream()
              .map(
                  part ->
                      Refused.Choice.of(
                          part.getValue(),
                          words().heading(part.getKey()) + ": " + part.getValue(),
                          Address.of(
                              asked.path(),
                              selection.everything().with(part.getKey(), part.getValue()),
                              asked.more())))
              .toList());
    }
    return asked;
  }

  /** Whoever sees some departments looks at one of them at a time, and the address says which. */
  private Asked narrowed(Asked asked) {
    if (!caller.isNarrowed() || asked.selection().where().containsKey(DEPARTMENT)) {
      return asked;
    }
    if (caller.departments().size() == 1) {
      return new Asked(asked.path(), inOwn(asked.selection()), asked.more());
    }
    throw Refused.notFor(
        Sentence.of("You see some {departments} only, one at a time. Choose one:"),
        shelf.members(DEPARTMENT).stream()
            .map(
                department ->
                    Refused.Choice.named(
                        department,
                        Address.of(
                            asked.path(),
                            asked.selection().with(DEPARTMENT, department),
                            asked.more())))
            .toList());
  }

  private Selection inOwn(Selection selection) {
    return caller.departments().size() == 1
        ? selection.with(DEPARTMENT, caller.departments().first())
        : selection;
  }

  /** The most that the caller may see of what is looked at. */
  Selection whole(Selection selection) {
    String department = selection.where().get(DEPARTMENT);
    return caller.isNarrowed() && department != null
        ? selection.everything().with(DEPARTMENT, department)
        : selection.everything();
  }

  /** Whether everybody sees this. */
  boolean isPublic() {
    return caller.role() == Role.PUBLIC;
  }

  /** Whether what tells of the service as a whole may be told: rows, files, deliveries. */
  boolean seesWhole() {
    return !isPublic() && !caller.isNarrowed();
  }

  /** Whether single cases may be shown. */
  boolean seesCases() {
    return caller.may(Role.ANALYST) && !profile.privacy().isKept();
  }

  /** Whether pages of others may show a figure. */
  boolean isEmbeddable() {
    return !gate.access().embeds().isEmpty();
  }

  /** To be called where cases are shown: it is written down who saw them. */
  void showCases() {
    showedCases = true;
  }

  boolean showedCases() {
    return showedCases;
  }

  /** Refuses whoever may not do as much as this role. */
  void require(Role role) {
    if (!caller.may(role)) {
      throw Refused.notFor(
          Sentence.of("This login may not do that. Whoever keeps the list of users can change it."),
          List.of());
    }
  }

  /** Refuses what tells of single cases, where the profile keeps them to itself. */
  void requireCases() {
    if (!profile.privacy().isKept()) {
      require(Role.ANALYST);
      showCases();
    }
    if (profile.privacy().isKept()) {
      throw Refused.withheld(
          Sentence.of(
              "This service shows no {case} by itself and no list of {cases}: whoever knows a"
                  + " little of a person would know the rest. It tells no figure of fewer than {0}"
                  + " {cases} either.",
              profile.privacy().smallestGroup()),
          List.of());
    }
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
        : Optional.of(inOwn(Asked.of("/", Map.of(), shelf, Set.of()).selection()));
  }

  /** Around a page that is about no month. */
  Frame frame(String title, String current) {
    return Frames.of(this, title, current, everything());
  }

  /** Around a page, whose month and filters the links to others keep. */
  Frame frame(String title, String current, Selection selection) {
    return Frames.of(this, title, current, Optional.of(selection));
  }

  /**
   * The newest edition of a month; for the public the one whose figures it reads, which may be the
   * one before for some seconds.
   */
  Optional<Edition> edition(EditionPeriod month) {
    return isPublic()
        ? Optional.ofNullable(shown.get(month.key()))
        : releases.editions().newest(month);
  }

  /** What has become of the edition of a month. */
  StateLine state(int month) {
    return states.computeIfAbsent(month, m -> MonthState.of(this, m));
  }

  /** What a page of the profile is called. */
  String title(Page page) {
    return tongue.language().say(page.title());
  }

  /** Why there is nothing: stands on the pages of a lake without a month. */
  Sentence nothingYet() {
    return Sentence.of(
        "There is nothing to show yet: no {case} and no conversation had begun by {0}.",
        times.of(shelf.run().asOf()));
  }

  /** What is looked at, and in which month, in words: stands in files. */
  String scope(List<Metric> metrics, Selection selection) {
    return selection.scope(words().subjects(metrics), words());
  }
}
