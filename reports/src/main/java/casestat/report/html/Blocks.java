package casestat.report.html;

import casestat.profile.Noun;
import casestat.report.chart.Formats;
import casestat.report.chart.Mark;
import casestat.report.chart.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The blocks that a report and a site have in common. */
public final class Blocks {
  private final Formats formats;
  private final Pictures pictures;

  public Blocks(Formats formats, Pictures pictures) {
    this.formats = formats;
    this.pictures = pictures;
  }

  /** The inside of a card. */
  public void card(Xhtml out, Card card) {
    out.line("h3", card.name(), "class", "tile-name");
    out.line("p", card.value(), "class", "value");
    Judged goal = card.goal();
    if (goal != null) {
      out.open("p", "class", "goal");
      judged(out, goal, goal.tone() == Judged.Tone.PLAIN ? "" : "verdict");
      out.close();
    }
    out.open("div", "class", "spark");
    pictures.put(out, card.spark(), Size.SPARK);
    out.close();
    Judged usual = card.usual();
    if (usual != null) {
      out.open("p", "class", usual.tone().isSignal() ? "usual signal" : "usual");
      judged(out, usual, "");
      out.close();
    }
    if (!card.changes().isEmpty()) {
      out.open("ul", "class", "changes");
      for (Judged change : card.changes()) {
        out.open("li");
        judged(out, change, "");
        out.close();
      }
      out.close();
    }
    if (!card.basis().isEmpty()) {
      out.line("p", card.basis(), "class", "basis");
    }
  }

  // The shape says to the eye what the words say to everybody.
  private static void judged(Xhtml out, Judged judged, String more) {
    String tone =
        judged.tone().isSignal() ? "signal" : judged.tone().name().toLowerCase(Locale.ROOT);
    out.open("span", "class", (more + " " + tone).strip());
    String shape = shape(judged.tone());
    if (!shape.isEmpty()) {
      out.line("span", shape, "class", "shape", "aria-hidden", "true").text(" ");
    }
    out.text(judged.words()).close();
  }

  private static String shape(Judged.Tone tone) {
    return switch (tone) {
      case MET -> "✓";
      case MISSED -> "✕";
      case SIGNAL_UP -> "▲";
      case SIGNAL_DOWN -> "▼";
      case USUAL -> "○";
      case BETTER, WORSE, PLAIN -> "";
    };
  }

  /** The marks that may stand beside a value or in its place. */
  public void marks(Xhtml out) {
    String subjects = formats.language().many(Noun.CASE);
    out.open("dl", "class", "facts marks");
    for (Mark mark : Arrays.stream(Mark.values()).filter(m -> m != Mark.NONE).toList()) {
      fact(out, mark.bracketed(), mark.words(formats.language(), subjects));
    }
    out.close();
  }

  /** Facts in two words each. */
  public void facts(Xhtml out, List<Ground.Fact> facts) {
    out.open("dl", "class", "facts");
    facts.forEach(f -> fact(out, f.what(), f.amount()));
    out.close();
  }

  public void fact(Xhtml out, String what, String amount) {
    out.open("div").line("dt", what).text(" ").line("dd", amount).close();
  }

  /** Sentences, one below the other. */
  public void lines(Xhtml out, List<String> lines, String kind) {
    if (!lines.isEmpty()) {
      out.open("ul", "class", kind);
      lines.forEach(line -> out.line("li", line));
      out.close();
    }
  }
}
