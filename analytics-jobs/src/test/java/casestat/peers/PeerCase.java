package casestat.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One expectation of a peer's.
 *
 * @param op the operation, in the file's words
 * @param calendar by which hours
 * @param input what is asked
 * @param expected field by field
 */
record PeerCase(
    String id,
    String peer,
    String op,
    String title,
    JsonNode calendar,
    JsonNode input,
    JsonNode expected) {
  // Years, months, weeks, days, hours, minutes, seconds.
  private static final Pattern DELTA = Pattern.compile("[+-]?\\d+(:[+-]?\\d+){6}");

  static PeerCase of(JsonNode row) {
    String verbatim = row.path("expected_raw").asText();
    return new PeerCase(
        row.path("id").asText(),
        row.path("peer").asText(),
        row.path("op").asText(),
        row.path("title").asText(),
        row.path("calendar"),
        row.path("input"),
        DELTA.matcher(verbatim).matches() ? delta(verbatim) : row.path("expected"));
  }

  /** One case for each of the joined peers where each has an answer of its own. */
  List<PeerCase> byPeer() {
    List<PeerCase> each = new ArrayList<>();
    for (String one : peer.split("\\+")) {
      if (!expected.path(one).isObject()) {
        return List.of(this);
      }
      each.add(new PeerCase(id, one, op, title, calendar, input, expected.get(one)));
    }
    return each;
  }

  // What the peer printed counts: a sign holds until the next one, which a reader of the single
  // fields misses.
  private static ObjectNode delta(String verbatim) {
    String[] fields = verbatim.split(":");
    long[] values = new long[fields.length];
    int sign = 1;
    for (int i = 0; i < fields.length; i++) {
      if (fields[i].startsWith("-")) {
        sign = -1;
      } else if (fields[i].startsWith("+")) {
        sign = 1;
      }
      values[i] = sign * Math.abs(Long.parseLong(fields[i]));
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("days", values[3])
        .put("rest_seconds", values[4] * 3600 + values[5] * 60 + values[6]);
  }
}
