package casestat.metrics;

import casestat.lake.Case;
import casestat.lake.Event;
import casestat.lake.Event.Kind;
import casestat.lake.Period;
import casestat.lake.Precision;
import casestat.lake.Table;
import casestat.profile.Profiles;
import casestat.profile.Reporting;
import casestat.sla.CaseFold;
import casestat.sla.FoldedCase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Cases told by their logs, folded by the product, and a walk over them that shares nothing. */
final class CaseLogs {
  private static final CaseFold FOLD = new CaseFold(Profiles.load("city311"));
  private static final List<String> TYPES = List.of("Lift", "Door", "Gate");
  private static final Kind[] KINDS = {
    Kind.RESOLVED,
    Kind.CLOSED,
    Kind.CANCELLED,
    Kind.INVALID,
    Kind.MERGED,
    Kind.REOPENED,
    Kind.REOPENED,
    Kind.REOPENED,
    Kind.RECLASSIFIED,
    Kind.RECLASSIFIED,
    Kind.ON_HOLD,
    Kind.REFERRED
  };

  private final ZoneId zone;
  private final Months months;
  private final Map<String, Log> logs = new LinkedHashMap<>();

  CaseLogs(ZoneId zone) {
    this.zone = zone;
    this.months = new Months(zone);
  }

  /** The log of a new case. */
  Log log(String caseId) {
    return logs.computeIfAbsent(caseId, Log::new);
  }

  static CaseLogs random(ZoneId zone, Random dice) {
    CaseLogs cases = new CaseLogs(zone);
    Instant first = Instant.parse("2026-01-20T00:00:00Z");
    for (int i = 0; i < 1 + dice.nextInt(12); i++) {
      Log log = cases.log("c" + i);
      // Whole hours, so that some fall on the first instant of a month.
      Instant at = first.plusSeconds(3600L * dice.nextInt(24 * 100));
      log.happens(at.toString(), Kind.SUBMITTED, TYPES.get(dice.nextInt(3)));
      for (int e = 0; e < dice.nextInt(9); e++) {
        at = at.plusSeconds(3600L * dice.nextInt(24 * 20));
        Kind kind = KINDS[dice.nextInt(KINDS.length)];
        boolean states = kind == Kind.RECLASSIFIED || dice.nextInt(4) == 0;
        log.happens(at.toString(), kind, states ? TYPES.get(dice.nextInt(3)) : null);
      }
    }
    return cases;
  }

  /** The same, with every log in another order and some of it told twice. */
  CaseLogs shuffled(Random dice) {
    CaseLogs other = new CaseLogs(zone);
    logs.forEach(
        (id, log) -> {
          List<Event> events = new ArrayList<>(log.events);
          events.add(events.get(dice.nextInt(events.size())));
          Collections.shuffle(events, dice);
          other.log(id).events.addAll(events);
        });
    return other;
  }

  Facts facts(Instant asOf) {
    List<FoldedCase> folded = new ArrayList<>();
    logs.values().forEach(log -> FOLD.fold(log.row(), log.events, asOf).ifPresent(folded::add));
    return new Facts(
        folded.stream().map(FoldedCase::facts).toList(),
        folded.stream().flatMap(f -> f.spells().stream()).toList(),
        folded.stream().flatMap(f -> f.stays().stream()).toList(),
        folded.stream().flatMap(f -> f.readings().stream()).toList(),
        List.of(),
        new Periods(zone, Reporting.STANDARD).upTo(202601, asOf),
        Map.of(Table.CASE_PHASES, folded.stream().flatMap(f -> f.phases().stream()).toList()));
  }

  /** By walking through every log: how many cases were open when a month ended. */
  long openAtEnd(int month, @Nullable String serviceType, Instant asOf) {
    Instant end = months.start(Period.yearMonth(month).plusMonths(1));
    return logs.values().stream()
        .map(log -> log.openAs(end, asOf))
        .filter(type -> type != null && (serviceType == null || serviceType.equals(type)))
        .count();
  }

  static final class Log {
    private final String caseId;
    private final List<Event> events = new ArrayList<>();

    Log(String caseId) {
      this.caseId = caseId;
    }

    Log happens(String at, Kind kind, @Nullable String serviceType) {
      int seq = events.size();
      events.add(
          new Event(
              caseId,
              Instant.parse(at),
              seq,
              kind,
              Event.Actor.AGENT,
              null,
              null,
              null,
              null,
              serviceType,
              "d",
              seq,
              seq));
      return this;
    }

    private Case row() {
      Instant opened =
          events.stream().map(Event::happenedAt).min(Comparator.naturalOrder()).orElseThrow();
      return new Case(
          caseId,
          opened,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          Precision.INSTANT,
          Precision.INSTANT,
          "d",
          1,
          1,
          1);
    }

    /** The type under which it was open just before an instant; null where it was not open. */
    private @Nullable String openAs(Instant end, Instant asOf) {
      List<Event> told = new ArrayList<>(events);
      told.sort(Comparator.comparing(Event::happenedAt).thenComparing(Event::seq));
      String type = null;
      boolean isOpen = false;
      boolean merged = false;
      Instant plainlyClosed = null;
      for (Event event : told) {
        boolean counts = event.happenedAt().isBefore(end) && !event.happenedAt().isAfter(asOf);
        if (event.serviceType() != null && (counts || type == null)) {
          type = event.serviceType();
        }
        if (!counts) {
          continue;
        }
        Kind kind = event.kind();
        if (kind == Kind.SUBMITTED || kind == Kind.REOPENED) {
          isOpen = true;
          merged = false;
        } else if (kind.outcome() != null && isOpen) {
          isOpen = false;
          merged = kind == Kind.MERGED;
          plainlyClosed = kind == Kind.CLOSED ? event.happenedAt() : null;
        } else if (kind == Kind.MERGED && event.happenedAt().equals(plainlyClosed)) {
          merged = true;
        }
      }
      // A merge that is undone later, whenever, never was.
      if (merged && isUndone(told, end, asOf)) {
        isOpen = true;
      }
      return isOpen ? type : null;
    }

    private static boolean isUndone(List<Event> told, Instant end, Instant asOf) {
      for (Event event : told) {
        if (!event.happenedAt().isBefore(end)
            && !event.happenedAt().isAfter(asOf)
            && event.kind() == Kind.REOPENED) {
          return true;
        }
      }
      return false;
    }
  }
}
