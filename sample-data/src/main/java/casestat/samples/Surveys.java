package casestat.samples;

import java.util.ArrayList;
import java.util.List;

/** Asks some of those whose case was resolved how they liked it. Who waited long liked it less. */
final class Surveys {
  private static final double ASKED = 0.2;
  private static final double ANSWERED = 0.38;
  private static final int HOUR = 3600;
  private static final double DAY = 86_400;

  private final Recipe recipe;

  Surveys(Recipe recipe) {
    this.recipe = recipe;
  }

  /** One for each resolution, at most. */
  List<SurveyRow> about(CaseHistory history) {
    Dice dice = Dice.of(recipe.seed(), Dice.Purpose.SURVEY, history.arrival().number());
    List<SurveyRow> rows = new ArrayList<>(1);
    for (CaseEvent event : history.events()) {
      if (event.kind() == EventKind.RESOLVED && dice.chance(ASKED)) {
        long sentAt = event.at() + 4L * HOUR + dice.below(20 * HOUR);
        long answeredAt = sentAt + 600 + (long) dice.lognormal(DAY, 1.1);
        boolean answers = dice.chance(ANSWERED);
        double days = (event.at() - history.arrival().openedAt()) / DAY;
        int score = score(dice, days);
        if (sentAt < recipe.until()) {
          boolean answered = answers && answeredAt < recipe.until();
          rows.add(
              new SurveyRow(
                  history.arrival().number(),
                  rows.size() + 1,
                  sentAt,
                  answered ? answeredAt : CaseRow.NEVER,
                  answered ? score : 0));
        }
      }
    }
    return rows;
  }

  private static int score(Dice dice, double days) {
    double content = Math.max(0.25, 0.9 - 0.09 * StrictMath.log(1 + days));
    if (dice.chance(content)) {
      return dice.chance(0.6) ? 5 : 4;
    }
    return 1 + dice.below(3);
  }
}
