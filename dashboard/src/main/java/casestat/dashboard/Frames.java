package casestat.dashboard;

import casestat.profile.Page;
import casestat.report.Freshness;
import casestat.report.Selection;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes what stands around a page with figures. */
final class Frames {
  private Frames() {}

  /**
   * @param current the page that the navigation marks
   * @param selection month and filters that the links to other pages keep
   */
  static Frame of(Visit visit, String title, String current, Optional<Selection> selection) {
    List<Frame.Link> links = new ArrayList<>();
    for (Page page : visit.profile.pages()) {
      String path = visit.at("/pages/" + page.page());
      links.add(
          new Frame.Link(
              visit.title(page),
              selection.map(kept -> Address.of(path, kept)).orElse(path),
              current.equals(page.page())));
    }
    String changes = visit.at("/changes");
    links.add(
        new Frame.Link(
            visit.say("What changed"),
            selection.map(kept -> Address.of(changes, visit.whole(kept))).orElse(changes),
            current.equals("changes")));
    links.add(
        new Frame.Link(visit.say("Editions"), visit.at("/editions"), current.equals("editions")));
    links.add(
        new Frame.Link(
            visit.say("About these figures"), visit.at("/about"), current.equals("about")));
    return new Frame(
        visit.words(),
        visit.formats(),
        visit.tongue.root(),
        title,
        visit.shelf.title(),
        Assets.of(visit.profile).folder(),
        links,
        others(visit.request, visit.tongue, visit.tongues),
        complete(visit),
        Colophon.of(visit, selection.map(Selection::month)),
        Account.of(visit.request, visit.gate, visit.tongue));
  }

  /** The page that is asked for, in the other languages. */
  static List<Frame.Other> others(Context request, Tongue tongue, List<Tongue> tongues) {
    String query = request.queryString();
    return tongues.stream()
        .filter(other -> !other.equals(tongue))
        .map(
            other ->
                new Frame.Other(
                    other.language().code(),
                    other.language().ownName(),
                    tongue.href(request.path(), query == null ? "" : query, other)))
        .toList();
  }

  private static String complete(Visit visit) {
    Freshness freshness = visit.shelf.freshness();
    return freshness.completeTo() == null
        ? visit.say("As of {0}", visit.times.of(freshness.asOf()))
        : visit.say("Data complete to {0}", visit.times.of(freshness.completeTo()));
  }
}
