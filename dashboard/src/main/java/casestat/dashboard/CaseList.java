package casestat.dashboard;

import casestat.lake.LakeReader;
import casestat.metrics.DrillDown;
import casestat.metrics.Metric;
import casestat.metrics.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of the cases behind a figure, or of the conversations.
 *
 * @param part heading of what each of them adds to the figure; empty where each adds one
 * @param headings of the columns after it
 */
public record CaseList(String part, List<String> headings, List<Line> lines) {

  /**
   * One case or conversation.
   *
   * @param subject its id; a conversation has no page of its own
   * @param about the case that a conversation is about; null for a case
   * @param from when it was opened, or begun
   * @param to when it ended, or was answered
   */
  public record Line(
      Frame.Link subject,
      String part,
      Frame.@Nullable Link about,
      String serviceType,
      String department,
      String area,
      String channel,
      String from,
      String to) {}

  static CaseList of(Visit visit, DrillDown behind, int page, int size) {
    LakeReader reader = visit.shelf.reader();
    Question question = behind.page(size, (long) (page - 1) * size);
    Map<String, String> parts = new HashMap<>();
    List<String> ids = new ArrayList<>();
    reader.ask(
        question.sql(),
        question.parameters(),
        row -> {
          ids.add(row.getString(1));
          return parts.put(
              row.getString(1), part(visit, behind.metric(), row.getObject(2), row.getObject(3)));
        });
    Metric.Subject subject = behind.metric().subject();
    Map<String, Line> lines = lines(visit, subject, ids, parts);
    return new CaseList(
        heading(visit, behind.metric()),
        headings(subject).stream().map(h -> visit.say(h)).toList(),
        ids.stream().map(id -> lines.getOrDefault(id, bare(id, parts))).toList());
  }

  private static List<String> headings(Metric.Subject subject) {
    return switch (subject) {
      case CASES ->
          List.of("{Service_type}", "{Department}", "{Area}", "{Channel}", "Opened", "Ended");
      case CONVERSATIONS ->
          List.of(
              "About {case}",
              "{Service_type}",
              "{Department}",
              "{Area}",
              "{Channel}",
              "Began",
              "Answered");
      case MESSAGES, CALLS, VISITS, CONTACTS ->
          List.of(
              "About {case}",
              "{Service_type}",
              "{Department}",
              "{Area}",
              "{Channel}",
              "Began",
              "Ended");
    };
  }

  private static Map<String, Line> lines(
      Visit visit, Metric.Subject subject, List<String> ids, Map<String, String> parts) {
    Map<String, Line> lines = new HashMap<>();
    if (ids.isEmpty()) {
      return lines;
    }
    String from =
        switch (subject) {
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
    String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
    visit
        .shelf
        .reader()
        .ask(
            "select %s in (%s)".formatted(from, marks),
            ids,
            row -> lines.put(row.getString(1), line(visit, subject, row, parts)));
    return lines;
  }

  private static String about(String table, String id, String at) {
    return ("c.%2$s, c.case_id, f.case_id is not null, c.service_type, c.department, c.area,"
            + " c.channel, c.%3$s, null from %1$s c left join case_facts f"
            + " on f.case_id = c.case_id where c.%2$s")
        .formatted(table, id, at);
  }

  private static Line line(
      Visit visit, Metric.Subject subject, ResultSet row, Map<String, String> parts)
      throws SQLException {
    String id = row.getString(1);
    Frame.Link toCase = link(visit, row.getString(2), row.getBoolean(3));
    boolean isCase = subject == Metric.Subject.CASES;
    return new Line(
        isCase ? toCase : Frame.Link.of(id, ""),
        parts.getOrDefault(id, ""),
        isCase ? null : toCase,
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        local(row.getObject(8), visit.times),
        local(row.getObject(9), visit.times));
  }

  private static Line bare(String id, Map<String, String> parts) {
    return new Line(
        Frame.Link.of(id, ""), parts.getOrDefault(id, ""), null, "", "", "", "", "", "");
  }

  // A conversation may be about a case that was never delivered, which has no page.
  private static Frame.Link link(Visit visit, @Nullable String caseId, boolean isKnown) {
    return Frame.Link.of(
        caseId == null ? "–" : caseId,
        caseId == null || !isKnown ? "" : visit.at(Address.ofCase(caseId)));
  }

  private static String local(@Nullable Object value, Times times) {
    return times.of(value instanceof OffsetDateTime at ? at.toInstant() : null);
  }

  private static String heading(Visit visit, Metric metric) {
    return switch (metric.unit()) {
      case CASES, RATE, PER_THOUSAND, MONEY -> "";
      case SECONDS -> visit.say("Time");
      case PER_DAY, PER_HOUR -> visit.say("Counted");
      case SHARE -> metric.isShareOfAll() ? "" : visit.say("In the numerator");
    };
  }

  /** Most cases are one of one; a reopened case may be one of two. */
  private static String share(Visit visit, long numerator, @Nullable Object denominator) {
    if (!(denominator instanceof Number whole) || whole.longValue() == 1) {
      return visit.say(numerator > 0 ? "yes" : "no");
    }
    return visit.say("{0} of {1}", numerator, whole);
  }

  private static String part(
      Visit visit, Metric metric, @Nullable Object numerator, @Nullable Object denominator) {
    if (!(numerator instanceof Number added)) {
      return "–";
    }
    return switch (metric.unit()) {
      case CASES, RATE, PER_THOUSAND, PER_DAY, PER_HOUR, MONEY ->
          visit.formats().count(added.doubleValue());
      case SECONDS -> visit.formats().duration(added.doubleValue());
      case SHARE -> share(visit, added.longValue(), denominator);
    };
  }
}
