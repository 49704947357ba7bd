package casestat.infer;

import casestat.profile.ServiceProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the promises behind stated dates, type by type, the largest first.
 *
 * <p>A type takes a rule that another has already before one of its own, a simple one before one
 * that is less so, and one rule before several in a row, unless the other fits clearly more of its
 * cases. Dates that a calendar seems to have been closed on are looked for once the rules are
 * known, and then the rules are chosen again.
 */
public final class Inference {
  /** A rule that no other type has must fit so many cases more, as a share. */
  private static final double NEW_RULE = 0.005;

  /** What fits fewer cases than this at all times is not tried any further. */
  private static final double PROMISING = 0.3;

  /** Cases that guesses are proposed from, and compared by at first. */
  private static final int SAMPLE = 300;

  /** Parts of time that are looked at by themselves, for rules that held for a while. */
  private static final int MOST_PARTS = 8;

  private static final int SMALLEST_PART = 60;
  private static final int BEST_OF_A_PART = 3;

  private final ServiceProfile profile;

  public Inference(ServiceProfile profile) {
    this.profile = profile;
  }

  /**
   * @param rows at most one for each case, in any order
   */
  Findings infer(List<StatedDue> rows) {
    Map<String, List<StatedDue>> types = new HashMap<>();
    for (StatedDue row : rows) {
      types.computeIfAbsent(key(row), t -> new ArrayList<>()).add(row);
    }
    List<Type> all = new ArrayList<>();
    types.values().forEach(of -> all.add(new Type(of)));
    all.sort(
        Comparator.<Type>comparingInt(t -> -t.learned.size())
            .thenComparing(t -> key(t.rows.get(0))));
    if (!rows.isEmpty()) {
      choose(all, rows);
    }
    return new Findings(all.stream().map(Type::finding).toList(), rows, profile.zone());
  }

  private static String key(StatedDue row) {
    // No type of its own has a name that begins so.
    return row.serviceType() == null ? "\uFFFF" : row.serviceType();
  }

  private void choose(List<Type> types, List<StatedDue> rows) {
    WorkCalendars calendars = calendars(rows);
    Proposals proposals = new Proposals(calendars);
    List<Type> large = types.stream().filter(t -> t.learned.size() >= Finding.FEWEST).toList();
    large.forEach(type -> type.guesses = shortlist(type.learned, proposals));
    choose(large);
    Map<WorkCalendar, WorkCalendar> closed = closed(large, calendars);
    if (!closed.isEmpty()) {
      large.forEach(type -> type.addClosed(closed));
      choose(large);
    }
    follow(types);
  }

  private WorkCalendars calendars(List<StatedDue> rows) {
    ZoneId zone = rows.get(0).zone();
    List<Instant> opened = rows.stream().map(StatedDue::openedAt).sorted().toList();
    List<Instant> due = rows.stream().map(StatedDue::dueAt).sorted().toList();
    // One opening in two hundred may be a slip, and be of another century.
    int slips = rows.size() / 200;
    LocalDate from = LocalDate.ofInstant(opened.get(slips), zone);
    LocalDate to = LocalDate.ofInstant(due.get(rows.size() - 1 - slips), zone);
    return new WorkCalendars(profile, zone, from, to.isBefore(from) ? from : to);
  }

  private static List<Guess> shortlist(List<StatedDue> learned, Proposals proposals) {
    List<List<StatedDue>> parts = parts(learned);
    Set<Guess> proposed = new LinkedHashSet<>();
    parts.forEach(part -> proposed.addAll(proposals.of(part)));
    Set<Guess> best = new LinkedHashSet<>();
    for (List<StatedDue> part : parts) {
      Map<Guess, Double> worth = new LinkedHashMap<>();
      proposed.forEach(guess -> worth.put(guess, worth(guess, part)));
      worth.entrySet().stream()
          .filter(e -> e.getValue() >= PROMISING)
          .sorted(Map.Entry.<Guess, Double>comparingByValue().reversed())
          .limit(BEST_OF_A_PART)
          .forEach(e -> best.add(e.getKey()));
    }
    return List.copyOf(best);
  }

  private static double worth(Guess guess, List<StatedDue> rows) {
    double worth = 0;
    for (StatedDue row : rows) {
      worth += guess.fit(row).worth() - guess.cost(row.grain());
    }
    return worth / rows.size();
  }

  // All of it, and each part of the time; of each a sample.
  private static List<List<StatedDue>> parts(List<StatedDue> rows) {
    List<List<StatedDue>> parts = new ArrayList<>();
    parts.add(sample(rows));
    int count = Math.min(MOST_PARTS, rows.size() / SMALLEST_PART);
    for (int i = 0; i < count && count > 1; i++) {
      parts.add(
          sample(
              rows.subList(
                  (int) ((long) rows.size() * i / count),
                  (int) ((long) rows.size() * (i + 1) / count))));
    }
    return parts;
  }

