package casestat.report;

import casestat.profile.ServiceProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
   * @param restatement null for a first edition
   */
  Summary summary(
      EditionPeriod period,
      int revision,
      Release release,
      List<PageView> pages,
      @Nullable Restatement restatement) {
    return new Summary(
        profile.profile(),
        shelf.title(),
        period.name(),
        shelf.words().period(period),
        state(release, restatement),
        revision,
        shelf.language().code(),
        pages.isEmpty() ? "" : pages.get(0).headline(),
        tiles(pages),
        release.provisional(),
        restatement == null ? List.of() : moved(restatement),
        profile.publication().contact());
  }

  private static Summary.State state(Release release, @Nullable Restatement restatement) {
    if (release.isProvisional()) {
      return Summary.State.PROVISIONAL;
    }
    return restatement == null ? Summary.State.PUBLISHED : Summary.State.RESTATED;
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
        usual == null ? "" : usual.words());
  }

  // Those of the whole service: the edition's own pages and sheet have the parts.
  private List<Summary.Restatement> moved(Restatement restatement) {
    return restatement.figures().stream()
        .filter(figure -> figure.isShown() && figure.isOfAll())
        .map(this::moved)
        .toList();
  }

  private Summary.Restatement moved(Restated figure) {
    RestatedLine line = RestatedLine.of(figure, shelf.catalogue(), shelf.formats());
    return new Summary.Restatement(
        line.label(),
        line.period(),
        line.before(),
        line.after(),
        line.cause(),
        figure.in(),
        figure.out());
  }
}
