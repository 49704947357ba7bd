package casestat.dashboard;

import casestat.lake.LakeReader;
import casestat.metrics.DrillDown;
import casestat.metrics.Metric;
import casestat.metrics.Question;
import casestat.report.Listing;
import casestat.report.Oldest;
import java.util.ArrayList;
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
    Map<String, Listing.Line> lines = Listing.of(reader, subject, ids);
    return new CaseList(
        heading(visit, behind.metric()),
        headings(subject).stream().map(h -> visit.say(h)).toList(),
        ids.stream()
            .map(
                id -> {
                  Listing.Line line = lines.get(id);
                  return line == null ? bare(id, parts) : line(visit, subject, line, parts);
                })
            .toList());
  }

  /** Those that began the longest ago, without what each adds to the figure. */
  static CaseList of(Visit visit, Metric metric, Oldest oldest) {
    Metric.Subject subject = metric.subject();
    return new CaseList(
        "",
        headings(subject).stream().map(h -> visit.say(h)).toList(),
        oldest.lines().stream().map(line -> line(visit, subject, line, Map.of())).toList());
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

  private static Line line(
      Visit visit, Metric.Subject subject, Listing.Line line, Map<String, String> parts) {
    Frame.Link toCase = link(visit, line.caseId(), line.isKnown());
    boolean isCase = subject == Metric.Subject.CASES;
    return new Line(
        isCase ? toCase : Frame.Link.of(line.id(), ""),
        parts.getOrDefault(line.id(), ""),
        isCase ? null : toCase,
        line.serviceType(),
        line.department(),
        line.area(),
        line.channel(),
        visit.times.of(line.from()),
        visit.times.of(line.to()));
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
