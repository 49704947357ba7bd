package casestat.samples;

import casestat.samples.Interaction.Kind;
import casestat.samples.Interaction.Place;
import casestat.samples.Interaction.Reach;
import casestat.samples.Interaction.Role;
import java.util.ArrayList;
import java.util.List;

/** Makes up what is said around the cases: conversations, visits and announcements. */
final class Talk {
  private static final Place[] NETWORKS = {Place.MASTODON, Place.X, Place.FACEBOOK};
  private static final double[] NETWORK_SHARES = Dice.runningTotals(0.2, 0.35, 0.45);
  private static final String[] STRAY_PAGES = {"search", "search", "announcement"};
  private static final String CITY = Keys.key('a', 311);
  private static final String ROBOT = Keys.key('a', 312);
  private static final double NEVER_ANSWERED = 0.13;
  private static final int HOUR = 3600;

  private final Recipe recipe;
  private final WorkingTime working;
  private final long until;
  private final List<Interaction> told = new ArrayList<>();
  private long numbers;
  private long conversations;

  Talk(Recipe recipe, WorkingTime working) {
    this.recipe = recipe;
    this.working = working;
    until = recipe.until();
  }

  /** What the city tells everybody on a day. */
  List<Interaction> announcements(int day, long midnight, double storm) {
    told.clear();
    Dice dice = Dice.of(recipe.seed(), Dice.Purpose.ANNOUNCEMENT, day);
    int count = dice.below(3) + (storm > 0 ? 4 : 0);
    for (int i = 0; i < count; i++) {
      long at = midnight + 8 * HOUR + dice.below(10 * HOUR);
      Place network = network(dice);
      Reach reach = reach(dice, 1500 * (1 + 4 * storm));
      add(at, network, Kind.ANNOUNCEMENT, Role.AGENT, CITY, 0, 0, 0, length(dice, 220), reach, "");
      if (dice.chance(0.4)) {
        converse(dice, at + 300 + dice.below(3 * HOUR), network, 0, numbers);
      }
    }
    return told;
  }

  /** What is said about one case, and what is said besides. */
  List<Interaction> about(CaseHistory history) {
    told.clear();
    Arrival arrival = history.arrival();
    Dice dice = Dice.of(recipe.seed(), Dice.Purpose.TALK, arrival.number());
    if (arrival.channel() == Channel.SOCIAL) {
      converse(dice, arrival.openedAt(), network(dice), arrival.number(), 0);
    }
    visits(dice, history);
    if (dice.chance(0.12)) {
      converse(dice, arrival.openedAt() + dice.below(6 * HOUR), network(dice), 0, 0);
    }
    if (dice.chance(0.22)) {
      String page = dice.pick(STRAY_PAGES);
      visit(dice, arrival.openedAt() + dice.below(6 * HOUR), Place.PORTAL, 0, page);
    }
    return told;
  }

  /** A post or a citizen's reply to an announcement, then answers and further questions. */
  private void converse(
      Dice dice, long openedAt, Place network, long caseNumber, long announcement) {
    conversations++;
    long conversation = conversations;
    String citizen = Keys.key('a', 1000 + (long) (dice.unit() * recipe.cases()));
    Kind first = announcement > 0 ? Kind.REPLY : Kind.POST;
    long at = openedAt;
    long parent = announcement;
    add(
        at,
        network,
        first,
        Role.CITIZEN,
        citizen,
        parent,
        conversation,
        caseNumber,
        length(dice, 110),
        reach(dice, 60),
        "");
    parent = numbers;
    if (dice.chance(0.25)) {
      long promptly = at + 2 + dice.below(8);
      add(
          promptly,
          network,
          Kind.REPLY,
          Role.BOT,
          ROBOT,
          parent,
          conversation,
          caseNumber,
          96,
          Reach.UNKNOWN,
          "");
    }
    double more = 1 - NEVER_ANSWERED;
    while (dice.chance(more)) {
      at = working.after(at, 120 + dice.lognormal(1.1 * HOUR, 1.6));
      String agent = Keys.key('a', 400 + dice.below(12));
      add(
          at,
          network,
          Kind.REPLY,
          Role.AGENT,
          agent,
          parent,
          conversation,
          caseNumber,
          length(dice, 150),
          reach(dice, 40),
          "");
      parent = numbers;
      if (!dice.chance(0.3)) {
        return;
      }
      at += 300 + (long) dice.lognormal(2 * HOUR, 1.2);
      add(
          at,
          network,
          Kind.REPLY,
          Role.CITIZEN,
          citizen,
          parent,
          conversation,
          caseNumber,
          length(dice, 80),
          reach(dice, 25),
          "");
      parent = numbers;
      // A thank-you needs no answer.
      more = 0.6;
    }
  }

  private void visits(Dice dice, CaseHistory history) {
    Arrival arrival = history.arrival();
    Place place = arrival.channel() == Channel.MOBILE ? Place.APP : Place.PORTAL;
    boolean online = arrival.channel() == Channel.WEB || arrival.channel() == Channel.MOBILE;
    if (online && dice.chance(0.7)) {
      visit(dice, arrival.openedAt(), place, arrival.number(), "submission");
    }
    long lastAt = history.events().get(history.events().size() - 1).at();
    double more = online ? 0.38 : 0.14;
    long at = arrival.openedAt();
    while (dice.chance(more)) {
      at += HOUR + (long) (dice.unit() * Math.max(HOUR, (lastAt - at) * 0.8));
      visit(dice, at, place, arrival.number(), "status_lookup");
      more = 0.4;
    }
  }

  private void visit(Dice dice, long at, Place place, long caseNumber, String page) {
    String visitor = Keys.key('a', 1000 + (long) (dice.unit() * recipe.cases()));
    add(at, place, Kind.VISIT, Role.CITIZEN, visitor, 0, 0, caseNumber, 0, Reach.UNKNOWN, page);
  }

  private void add(
      long at,
      Place place,
      Kind kind,
      Role role,
      String author,
      long inReplyTo,
      long conversation,
      long caseNumber,
      int textLength,
      Reach reach,
      String page) {
    // Later than the sample: nobody knows it yet. An answer to it is later still.
    if (at >= until) {
      return;
    }
    numbers++;
    told.add(
        new Interaction(
            numbers,
            at,
            place,
            kind,
            role,
            author,
            inReplyTo,
            conversation,
            caseNumber,
            textLength,
            reach,
            page));
  }

  private static Place network(Dice dice) {
    return NETWORKS[dice.pick(NETWORK_SHARES)];
  }

  private static int length(Dice dice, int median) {
    return 8 + (int) Math.min(480, dice.lognormal(median, 0.5));
  }

  private static Reach reach(Dice dice, double median) {
    int impressions = 5 + (int) dice.lognormal(median, 0.9);
    int likes = (int) (impressions * dice.between(0, 0.03));
    return new Reach(impressions, likes, likes / 4);
  }
}
