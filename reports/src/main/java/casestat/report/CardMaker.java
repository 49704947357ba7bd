package casestat.report;

import casestat.language.Language;
import casestat.report.html.Card;
import casestat.report.html.Judged;
import casestat.report.html.Judged.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a tile into whole sentences, as documents need them. */
final class CardMaker {
  private final Shelf shelf;

  CardMaker(Shelf shelf) {
    this.shelf = shelf;
  }

  Card card(Tile tile) {
    List<Judged> changes = new ArrayList<>();
    add(changes, tile.sinceMonth(), tile.few());
    add(changes, tile.sinceYear(), tile.few());
    return new Card(
        tile.metric().metric(),
        tile.name(),
        tile.value(),
        goal(tile),
        usual(tile),
        changes,
        basis(tile),
        tile.spark());
  }

  private @Nullable Judged goal(Tile tile) {
    String words = tile.goalWords(shelf.language());
    if (words.isEmpty()) {
      return null;
    }
    Tile.@Nullable Verdict verdict = tile.verdict();
    if (verdict == null) {
      return new Judged(words, Tone.PLAIN);
    }
    return new Judged(words, verdict == Tile.Verdict.MET ? Tone.MET : Tone.MISSED);
  }

  private @Nullable Judged usual(Tile tile) {
    Usual usual = tile.usual();
    if (usual == null) {
      return tile.unsaid().isEmpty()
          ? null
          : new Judged(Language.capital(tile.unsaid()), Tone.PLAIN);
    }
    String assurance = usual.assurance();
    String more = assurance == null ? "" : "; " + assurance;
    if (!usual.isSignal()) {
      return new Judged(Language.capital(usual.words()) + more, Tone.USUAL);
    }
    String means = usual.judgement().words();
    String words =
        means.isEmpty()
            ? shelf.say("Signal: {0}", usual.words())
            : shelf.say("Signal ({0}): {1}", shelf.say(means), usual.words());
    return new Judged(words + more, usual.direction() > 0 ? Tone.SIGNAL_UP : Tone.SIGNAL_DOWN);
  }

  private void add(List<Judged> changes, Tile.@Nullable Change change, boolean few) {
    if (change == null) {
      return;
    }
    Tile.Judgement judgement = few ? Tile.Judgement.NEUTRAL : change.judgement();
    String amount =
        change.judgement() == Tile.Judgement.SAME
            ? shelf.say("No change")
            : Language.capital(change.amount());
    String words = amount + " " + shelf.say("on {0}", change.since());
    String means =
        switch (judgement) {
          case BETTER, WORSE -> ": " + shelf.say(judgement.words());
          case SAME, NEUTRAL -> "";
        };
    changes.add(new Judged(words + means, tone(judgement)));
  }

  static Tone tone(Tile.Judgement judgement) {
    return switch (judgement) {
      case BETTER -> Tone.BETTER;
      case WORSE -> Tone.WORSE;
      case SAME, NEUTRAL -> Tone.PLAIN;
    };
  }

  private String basis(Tile tile) {
    String few =
        tile.few() && !tile.basis().isEmpty()
            ? ": " + shelf.say("few {0}, read with care", tile.subjects())
            : "";
    return tile.basis() + few;
  }
}
