package casestat.sla;

import casestat.lake.Case;
import casestat.lake.CaseFacts;
import casestat.lake.CaseSpell;
import casestat.lake.Event;
import casestat.profile.ServiceProfile;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Folds a case by its row alone, until the clock lands. */
public final class CaseFold {
  private final ZoneId zone;

  public CaseFold(ServiceProfile profile) {
    this.zone = profile.zone();
  }

  public Optional<FoldedCase> fold(@Nullable Case row, List<Event> events, Instant asOf) {
    if (row == null || row.openedAt().isAfter(asOf)) {
      return Optional.empty();
    }
    @Nullable Instant end = row.resolvedAt() == null ? row.closedAt() : row.resolvedAt();
    if (end != null && end.isAfter(asOf)) {
      end = null;
    }
    ZonedDateTime opened = row.openedAt().atZone(zone);
    int day = opened.getYear() * 10000 + opened.getMonthValue() * 100 + opened.getDayOfMonth();
    @Nullable Integer endMonth = end == null ? null : month(end);
    @Nullable Long seconds =
        end == null ? null : end.getEpochSecond() - row.openedAt().getEpochSecond();
    CaseFacts facts =
        new CaseFacts(
            row.caseId(),
            day / 100,
            day,
            row.openedAt(),
            row.openedAt().getEpochSecond(),
            or(row.serviceType()),
            or(row.department()),
            or(row.channel()),
            or(row.area()),
            or(row.priority()),
            null,
            null,
            null,
            end,
            endMonth,
            end,
            endMonth,
            seconds,
            end == null ? null : row.outcome(),
            end,
            row.masterId(),
            0,
            0,
            null);
    CaseSpell spell =
        new CaseSpell(
            row.caseId(),
            1,
            day / 100,
            row.openedAt().getEpochSecond(),
            or(row.serviceType()),
            or(row.department()),
            or(row.channel()),
            or(row.area()),
            or(row.priority()),
            row.openedAt(),
            day / 100,
            row.openedAt().getEpochSecond(),
            end,
            endMonth,
            end == null ? null : row.outcome(),
            null,
            null);
    return Optional.of(new FoldedCase(facts, List.of(spell), List.of()));
  }

  private int month(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return local.getYear() * 100 + local.getMonthValue();
  }

  private static String or(@Nullable String value) {
    return value == null ? "(not stated)" : value;
  }
}
