package casestat.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the cases of a recipe one after another and writes each into the deliveries that bring it.
 * Nothing is kept but the case at hand, so ten million take no more memory than ten.
 */
final class Generator {
  private static final double LATE = 0.03;
  private static final long LATE_AT_MOST = 10L * 86_400;
  private static final double OUT_OF_ORDER = 0.012;
  private static final double OLDER_VERSION = 0.003;

  private final Recipe recipe;
  private final List<Delivery> deliveries;
  private final DeliveryFiles files;
  private final SideFiles side;
  private final @Nullable LateSheets late;
  private final CityTime time;
  private final boolean tidy;

  /**
   * Writes the deliveries into {@code files}, and what comes beside them into {@code side}.
   *
   * @param late what comes after them; null where nothing does
   */
  Generator(
      Recipe recipe,
      CityTime time,
      List<Delivery> deliveries,
      DeliveryFiles files,
      SideFiles side,
      @Nullable LateSheets late) {
    this.recipe = recipe;
    this.time = time;
    this.deliveries = List.copyOf(deliveries);
    this.files = files;
    this.side = side;
    this.late = late;
    // A benchmark has one delivery and wants only good rows, to count them by.
    tidy = deliveries.size() == 1;
  }

  void run() throws IOException {
    WorkingTime working = new WorkingTime(time);
    Arrivals arrivals = new Arrivals(recipe, time);
    Storyteller storyteller = new Storyteller(recipe, time, working);
    Talk talk = new Talk(recipe, working);
    Surveys surveys = new Surveys(recipe);
    for (int day = 0; day < arrivals.days(); day++) {
      int cityDay = arrivals.cityDay(day);
      LocalDate date = time.date(cityDay);
      double storm = Storm.strengthOn(date);
      double aftermath = Storm.aftermathOn(date);
      deliver(talk.announcements(day, time.midnight(cityDay), storm), day);
      for (Arrival arrival : arrivals.on(day)) {
        CaseHistory history = storyteller.tell(arrival, storm, aftermath);
        deliver(history);
        if (late != null) {
          late.hear(history);
        }
        deliver(talk.about(history), arrivals.days() + arrival.number());
        for (SurveyRow row : surveys.about(history)) {
          side.write(row);
        }
      }
    }
  }

  private void deliver(CaseHistory history) throws IOException {
    Dice dice = Dice.of(recipe.seed(), Dice.Purpose.DISORDER, history.arrival().number());
    List<CaseEvent> events = history.events();
    int told = 0;
    for (int i = 0; i < deliveries.size() && told < events.size(); i++) {
      int known = told;
      while (known < events.size() && events.get(known).at() < deliveries.get(i).until()) {
        known++;
      }
      if (known > told) {
        deliverVersion(history, told, known, i, dice);
        deliverEvents(history, told, known, i, dice);
        told = known;
      }
    }
  }

  private void deliverVersion(CaseHistory history, int told, int known, int delivery, Dice dice)
      throws IOException {
    files.cases(delivery).write(CaseRow.after(history, known));
    if (tidy || known - told < 2 || !dice.chance(OLDER_VERSION)) {
      return;
    }
    // Older by its time of update, or nobody could tell.
    if (history.events().get(known - 2).at() < history.events().get(known - 1).at()) {
      files.cases(delivery).writeOlder(CaseRow.after(history, known - 1));
    }
  }

  private void deliverEvents(CaseHistory history, int told, int known, int delivery, Dice dice)
      throws IOException {
    EventFile file = files.events(delivery);
    List<CaseEvent> events = history.events();
    int swapped = !tidy && known - told >= 2 && dice.chance(OUT_OF_ORDER) ? known - 2 : -1;
    for (int i = told; i < known; i++) {
      CaseEvent event = events.get(i);
      if (i == swapped) {
        file.write(history, events.get(i + 1));
        file.writeOutOfOrder(history, event);
        return;
      }
      if (mayBeLate(event.at(), delivery) && dice.chance(LATE)) {
        files.events(delivery + 1).writeLate(history, event);
      } else {
        file.write(history, event);
      }
    }
  }

  private void deliver(List<Interaction> told, long index) throws IOException {
    Dice dice = Dice.of(recipe.seed(), Dice.Purpose.DISORDER, -index);
    for (int i = 0; i < told.size(); i++) {
      Interaction each = told.get(i);
      int delivery = deliveryOf(each.at());
      boolean disorder = !tidy && dice.chance(OUT_OF_ORDER);
      if (disorder && isAnsweredNext(told, i)) {
        files.interactions(delivery).writeBeforeItsParent(told.get(i + 1));
        files.interactions(delivery).write(each);
        i++;
      } else if (each.kind() == Interaction.Kind.VISIT
          && mayBeLate(each.at(), delivery)
          && dice.chance(LATE)) {
        files.interactions(delivery + 1).writeLate(each);
      } else {
        files.interactions(delivery).write(each);
      }
    }
  }

  private boolean mayBeLate(long at, int delivery) {
    return delivery + 1 < deliveries.size()
        && at >= deliveries.get(delivery).until() - LATE_AT_MOST;
  }

  private boolean isAnsweredNext(List<Interaction> told, int i) {
    return i + 1 < told.size()
        && told.get(i + 1).inReplyTo() == told.get(i).number()
        && deliveryOf(told.get(i + 1).at()) == deliveryOf(told.get(i).at());
  }

  private int deliveryOf(long at) {
    int delivery = 0;
    while (at >= deliveries.get(delivery).until()) {
      delivery++;
    }
    return delivery;
  }
}
