package casestat.report;

import casestat.lake.LakeReader;
import casestat.metrics.DrillDown;
import casestat.metrics.Metric;
import casestat.metrics.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is behind a figure, each with what it is about and when it was. */
public final class Listing {
  private Listing() {}

  /**
   * A case, a conversation, a call and so on.
   *
   * @param caseId the case itself, or that which it is about; null for none
   * @param isKnown whether that case was delivered
   * @param from when it was opened, or began
   * @param to when it ended, or was answered
   */
  public record Line(
      String id,
      @Nullable String caseId,
      boolean isKnown,
      String serviceType,
      String department,
      String area,
      String channel,
      @Nullable Instant from,
      @Nullable Instant to) {}

  /** Those with these ids, by id; without those that are not there. */
  public static Map<String, Line> of(LakeReader reader, Metric.Subject subject, List<String> ids) {
    Map<String, Line> lines = new TreeMap<>();
    if (!ids.isEmpty()) {
      String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
      reader.ask(
          "select %s in (%s)".formatted(from(subject), marks),
          List.copyOf(ids),
          row -> lines.put(row.getString(1), line(row)));
    }
    return lines;
  }

  /** So many of those behind a figure, that began the longest ago first. */
  public static List<Line> oldest(LakeReader reader, DrillDown behind, int most) {
    Question ids = behind.ids();
    List<Line> lines = new ArrayList<>();
    reader.ask(
        "select %s in (select id from (%s) behind) order by 8, 1 limit %d"
            .formatted(from(behind.metric().subject()), ids.sql(), most),
        ids.parameters(),
        row -> lines.add(line(row)));
    return lines;
  }

  private static String from(Metric.Subject subject) {
    return switch (subject) {
      case CASES ->
          "case_id, case_id, true, service_type, department, area, channel, opened_at, ended_at"
              + " from case_facts where case_id";
      case CONVERSATIONS ->
          "c.conversation_id, c.case_id, f.case_id is not null, c.service_type, c.department,"
              + " c.area, c.channel, c.started_at, c.answered_at"
              + " from conversation_facts c left join case_facts f on f.case_id = c.case_id"
              + " where c.conversation_id";
      case MESSAGES -> about("message_facts", "interaction_id", "sent_at");
      case CALLS -> about("call_facts", "call_id", "offered_at");
      case VISITS ->
          about(
              "(select session, max(case_id) as case_id, max(service_type) as service_type,"
                  + " max(department) as department, max(area) as area,"
                  + " max(channel) as channel, min(visited_at) as visited_at"
                  + " from visit_facts group by session)",
              "session",
              "visited_at");
      case CONTACTS ->
          about(
              "(select concat('call ', call_id) as id, case_id, service_type, department, area, channel,"
                  + " offered_at as began from call_facts"
                  + " union all select concat('conversation ', conversation_id), case_id,"
                  + " service_type, department,"
                  + " area, channel, started_at from conversation_facts"
                  + " union all select concat('visit ', interaction_id), case_id,"
                  + " service_type, department,"
                  + " area, channel, visited_at from visit_facts)",
              "id",
              "began");
    };
  }

  private static String about(String table, String id, String at) {
    return ("c.%2$s, c.case_id, f.case_id is not null, c.service_type, c.department, c.area,"
            + " c.channel, c.%3$s, null from %1$s c left join case_facts f"
            + " on f.case_id = c.case_id where c.%2$s")
        .formatted(table, id, at);
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString(1),
        row.getString(2),
        row.getBoolean(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        at(LakeReader.value(row, 8)),
        at(LakeReader.value(row, 9)));
  }

  private static @Nullable Instant at(@Nullable Object value) {
    return value instanceof OffsetDateTime time ? time.toInstant() : null;
  }
}