  private static List<StatedDue> sample(List<StatedDue> rows) {
    int step = (rows.size() + SAMPLE - 1) / SAMPLE;
    List<StatedDue> sample = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += step) {
      sample.add(rows.get(i));
    }
    return sample;
  }

  private void choose(List<Type> types) {
    Set<Guess> used = new LinkedHashSet<>();
    Stretches stretches = new Stretches(profile.zone());
    for (Type type : types) {
      Set<Guess> tried = new LinkedHashSet<>(type.guesses);
      tried.addAll(used);
      type.stretches =
          tried.isEmpty()
              ? List.of()
              : stretches.of(
                  type.learned, List.copyOf(tried), g -> used.contains(g) ? 0 : NEW_RULE);
      type.parts().stream()
          .filter(Finding.Part::isKept)
          .forEach(part -> used.add(part.stretch().guess()));
    }
  }

  // Too few cases to make up a rule by: but all of them may follow from one that others have.
  private static void follow(List<Type> types) {
    Set<Guess> kept = new LinkedHashSet<>();
    for (Type type : types) {
      if (type.learned.size() >= Finding.FEWEST) {
        type.parts().stream()
            .filter(Finding.Part::isKept)
            .forEach(part -> kept.add(part.stretch().guess()));
      } else if (type.learned.size() >= Finding.FEWEST_TO_FOLLOW) {
        kept.stream()
            .filter(guess -> type.learned.stream().allMatch(row -> guess.fit(row).isAlike()))
            .max(Comparator.comparingDouble(guess -> worth(guess, type.learned)))
            .ifPresent(guess -> type.stretches = List.of(new Stretch(guess, null, null)));
      }
    }
  }

  private Map<WorkCalendar, WorkCalendar> closed(List<Type> types, WorkCalendars calendars) {
    Map<WorkCalendar, List<ClosedDates.Judged>> judged = new LinkedHashMap<>();
    for (Type type : types) {
      for (Stretch stretch : type.stretches) {
        WorkCalendar calendar = stretch.guess().calendar();
        if (calendar.recipe() != null) {
          List<ClosedDates.Judged> of = judged.computeIfAbsent(calendar, c -> new ArrayList<>());
          type.learned.stream()
              .filter(row -> stretch.holds(openedOn(row)))
              .forEach(row -> of.add(new ClosedDates.Judged(row, stretch.guess())));
        }
      }
    }
    Map<WorkCalendar, WorkCalendar> closed = new LinkedHashMap<>();
    judged.forEach(
        (calendar, cases) -> {
          Set<LocalDate> dates = new ClosedDates(calendar, cases).find();
          if (!dates.isEmpty()) {
            closed.put(calendar, calendars.keepClosedOn(dates, calendar));
          }
        });
    return closed;
  }

  private LocalDate openedOn(StatedDue row) {
    return LocalDate.ofInstant(row.openedAt(), profile.zone());
  }

  /** One service type, while its rules are looked for. */
  private final class Type {
    private final List<StatedDue> rows;
    private final List<StatedDue> learned;
    private List<Guess> guesses = List.of();
    private List<Stretch> stretches = List.of();

    Type(List<StatedDue> rows) {
      this.rows = rows;
      this.learned =
          rows.stream()
              .filter(row -> !row.isHeldOut())
              .sorted(Comparator.comparing(StatedDue::openedAt).thenComparing(StatedDue::caseId))
              .toList();
    }

    void addClosed(Map<WorkCalendar, WorkCalendar> closed) {
      List<Guess> all = new ArrayList<>(guesses);
      for (Guess guess : guesses) {
        WorkCalendar other = closed.get(guess.calendar());
        if (other != null) {
          all.add(guess.on(other));
        }
      }
      guesses = List.copyOf(all);
    }

    List<Finding.Part> parts() {
      return stretches.stream().map(this::part).toList();
    }

    private Finding.Part part(Stretch stretch) {
      LocalDate from = LocalDate.MAX;
      LocalDate to = LocalDate.MIN;
      for (StatedDue row : learned) {
        LocalDate due = LocalDate.ofInstant(row.dueAt(), profile.zone());
        boolean earlier = openedOn(row).isBefore(from);
        if (stretch.holds(openedOn(row))
            && (earlier || due.isAfter(to))
            && stretch.guess().fit(row).isAlike()) {
          from = earlier ? openedOn(row) : from;
          to = due.isAfter(to) ? due : to;
        }
      }
      return new Finding.Part(
          stretch, score(stretch, learned), score(stretch, heldOut()), from, to);
    }

    private Score score(Stretch stretch, List<StatedDue> of) {
      Score score = Score.NONE;
      for (StatedDue row : of) {
        if (stretch.holds(openedOn(row))) {
          score = score.plus(Score.of(stretch.guess().fit(row)));
        }
      }
      return score;
    }

    private List<StatedDue> heldOut() {
      return rows.stream().filter(StatedDue::isHeldOut).toList();
    }

    Finding finding() {
      List<Finding.Part> parts = parts();
      Score all = Score.NONE;
      for (StatedDue row : heldOut()) {
        all = all.plus(Score.of(Finding.fit(parts, row, openedOn(row))));
      }
      int timeless = (int) learned.stream().filter(row -> row.elapsed() <= 0).count();
      return new Finding(rows.get(0).serviceType(), learned.size(), timeless, parts, all);
    }
  }
}
