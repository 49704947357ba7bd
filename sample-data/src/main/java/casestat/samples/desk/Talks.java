package casestat.samples.desk;

import casestat.samples.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes up what is said around the cases: conversations, answers, announcements. */
final class Talks {
  private static final double HOUR = 3_600;
  private static final double NEVER_ANSWERED = 0.12;

  private final Desk desk;
  private final DeskTime time;
  private final long seed;
  private final List<Said> said = new ArrayList<>();

  Talks(Desk desk, DeskTime time, long seed) {
    this.desk = desk;
    this.time = time;
    this.seed = seed;
  }

  /** A message while its number is not known: numbers grow with time. */
  private static final class Said {
    private final long at;
    private final Map<String, Object> cells = new LinkedHashMap<>();
    private final List<Said> parent;

    Said(long at, List<Said> parent) {
      this.at = at;
      this.parent = parent;
    }
  }

  /** Rows of messages, in order of time. */
  List<Row> rows(List<DeskCase> cases, LocalDate first, LocalDate last) {
    if (desk.talking().channels().isEmpty()) {
      return List.of();
    }
    for (int i = 0; i < cases.size(); i++) {
      DeskCase about = cases.get(i);
      Dice dice = Dice.of(seed, Dice.Purpose.TALK, i);
      if (about.way().social()) {
        converse(about.openedAt(), about.id(), List.of(), dice);
      }
      if (dice.chance(desk.talking().strays())) {
        converse(about.openedAt() + dice.below(30_000), "", List.of(), dice);
      }
    }
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      Dice dice = Dice.of(seed, Dice.Purpose.ANNOUNCEMENT, day.toEpochDay());
      if (dice.chance(desk.talking().announcements() / 30.4)) {
        announce(time.midnight(day) + (long) (9 * HOUR) + dice.below(20_000), dice);
      }
    }
    said.sort(Comparator.comparingLong(message -> message.at));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      said.get(i).cells.put("id", Long.toString(200_000_001L + i * 17L));
    }
    for (Said message : said) {
      message.cells.put(
          "parent",
          message.parent.isEmpty() ? "" : String.valueOf(message.parent.get(0).cells.get("id")));
      rows.add(new Row(message.at, message.cells));
    }
    return rows;
  }

  private void announce(long at, Dice dice) {
    Said announcement = add(at, "announcement", "desk", "", List.of(), dice);
    int impressions = 300 + (int) dice.lognormal(1_500, 0.7);
    announcement.cells.put("impressions", (long) impressions);
    announcement.cells.put("likes", (long) (impressions * dice.between(0, 0.03)));
    announcement.cells.put("reposts", (long) (impressions * dice.between(0, 0.008)));
    if (dice.chance(0.4)) {
      converse(at + 300 + dice.below(9_000), "", List.of(announcement), dice);
    }
  }

  private void converse(long openedAt, String about, List<Said> parent, Dice dice) {
    String citizen = String.format(Locale.ROOT, "a%06d", dice.below(6_000));
    List<String> channels = desk.talking().channels();
    String channel =
        parent.isEmpty()
            ? channels.get(dice.below(channels.size()))
            : String.valueOf(parent.get(0).cells.get("channel"));
    Said last = add(openedAt, "citizen", citizen, about, parent, dice);
    last.cells.put("channel", channel);
    long at = openedAt;
    if (dice.chance(0.2)) {
      add(at + 2 + dice.below(8), "automatic", "robot", about, List.of(last), dice)
          .cells
          .put("channel", channel);
    }
    double more = 1 - NEVER_ANSWERED;
    while (dice.chance(more)) {
      at = time.after(at, 120 + dice.lognormal(1.2 * HOUR, 1.3));
      last = add(at, "staff", "desk", about, List.of(last), dice);
      last.cells.put("channel", channel);
      if (!dice.chance(0.3)) {
        return;
      }
      at += 300 + (long) dice.lognormal(2 * HOUR, 1.2);
      last = add(at, "citizen", citizen, about, List.of(last), dice);
      last.cells.put("channel", channel);
      more = 0.6;
    }
  }

  private Said add(
      long at, String from, String author, String about, List<Said> parent, Dice dice) {
    Said message = new Said(at, parent);
    message.cells.put("at", at);
    message.cells.put("from", from);
    message.cells.put("author", author);
    message.cells.put("case", about);
    List<String> channels = desk.talking().channels();
    message.cells.put("channel", channels.get(dice.below(channels.size())));
    message.cells.put("kind", kind(from, parent));
    said.add(message);
    return message;
  }

  private static String kind(String from, List<Said> parent) {
    if (from.equals("announcement")) {
      return "announcement";
    }
    return parent.isEmpty() ? "post" : "reply";
  }
}
