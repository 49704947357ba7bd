package casestat.propose;

import java.util.ArrayList;
import java.util.List;

/** What a profile has beside its intake: figures and one page of what the file has columns for. */
final class ProposedPages {
  private final Proposal proposal;
  private final List<String> metrics = new ArrayList<>();
  private final List<String> charts = new ArrayList<>();

  ProposedPages(Proposal proposal) {
    this.proposal = proposal;
    switch (proposal.subject()) {
      case CASES -> cases();
      case CALLS -> calls();
      case MESSAGES -> messages();
      case PORTAL -> portal();
    }
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of("", "calendars:", "  always: 24x7"));
    if (hasDueDates()) {
      lines.add("");
      lines.add(
          "# The date that the file itself states. casestat infer --policies tells the rules");
      lines.add("# behind such dates.");
      lines.add("policies:");
      lines.add("  - {policy: stated_date, calendar: always, resolution: by due_at}");
    }
    lines.add("");
    lines.add("metrics:");
    metrics.forEach(metric -> lines.add("  - {metric: %s}".formatted(metric)));
    lines.add("");
    lines.add("pages:");
    lines.add("  - page: overview");
    lines.add("    title: Overview");
    lines.add("    tiles: [%s]".formatted(String.join(", ", metrics)));
    lines.add("    charts:");
    charts.forEach(chart -> lines.add("      - " + chart));
    return lines;
  }

  private boolean hasDueDates() {
    return has("due_at") && proposal.subject() == Subject.CASES;
  }

  private boolean has(String column) {
    return proposal.columns().containsKey(column);
  }

  private void cases() {
    metrics.addAll(
        List.of("incoming_cases", "resolved_cases", "open_backlog", "resolution_time_median"));
    trend("incoming", "Cases opened", "incoming_cases");
    trend("backlog", "Open at the end of the month", "open_backlog");
    if (has("first_responded_at")) {
      metrics.add("first_response_median");
    }
    if (hasDueDates()) {
      metrics.add("resolution_met_due");
      trend("on-time", "Resolved on time", "resolution_met_due");
      by("department", "on-time-by-department", "Resolved on time", "resolution_met_due");
    }
    by("department", "by-department", "Cases", "incoming_cases");
    by("service_type", "by-service-type", "Cases", "incoming_cases");
    by("channel", "by-channel", "Cases", "incoming_cases");
    by("area", "by-area", "Cases", "incoming_cases");
  }

  private void calls() {
    metrics.addAll(
        List.of("calls_offered", "call_abandonment", "call_wait_median", "calls_per_hour"));
    trend("calls", "Calls", "calls_offered");
    trend("gave-up", "Callers who gave up", "call_abandonment");
    by("department", "wait-by-department", "Median wait", "call_wait_median");
    charts.add("{chart: by-hour, title: When people call, metric: calls_per_hour, as: heat_table}");
  }

  private void messages() {
    metrics.addAll(
        List.of(
            "social_response_rate",
            "social_first_response_median",
            "unanswered_conversations",
            "answers_sent"));
    trend("answered", "Conversations answered within a day", "social_response_rate");
    trend("unanswered", "Conversations without an answer", "unanswered_conversations");
    by("channel", "by-channel", "Median time to the first answer", "social_first_response_median");
  }

  private void portal() {
    metrics.addAll(List.of("portal_visits", "completion_rate"));
    if (has("results")) {
      metrics.add("search_success");
    }
    trend("visits", "Visits", "portal_visits");
    trend("completed", "Submissions completed", "completion_rate");
    if (has("device")) {
      metrics.add("mobile_share");
    }
    by("device", "completed-by-device", "Submissions completed", "completion_rate");
  }

  private void trend(String chart, String title, String metric) {
    charts.add("{chart: %s, title: %s, metric: %s, as: trend}".formatted(chart, title, metric));
  }

  private void by(String column, String chart, String title, String metric) {
    if (has(column)) {
      charts.add(
          "{chart: %s, title: %s by %s, metric: %s, by: %s, as: ranked_bars}"
              .formatted(chart, title, column.replace('_', ' '), metric, column));
    }
  }
}
