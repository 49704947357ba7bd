package casestat.report;

import casestat.profile.EditionPeriod;
import casestat.profile.ServiceProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An edition in words: the headline of its first page, the tiles of all, and what it restates. */
final class SummaryMaker {
  private final ServiceProfile profile;
  private final Shelf shelf;

  SummaryMaker(ServiceProfile profile, Shelf shelf) {
    this.profile = profile;
    this.shelf = shelf;
  }

  /**
   * @param revision 0 for a draft
   */
  Summary summary(
      EditionPeriod period,
      int revision,
      Release release,
      List<PageView> pages,
      Restating restating) {
    return new Summary(
        profile.profile(),
        shelf.title(),
        period.name(),
        shelf.words().period(period),
        state(release, restating),
        revision,
        shelf.language().code(),
        pages.isEmpty() ? "" : pages.get(0).headline(),
        tiles(pages),
        release.provisional(),
        restating.summary(),
        profile.publication().contact());
  }

  private static Summary.State state(Release release, Restating restating) {
    if (release.isProvisional()) {
      return Summary.State.PROVISIONAL;
    }
    return restating.isFirst() ? Summary.State.PUBLISHED : Summary.State.RESTATED;
  }

  private List<Summary.Tile> tiles(List<PageView> pages) {
    List<Summary.Tile> tiles = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (PageView page : pages) {
      for (Tile tile : page.tiles()) {
        if (told.add(tile.metric().metric())) {
          tiles.add(tile(tile));
        }
      }
    }
    return tiles;
  }

  private Summary.Tile tile(Tile tile) {
    String goal = tile.goal();
    Tile.Verdict verdict = tile.verdict();
    Usual usual = tile.usual();
    return new Summary.Tile(
        tile.metric().metric(),
        tile.name(),
        tile.value(),
        tile.basis(),
        goal == null ? "" : goal,
        verdict == null ? "" : shelf.say(verdict.words()),
        usual == null ? tile.unsaid() : usual.words());
  }
}
