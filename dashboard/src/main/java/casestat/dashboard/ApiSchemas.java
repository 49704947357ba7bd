package casestat.dashboard;

import casestat.metrics.Metric;
import casestat.profile.Page;
import casestat.report.chart.Mark;
import casestat.report.table.DataTable;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the answers for programs are made of, field by field: the list of what may be told. */
final class ApiSchemas {
  static final String MONTH = "^\\d{4}-\\d{2}$";
  private static final String INSTANT = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$";

  private ApiSchemas() {}

  static void describe(ObjectNode schemas) {
    schemas.set("FigureList", figureList().schema());
    // The rows of a figure alone, or of both where it is held against something.
    oneOf(schemas, "Figure", "Chart", "Table");
    schemas.set("Chart", chart().schema());
    schemas.set("Table", table().schema());
    schemas.set("Changes", changes().schema());
    // Strangers are told that the server answers, and no more.
    oneOf(schemas, "Health", "Alive", "Newness");
    schemas.set("Alive", new ApiObject().texts("status", "profile").schema());
    schemas.set("Newness", newness().schema());
  }

  private static void oneOf(ObjectNode schemas, String name, String... others) {
    ArrayNode either = schemas.putObject(name).putArray("oneOf");
    for (String other : others) {
      either.addObject().put("$ref", "#/components/schemas/" + other);
    }
  }

  private static ApiObject figureList() {
    ApiObject figure =
        new ApiObject()
            .texts("metric", "label", "means")
            .word("unit", words(Metric.Unit.values()))
            .listOf("by", "^[a-z_]+$")
            .texts("json");
    return new ApiObject()
        .texts("service", "title")
        .text("as_of", INSTANT)
        .listOf("months", MONTH)
        .list("figures", figure);
  }

  private static ApiObject chart() {
    ApiObject row = number(new ApiObject().texts("key", "label", "series"));
    return new ApiObject()
        .texts("id", "title", "definition", "scope")
        .text("as_of", INSTANT)
        .list("rows", row);
  }

  private static ApiObject table() {
    List<String> keys = new ArrayList<>(Page.TABLE_DIMENSIONS);
    keys.addAll(List.of("month", "metric"));
    ApiObject row =
        number(
            new ApiObject()
                .sometimes(keys)
                .word("level", words(DataTable.Level.values()))
                .texts("column", "period"));
    return new ApiObject()
        .texts("id", "title", "note", "definition", "scope")
        .text("as_of", INSTANT)
        .list("rows", row);
  }

  /** With what stands beside a number, or instead of it. */
  private static ApiObject number(ApiObject row) {
    return row.numbersOrNull("value")
        .texts("shown")
        .numbersOrNull("numerator", "denominator")
        .wholeOrNull("n")
        .word("mark", Arrays.stream(Mark.values()).map(Mark::code).toList());
  }

  private static ApiObject changes() {
    ApiObject signal =
        new ApiObject()
            .texts("metric", "dimension", "member", "value")
            .textOrNull("before")
            .texts("usual", "means");
    return new ApiObject()
        .text("month", MONTH)
        .text("as_of", INSTANT)
        .wholes("looked_at", "expected_by_chance")
        .list("signals", signal);
  }

  private static ApiObject newness() {
    return new ApiObject()
        .texts("status", "profile", "run")
        .text("as_of", INSTANT)
        .textOrNull("data_complete_to")
        .wholes("months");
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }
}
