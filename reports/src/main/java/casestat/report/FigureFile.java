package casestat.report;

import casestat.language.Language;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.Charts;
import casestat.report.chart.Row;
import casestat.report.chart.Size;
import casestat.report.sheet.CsvExport;
import casestat.report.sheet.FigureSheet;
import casestat.report.sheet.Workbooks;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** One chart as a file: the same numbers, whatever the kind. */
public final class FigureFile {
  /** The kinds of file a chart comes as. */
  public static final List<String> KINDS = List.of("csv", "xlsx", "json", "svg", "png");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ChartView view;
  private final String scope;
  private final Instant asOf;

  /**
   * @param scope which cases it is about, in words
   */
  public FigureFile(ChartView view, String scope, Instant asOf) {
    this.view = view;
    this.scope = scope;
    this.asOf = asOf;
  }

  /** The media type of a kind of file, also of those in an edition. */
  public static String type(String kind) {
    return switch (kind) {
      case "csv" -> "text/csv; charset=utf-8";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case "json" -> "application/json";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "pdf" -> "application/pdf";
      case "pptx" -> "application/vnd.openxmlformats-officedocument.presentationml.presentation";
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "parquet" -> "application/vnd.apache.parquet";
      case "ttf" -> "font/ttf";
      case "woff2" -> "font/woff2";
      default -> "application/octet-stream";
    };
  }

  public byte[] bytes(String kind) {
    return switch (kind) {
      case "csv" -> CsvExport.csv(view.chart(), scope, asOf).getBytes(StandardCharsets.UTF_8);
      case "xlsx" -> workbook();
      case "json" -> json();
      case "svg" ->
          Charts.svgFile(view.chart(), Size.WIDE, Language.capital(scope))
              .getBytes(StandardCharsets.UTF_8);
      case "png" -> Charts.pngFile(view.chart(), Size.WIDE, Language.capital(scope));
      default -> throw new IllegalArgumentException("no kind of file: " + kind);
    };
  }

  private byte[] workbook() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Workbooks.figure(
          new FigureSheet(
              view.chart(), view.definition(), view.chart().formats().say("For {0}.", scope)),
          asOf,
          view.chart().formats(),
          out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private byte[] json() {
    ChartSpec chart = view.chart();
    ObjectNode root = JSON.createObjectNode();
    root.put("id", chart.id());
    root.put("title", chart.caption().title());
    root.put("definition", view.definition());
    root.put("scope", scope);
    root.put("as_of", asOf.toString());
    ArrayNode rows = root.putArray("rows");
    for (Row row : chart.rows()) {
      ObjectNode line = rows.addObject();
      line.put("key", row.key());
      line.put("label", row.label());
      line.put("series", chart.nameOf(row.series()));
      line.put("value", row.value());
      line.put("shown", chart.formats().value(chart, row));
      line.put("numerator", row.numerator());
      line.put("denominator", row.denominator());
      line.put("n", row.n());
      line.put("mark", row.mark().code());
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
