package casestat.samples;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Slips a bad line in after every so many good ones of a file, the kinds taking turns. */
final class Spoiler {
  // A bad line stands apart from the good line it was made of.
  private static final int APART = 17;

  private final List<Dirt> kinds;
  private final int goodPerBad;
  private int turn;
  private int lines;
  private @Nullable String remembered;

  /** No kinds, no dirt. */
  Spoiler(List<Dirt> kinds, int goodPerBad, int firstTurn) {
    this.kinds = kinds;
    this.goodPerBad = goodPerBad;
    turn = firstTurn;
    // The first bad line comes early, so that a small file has some too.
    lines = goodPerBad / 2;
  }

  static Spoiler none() {
    return new Spoiler(List.of(), Integer.MAX_VALUE, 0);
  }

  /** Looks at a good line before it is ended. */
  void see(LineWriter good) {
    lines++;
    if (remembered == null && lines >= goodPerBad - APART) {
      String line = good.line();
      if (kind().fits(line)) {
        remembered = line;
      }
    }
  }

  /** After a good line is ended: writes a bad one if it is time. */
  @Nullable Dirt slip(LineWriter out) throws IOException {
    if (remembered == null || lines < goodPerBad) {
      return null;
    }
    Dirt slipped = kind();
    out.text(slipped.spoil(remembered)).end();
    remembered = null;
    lines = 0;
    turn++;
    return slipped;
  }

  private Dirt kind() {
    return kinds.get(turn % kinds.size());
  }
}
