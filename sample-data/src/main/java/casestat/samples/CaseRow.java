package casestat.samples;

/** One version of a case: its history folded up to some event. */
record CaseRow(
    CaseHistory history,
    CaseEvent last,
    long acknowledgedAt,
    long firstRespondedAt,
    long resolvedAt,
    long closedAt) {

  /** Stands for a time that has not come yet. */
  static final long NEVER = Long.MIN_VALUE;

  /** The case after its first {@code count} events. */
  static CaseRow after(CaseHistory history, int count) {
    long acknowledgedAt = NEVER;
    long firstRespondedAt = NEVER;
    long resolvedAt = NEVER;
    long closedAt = NEVER;
    for (int i = 0; i < count; i++) {
      CaseEvent event = history.events().get(i);
      switch (event.kind()) {
        case ACKNOWLEDGED -> acknowledgedAt = earlier(acknowledgedAt, event.at());
        case REPLIED -> firstRespondedAt = earlier(firstRespondedAt, event.at());
        case RESOLVED -> {
          firstRespondedAt = earlier(firstRespondedAt, event.at());
          resolvedAt = event.at();
        }
        case CLOSED -> closedAt = event.at();
        // Reopening undoes a resolution. Nothing undoes a first response.
        case REOPENED -> {
          resolvedAt = NEVER;
          closedAt = NEVER;
        }
        case SUBMITTED,
            ASSIGNED,
            WORK_STARTED,
            ON_HOLD,
            OFF_HOLD,
            CANCELLED,
            INVALID,
            MERGED,
            PRIORITY_CHANGED,
            RECLASSIFIED -> {}
      }
    }
    CaseEvent last = history.events().get(count - 1);
    return new CaseRow(history, last, acknowledgedAt, firstRespondedAt, resolvedAt, closedAt);
  }

  private static long earlier(long known, long at) {
    return known == NEVER ? at : known;
  }
}
