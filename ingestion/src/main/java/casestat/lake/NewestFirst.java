package casestat.lake;

/**
 * Which of several rows of one thing describes it now, as an {@code order by} that Spark and DuckDB
 * both run.
 *
 * <p>The source's own mark decides. Rows with the same mark are ordered by their content, so that
 * the order of arrival changes nothing; only rows without a mark are ordered by arrival.
 */
public final class NewestFirst {
  /** Over columns of {@link Case}. */
  public static final String CASES =
      "updated_at desc nulls last,"
          + " case when updated_at is null then delivery_sequence end desc nulls last,"
          + " case when updated_at is null then line end desc nulls last,"
          + " coalesce(resolved_at, closed_at) desc nulls last, content_hash desc";

  /** Over columns of {@link Interaction}. */
  public static final String INTERACTIONS =
      "updated_at desc nulls last,"
          + " case when updated_at is null then delivery_sequence end desc nulls last,"
          + " case when updated_at is null then line end desc nulls last,"
          + " content_hash desc";

  /** Over columns of {@link Survey}. */
  public static final String SURVEYS = INTERACTIONS;

  /** Over columns of {@link Call}. */
  public static final String CALLS = INTERACTIONS;

  /** Over columns of {@link Population} and of {@link Cost}, which have no mark: by arrival. */
  public static final String STATED = "delivery_sequence desc, line desc, content_hash desc";

  private NewestFirst() {}
}
