package casestat.explain;

import casestat.lake.ClockReading;
import casestat.lake.Rows;
import casestat.lake.Table;
import casestat.language.Language;
import casestat.sla.ClockStory;
import casestat.sla.Segment;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The same for programs: names are those of the lake's columns, times are UTC, lengths seconds. */
final class ExplainedJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ExplainedJson() {}

  static String of(CaseFile file) {
    ObjectNode root = JSON.createObjectNode();
    root.put("as_of", file.run().asOf().toString());
    root.set("case", row(Table.CASE_FACTS, file.story().folded().facts()));
    ArrayNode clocks = root.putArray("clocks");
    for (ClockStory clock : file.story().clocks()) {
      clocks.add(clock(clock));
    }
    return root.toPrettyString();
  }

  private static ObjectNode clock(ClockStory clock) {
    ObjectNode node = JSON.createObjectNode();
    ClockReading reading = clock.reading();
    node.put("title", ClockWords.title(reading, Language.ENGLISH));
    node.put("says", ClockWords.state(clock, Language.ENGLISH));
    node.put("derivation", clock.derivation().toString());
    node.put("at_risk", clock.isAtRisk());
    node.set("reading", row(Table.CLOCK_READINGS, reading));
    ArrayNode segments = node.putArray("segments");
    for (Segment segment : clock.segments()) {
      ObjectNode each = segments.addObject();
      each.put("from", segment.from().toString());
      each.put("to", segment.to().toString());
      each.put("seconds", segment.length().toSeconds());
      each.put("reason", lower(segment.reason()));
      each.put("word", segment.word());
      each.put("holder", segment.holder() == null ? null : lower(segment.holder()));
    }
    ObjectNode totals = node.putObject("totals");
    clock.totals().forEach((reason, length) -> totals.put(lower(reason), length.toSeconds()));
    return node;
  }

  private static <R extends Record> ObjectNode row(Table<R> table, R row) {
    ObjectNode node = JSON.createObjectNode();
    List<String> columns = table.columns();
    @Nullable Object[] values = Rows.of(table.row()).values(row);
    for (int i = 0; i < columns.size(); i++) {
      node.set(columns.get(i), JSON.valueToTree(plain(values[i])));
    }
    return node;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Instant at ? at.toString() : value;
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
