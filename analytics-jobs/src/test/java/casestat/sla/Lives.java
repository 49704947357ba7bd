package casestat.sla;

import casestat.lake.Case;
import casestat.lake.Event;
import casestat.lake.Event.Kind;
import casestat.profile.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Whole cases for the benchmark: eight events each, with a wait for the citizen and a reopening,
 * promised what the shipped profile of the sample city promises.
 */
@State(Scope.Thread)
public class Lives {
  private static final int COUNT = 1 << 10;

  final CaseFold fold = new CaseFold(Profiles.load("city311"));
  final Instant asOf = Hours.at(Office.ZONE, "2029-02-01T00:00");
  final List<Case> rows = new ArrayList<>(COUNT);
  final List<List<Event>> events = new ArrayList<>(COUNT);

  private int next;

  @Setup
  public void draw() {
    Random dice = new Random(311);
    for (int i = 0; i < COUNT; i++) {
      Life life = life(Office.instant(dice));
      rows.add(life.row());
      events.add(List.copyOf(life.events()));
    }
  }

  static Life life(Instant opened) {
    return Life.openedAt(opened)
        .row("Streets", "Normal", "Pothole")
        .then(Kind.ASSIGNED, after(opened, 3))
        .then(Kind.REPLIED, after(opened, 5))
        .then(Kind.ON_HOLD, Event.Actor.AGENT, after(opened, 30), "On Hold", "waiting for citizen")
        .then(Kind.OFF_HOLD, Event.Actor.AGENT, after(opened, 80), "Open", null)
        .then(Kind.RESOLVED, after(opened, 150))
        .then(Kind.REOPENED, after(opened, 200))
        .then(Kind.RESOLVED, after(opened, 290));
  }

  private static Instant after(Instant opened, int hours) {
    return opened.plus(Duration.ofHours(hours));
  }

  /** The number of the case to fold next. */
  int next() {
    next = (next + 1) & (COUNT - 1);
    return next;
  }
}
