package casestat.report;

import casestat.profile.EditionPeriod;
import casestat.profile.ServiceProfile;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Says what the files for machines hold, in the manner of Frictionless Data's Tabular Data Package
 * (specs.frictionlessdata.io, version 1): resources with their columns, types and meaning.
 */
final class DataPackage {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A column: its name, its type there, and what it holds. */
  private record Column(String name, String type, String holds) {}

  private static final List<Column> FIGURES =
      List.of(
          new Column("metric", "string", "id of the metric; the workbook defines it"),
          new Column("period", "string", "2026-10, 2026-Q3 or FY2026"),
          new Column("dimension", "string", "what the figure is cut by; all for the whole"),
          new Column(
              "member",
              "string",
              "of the dimension; all for the whole; with an apostrophe before what a spreadsheet would"
                  + " take for a formula"),
          new Column("numerator", "integer", "cases, events or seconds"),
          new Column("denominator", "integer", "empty where the metric is no share"),
          new Column("n", "integer", "how many cases or conversations the figure rests on"),
          new Column("unit", "string", "of numerator over denominator"),
          new Column("flag", "string", "c withheld to protect privacy, p provisional"));

  private DataPackage() {}

  static void write(Path folder, ServiceProfile profile, EditionPeriod period, int rows)
      throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("profile", "tabular-data-package");
    root.put("name", profile.profile() + "-" + period.name().toLowerCase(Locale.ROOT));
    root.put("title", profile.title().in("en") + ", " + period.name());
    ArrayNode resources = root.putArray("resources");
    ObjectNode csv = resources.addObject();
    csv.put("profile", "tabular-data-resource");
    csv.put("name", "figures");
    csv.put("path", "figures.csv");
    csv.put("format", "csv");
    csv.put("mediatype", "text/csv");
    csv.put("encoding", "utf-8");
    csv.put("rows", rows);
    ObjectNode schema = csv.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    for (Column column : FIGURES) {
      ObjectNode field = fields.addObject();
      field.put("name", column.name());
      field.put("type", column.type());
      field.put("description", column.holds());
    }
    schema.putArray("missingValues").add("").add("[c]");
    ArrayNode key = schema.putArray("primaryKey");
    List.of("metric", "period", "dimension", "member").forEach(key::add);
    ObjectNode parquet = resources.addObject();
    parquet.put("name", "figures-parquet");
    parquet.put("path", "figures.parquet");
    parquet.put("format", "parquet");
    parquet.put("mediatype", "application/vnd.apache.parquet");
    parquet.put("rows", rows);
    Files.writeString(
        folder.resolve("datapackage.json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
  }
}
