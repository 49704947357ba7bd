package casestat.samples;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that comes after the month was published: the sheets of a crew that works on paper,
 * and a citizen's letter. What they tell happened in the last days of the last month, so its
 * figures change.
 */
final class LateSheets implements Closeable {
  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;

  /** So many resolutions were on paper, a third of an hour apart. */
  private static final int RESOLUTIONS = 9;

  /** So many of those who had been told it was done wrote that it was not. */
  private static final int REOPENINGS = 2;

  private final long until;
  private final SampleFile caseFile;
  private final SampleFile eventFile;
  private final CaseFile cases;
  private final EventFile events;
  private int resolutions;
  private int reopenings;

  private LateSheets(long until, SampleFile caseFile, SampleFile eventFile) {
    this.until = until;
    this.caseFile = caseFile;
    this.eventFile = eventFile;
    this.cases = new CaseFile(caseFile);
    this.events = new EventFile(eventFile);
  }

  /**
   * @param last the delivery after which these come
   */
  static LateSheets open(Path folder, CityTime time, Delivery last, Recipe recipe)
      throws IOException {
    DirtLedger none = new DirtLedger();
    return new LateSheets(
        last.until(),
        file(folder, SampleTable.CASES, recipe, time, none),
        file(folder, SampleTable.EVENTS, recipe, time, none));
  }

  private static SampleFile file(
      Path folder, SampleTable table, Recipe recipe, CityTime time, DirtLedger none)
      throws IOException {
    return SampleFile.open(
        folder,
        "%s-%s-late%s".formatted(table.word(), recipe.to(), table.extension()),
        table.header(),
        time,
        Spoiler.none(),
        none);
  }

  /** Hears of a case, and writes what came late of it, if anything did. */
  void hear(CaseHistory history) throws IOException {
    CaseEvent last = history.events().get(history.events().size() - 1);
    CaseEvent late = late(history, last);
    if (late == null) {
      return;
    }
    List<CaseEvent> all = new ArrayList<>(history.events());
    all.add(late);
    CaseHistory more =
        new CaseHistory(
            history.arrival(),
            history.district(),
            history.requester(),
            history.note(),
            history.master(),
            all);
    cases.write(CaseRow.after(more, all.size()));
    events.write(more, late);
  }

  private @Nullable CaseEvent late(CaseHistory history, CaseEvent last) {
    if (resolutions < RESOLUTIONS
        && last.state() == State.IN_PROGRESS
        && last.department() == Department.SANITATION
        && last.at() < until - 3 * DAY) {
      long at = until - 34 * HOUR + resolutions * HOUR / 3;
      resolutions++;
      return after(last, at, EventKind.RESOLVED, Actor.AGENT);
    }
    if (reopenings < REOPENINGS
        && last.kind() == EventKind.RESOLVED
        && history.district() == District.HARBOR
        && last.at() > until - 14 * DAY
        && last.at() < until - 2 * DAY) {
      reopenings++;
      return after(last, until - 15 * HOUR + reopenings * HOUR, EventKind.REOPENED, Actor.CITIZEN);
    }
    return null;
  }

  private static CaseEvent after(CaseEvent last, long at, EventKind kind, Actor actor) {
    return new CaseEvent(
        at,
        last.seq() + 1,
        kind,
        kind.after(last.state()),
        "",
        last.department(),
        actor,
        last.priority(),
        last.service());
  }

  @Override
  public void close() throws IOException {
    caseFile.close();
    eventFile.close();
  }
}
