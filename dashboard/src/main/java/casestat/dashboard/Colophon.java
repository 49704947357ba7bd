package casestat.dashboard;

import casestat.lake.Period;
import casestat.profile.EditionPeriod;
import casestat.report.Edition;
import casestat.report.Freshness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the statistics offices ask of every published page, at its foot: source, producer, status,
 * how far the data goes, next update, revision, limits, contact and archive.
 */
final class Colophon {
  private static final Logger LOG = LoggerFactory.getLogger(Colophon.class);

  private final Visit visit;
  private final Freshness freshness;
  private final List<Frame.Term> terms = new ArrayList<>();

  private Colophon(Visit visit) {
    this.visit = visit;
    this.freshness = visit.shelf.freshness();
  }

  /**
   * @param month the one that the page is about
   */
  static List<Frame.Term> of(Visit visit, Optional<Integer> month) {
    Colophon colophon = new Colophon(visit);
    colophon.tell(month);
    return colophon.terms;
  }

  private void tell(Optional<Integer> month) {
    add(visit.say("Producer"), visit.shelf.title());
    add(visit.say("Source"), sources());
    month.ifPresent(this::state);
    add(visit.say("Data complete to"), visit.times.of(freshness.completeTo()));
    add(
        visit.say("As of"),
        visit.say(
            "{0}, {1}: nothing later counts",
            visit.times.of(freshness.asOf()), visit.profile.zone().getId()));
    add(
        visit.say("Next update"),
        MonthState.next(visit, visit.releases.agenda(freshness.asOf()))
            .orElseGet(() -> visit.say("not stated")));
    String contact = visit.profile.publication().contact();
    add(visit.say("Contact"), contact.isEmpty() ? visit.say("not stated") : contact);
    String licence = visit.profile.publication().licence();
    if (!licence.isEmpty()) {
      add(visit.say("Licence"), licence);
    }
    link(
        visit.say("Limits"), visit.say("What these figures mean, and what they rest on"), "/about");
    link(visit.say("Archive"), visit.say("Every edition, as it was published"), "/editions");
    add(visit.say("Run"), freshness.runId());
  }

  private void state(int month) {
    String words = visit.state(month).words();
    add(visit.say("Status"), words.isEmpty() ? visit.say("not stated") : words);
    add(visit.say("Revision"), revision(month));
  }

  private String revision(int month) {
    try {
      return visit
          .edition(EditionPeriod.month(Period.yearMonth(month)))
          .map(Edition::name)
          .orElseGet(() -> visit.say("none yet"));
    } catch (RuntimeException e) {
      // A damaged edition is no reason to show no figures.
      LOG.error("cannot tell the revision of {}", month, e);
      return visit.say("not stated");
    }
  }

  /** {@code cases to 31 Oct 2026 23:59, events to ...}; what is stated once goes nowhere. */
  private String sources() {
    return freshness.sources().stream()
        .map(
            source ->
                source.completeTo() == null
                    ? source.source()
                    : visit.say(
                        "{0} (complete to {1})",
                        source.source(), visit.times.of(source.completeTo())))
        .collect(Collectors.joining(", "));
  }

  private void add(String name, String words) {
    terms.add(new Frame.Term(name, words, ""));
  }

  private void link(String name, String words, String path) {
    terms.add(new Frame.Term(name, words, visit.at(path)));
  }
}
