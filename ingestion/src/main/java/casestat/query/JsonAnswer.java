package casestat.query;

import casestat.lake.LakeReader;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON array of objects, a row a line. */
final class JsonAnswer implements Answer {
  private final PrintWriter out;
  private final JsonGenerator json;
  private List<String> columns = List.of();

  JsonAnswer(PrintWriter out) throws IOException {
    this.out = out;
    this.json = new ObjectMapper().getFactory().createGenerator(out);
    json.writeStartArray();
  }

  @Override
  public void columns(List<String> names) {
    columns = names;
  }

  @Override
  public void row(ResultSet row) throws SQLException, IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    for (int i = 0; i < columns.size(); i++) {
      json.writeFieldName(columns.get(i));
      write(LakeReader.value(row, i + 1));
    }
    json.writeEndObject();
  }

  private void write(@Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof BigInteger number) {
      json.writeNumber(number);
    } else if (value instanceof Double || value instanceof Float) {
      json.writeNumber(((Number) value).doubleValue());
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value.toString());
    }
  }

  @Override
  public void end() throws IOException {
    json.writeRaw('\n');
    json.writeEndArray();
    json.flush();
    out.println();
    out.flush();
  }
}
