package casestat.ingest;

import casestat.lake.NewestFirst;
import casestat.profile.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Tells arriving rows apart: kept (the newest of their case), superseded (older than another row of
 * the case), repeated (the same in everything as a row that is there), rejected.
 */
final class Sorting {
  static final String LABEL = "_label";
  static final String KEPT = "kept";
  static final String REPEATED = "repeated";
  static final String SUPERSEDED = "superseded";
  static final String REJECTED = "rejected";

  /** Where a row came from says nothing about its content. */
  private static final Set<String> PROVENANCE =
      Set.of("delivery_id", "delivery_sequence", "line", "content_hash");

  private final SparkSession spark;
  private final Source.Kind kind;
  private final List<String> columns;

  Sorting(SparkSession spark, Source.Kind kind) {
    this.spark = spark;
    this.kind = kind;
    this.columns = RowMaker.table(kind).columns();
  }

  /**
   * @param staged rows as {@link FileRows} made them
   * @return the staged rows with {@link #LABEL} and their content hash
   */
  Dataset<Row> label(Dataset<Row> staged) {
    staged.createOrReplaceTempView("staged");
    return spark.sql(sql(""));
  }

  /**
   * The same against rows that are there.
   *
   * @param existing the table as it stands
   */
  Dataset<Row> label(Dataset<Row> staged, Dataset<Row> existing) {
    staged.createOrReplaceTempView("staged");
    existing.createOrReplaceTempView("existing");
    return spark.sql(
        sql(
            """
            union all
            select 0, null, null, null, null, null, %1$s, content_hash
            from existing
            where (%2$s) in (select %2$s from arriving where _reason is null)
            """
                .formatted(content(), key())));
  }

  // One row per staged row. Rows that are there already take part in the ranking and then drop out.
  // Rejects, which have no key, go the same way: each scan of the staged rows reads the files
  // again.
  private String sql(String thoseThatAreThere) {
    return """
        with arriving as (
          select _file, _line, _reason, _raw, _torn, %1$s, %2$s as content_hash
          from staged
        ),
        together as (
          select /*+ repartition(%7$s) */ *
          from (
            select 1 as is_new, _file, _line, _reason, _raw, _torn, %1$s, content_hash
            from arriving
            %6$s
          )
        ),
        copies as (
          select *, row_number() over (
            partition by %3$s, content_hash order by is_new, _file, _line) as copy
          from together
        ),
        ranked as (
          select *, row_number() over (
            partition by %3$s order by case when copy > 1 then 1 else 0 end, %4$s) as place
          from copies
        )
        select _file, _line, _reason, _raw, _torn, %1$s, content_hash,
          case
            when _reason is not null then 'rejected'
            when copy > 1 then 'repeated'
            when %5$s then 'kept'
            else 'superseded'
          end as _label
        from ranked where is_new = 1
        """
        .formatted(
            content(),
            contentHash(),
            key(),
            newestFirst(),
            kind == Source.Kind.EVENTS ? "true" : "place = 1",
            thoseThatAreThere,
            place());
  }

  private String content() {
    return columns.stream()
        .filter(column -> !column.equals("content_hash"))
        .collect(Collectors.joining(", "));
  }

  /** What tells things apart, as expressions that are never null. */
  private String key() {
    return kind == Source.Kind.COSTS ? "month, coalesce(department, '')" : place();
  }

  /** The columns by which rows of one thing come to one place. */
  private String place() {
    return switch (kind) {
      case CASES, EVENTS -> "case_id";
      case INTERACTIONS -> "interaction_id";
      case CALLS -> "call_id";
      case SURVEYS -> "survey_id";
      case POPULATIONS -> "area, vintage";
      case COSTS -> "month";
    };
  }

  // Events do not supersede each other: any order will do.
  private String newestFirst() {
    return switch (kind) {
      case CASES -> NewestFirst.CASES;
      case EVENTS -> "content_hash";
      case INTERACTIONS -> NewestFirst.INTERACTIONS;
      case CALLS -> NewestFirst.CALLS;
      case SURVEYS -> NewestFirst.SURVEYS;
      case POPULATIONS, COSTS -> NewestFirst.STATED;
    };
  }

  // The hash leaves nulls out, so that a value moved to the next column would not be seen.
  private String contentHash() {
    return columns.stream()
        .filter(column -> !PROVENANCE.contains(column))
        .map(column -> "isnull(%s), %<s".formatted(column))
        .collect(Collectors.joining(", ", "xxhash64(", ")"));
  }

  /** The expression for the latest thing that happened in a row, for the state of the data. */
  String latest() {
    return switch (kind) {
      case CASES -> "coalesce(updated_at, opened_at)";
      case EVENTS, INTERACTIONS -> "happened_at";
      case CALLS -> "offered_at";
      // They come when they come, and do not say how far the data on cases goes.
      case SURVEYS, POPULATIONS, COSTS -> "cast(null as timestamp)";
    };
  }
}
