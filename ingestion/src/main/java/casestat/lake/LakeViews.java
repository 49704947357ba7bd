package casestat.lake;

import casestat.threads.Abreast;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/** What makes each table of a generation one of the reading engine, in SQL. */
final class LakeViews {
  private LakeViews() {}

  /**
   * @param portion what is seen of them
   * @throws LakeException if another version of casestat wrote one of them
   */
  static List<String> of(Lake lake, Generation generation, Portion portion) {
    return each(table -> view(lake, table, generation, portion));
  }

  /** Of tables without a row. */
  static List<String> ofNothing() {
    return each(LakeViews::empty);
  }

  /**
   * Facts first: a part of the landing is told by them. To find the files of each takes a while.
   */
  private static List<String> each(Function<Table<?>, String> makes) {
    List<Table<?>> tables = new ArrayList<>(Table.COMPUTED);
    tables.addAll(Table.LANDING);
    return Abreast.each(tables, makes);
  }

  private static String view(Lake lake, Table<?> table, Generation generation, Portion portion) {
    String seen = portion.where(table);
    if (!portion.isPublic() || !table.equals(Table.FIGURES)) {
      String rows = rows(lake, table, generation, seen);
      return rows.isEmpty() ? empty(table) : "create view %s as %s".formatted(table.name(), rows);
    }
    List<String> months = new ArrayList<>();
    portion
        .byGeneration()
        .forEach(
            (run, some) ->
                months.add(
                    rows(
                        lake,
                        table,
                        run,
                        "%s and grain = 'month' and period_start // 100 in (%s)"
                            .formatted(
                                seen,
                                some.stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))))));
    months.removeIf(String::isEmpty);
    return months.isEmpty()
        ? empty(table)
        : "create view %s as %s".formatted(table.name(), String.join(" union all ", months));
  }

  /** The rows of a table in a run that are seen, as a question; empty where it has no file. */
  private static String rows(Lake lake, Table<?> table, Generation generation, String seen) {
    List<String> files = lake.files(table, generation);
    return files.isEmpty()
        ? ""
        : "select %s from read_parquet([%s], hive_partitioning = false)%s"
            .formatted(
                String.join(", ", table.columns()),
                files.stream().map(Portion::quoted).collect(Collectors.joining(", ")),
                seen.equals("true") ? "" : " where " + seen);
  }

  private static String empty(Table<?> table) {
    return "create table %s (%s)".formatted(table.name(), columns(table));
  }

  private static String columns(Table<?> table) {
    return Schemas.schema(table).columns().stream()
        .map(column -> column.name() + " " + sqlType(column.type()))
        .collect(Collectors.joining(", "));
  }

  static String sqlType(Type type) {
    if (type instanceof Types.StringType) {
      return "varchar";
    }
    if (type instanceof Types.LongType) {
      return "bigint";
    }
    if (type instanceof Types.IntegerType) {
      return "integer";
    }
    if (type instanceof Types.BooleanType) {
      return "boolean";
    }
    return "timestamptz";
  }
}
