package casestat.peers;

import com.fasterxml.jackson.databind.JsonNode;

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

  static PeerCase of(JsonNode row) {
    return new PeerCase(
        row.path("id").asText(),
        row.path("peer").asText(),
        row.path("op").asText(),
        row.path("title").asText(),
        row.path("calendar"),
        row.path("input"),
        row.path("expected"));
  }
}
