package casestat.profile;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service: what it promises, how its deliveries are read, what its pages show.
 *
 * @param profile the name of the service, as in folders and file names
 * @param wording in which languages it speaks, and what it calls things
 * @param zone whose months, days and weeks the figures are in
 * @param policies in the order in which they are tried; the first that matches is the promise
 * @param schedule when editions are issued; empty where nobody has said
 * @param mail to whom published editions are mailed; null where they are not
 * @param ownMetrics that the catalogue does not have
 * @param metrics those that the service watches, of the catalogue and its own
 * @param setting where its areas lie, and what happened
 * @param digest SHA-256 of what the profile says, its files included, as far as that moves a figure
 *     or a word of an edition; in hexadecimal
 */
public record ServiceProfile(
    String profile,
    Text title,
    Wording wording,
    ZoneId zone,
    Reporting reporting,
    Intake intake,
    List<Calendar> calendars,
    List<SlaPolicy> policies,
    Social social,
    Calls calls,
    Privacy privacy,
    Publication publication,
    List<Issue> schedule,
    @Nullable Mail mail,
    List<OwnMetric> ownMetrics,
    List<Goal> metrics,
    List<Page> pages,
    Setting setting,
    String digest)
    implements Serializable {

  public ServiceProfile {
    calendars = List.copyOf(calendars);
    policies = List.copyOf(policies);
    schedule = List.copyOf(schedule);
    ownMetrics = List.copyOf(ownMetrics);
    metrics = List.copyOf(metrics);
    pages = List.copyOf(pages);
  }

  /** From when on a metric is measured against itself anew, oldest first. */
  public List<Rebase> rebases(String metric) {
    return metrics.stream()
        .filter(goal -> goal.metric().equals(metric))
        .flatMap(goal -> goal.rebases().stream())
        .toList();
  }

  /** What the service wishes of a metric, in the metric's unit; null where it sets no goal. */
  public @Nullable Double goal(String metric) {
    for (Goal goal : metrics) {
      if (goal.metric().equals(metric)) {
        return goal.goal();
      }
    }
    return null;
  }

  /** The same for everybody: it tells of no small group, and no case by itself. */
  public ServiceProfile forThePublic() {
    Privacy stricter = new Privacy(Math.max(privacy.smallestGroup(), publication.smallestGroup()));
    Reach reach = new Reach(intake.sources(), metrics, stricter, false);
    return new ServiceProfile(
        profile,
        title,
        wording,
        zone,
        reporting,
        intake,
        calendars,
        policies,
        social,
        calls,
        stricter,
        publication,
        schedule,
        null,
        ownMetrics,
        metrics,
        pages.stream().map(page -> page.telling(reach)).toList(),
        setting,
        digest);
  }
}
