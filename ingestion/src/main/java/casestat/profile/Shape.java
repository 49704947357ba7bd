package casestat.profile;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The mappings of a profile and their keys. The schema for editors is held to these by a test. */
enum Shape {
  PROFILE(
      List.of("profile", "title", "zone", "intake", "calendars"),
      List.of(
          "languages",
          "words",
          "reporting",
          "policies",
          "social",
          "calls",
          "privacy",
          "publication",
          "skin",
          "schedule",
          "mail",
          "own_metrics",
          "metrics",
          "areas",
          "events",
          "pages")),
  AREAS(List.of("file", "name"), List.of()),
  EVENT(List.of("on", "text"), List.of("of", "link", "author")),
  EVENT_FILE(List.of("events"), List.of()),
  INTAKE(List.of("sources"), List.of("reject_at_most")),
  SOURCE(
      List.of("source", "kind", "format", "files"),
      List.of(
          "columns",
          "zone",
          "times",
          "delimiter",
          "values",
          "accounts",
          "automatic",
          "case_ids",
          "authors")),
  CALENDAR(
      List.of("covers"),
      List.of("zone", "versions", "hours", "breaks", "seasons", "holidays", "exceptions")),
  VERSION(
      List.of("hours"),
      List.of("version", "valid_from", "breaks", "seasons", "holidays", "exceptions")),
  SEASON(List.of("dates", "hours"), List.of("breaks")),
  HOLIDAY_FILE(List.of("file"), List.of("except")),
  POLICY(
      List.of("policy", "calendar"),
      List.of(
          "version",
          "where",
          "acknowledgement",
          "first_response",
          "next_response",
          "update_every",
          "resolution",
          "starts",
          "pauses",
          "reopen",
          "received_by",
          "paused_dates",
          "cancelled_by",
          "at_risk",
          "valid_from",
          "valid_to")),
  ITEM(
      List.of("target"),
      List.of(
          "starts", "pauses", "reopen", "received_by", "paused_dates", "cancelled_by", "at_risk")),
  PAUSE(List.of(), List.of("state", "reason")),
  REPORTING(List.of(), List.of("weeks", "fiscal_year_starts", "digital")),
  SOCIAL(List.of(), List.of("answer_within", "silence", "calendar")),
  CALLS(List.of(), List.of("answer_within")),
  PRIVACY(List.of("smallest_group"), List.of()),
  PUBLICATION(List.of(), List.of("approval", "contact", "licence", "smallest_group")),
  ISSUE(
      List.of("edition"),
      List.of("on", "at", "cron", "zone", "calendar", "waits_for", "deadline", "publish")),
  MAIL(
      List.of("server", "from", "to", "operators"),
      List.of("port", "security", "user", "password", "attach", "attachments_to", "link")),
  METRIC(List.of("metric"), List.of("goal", "weight", "rebases", "pairs")),
  OWN_METRIC(
      List.of(
          "metric", "label", "unit", "better", "means", "formula", "counts", "from", "numerator"),
      List.of("on", "where", "denominator", "cases", "key", "by", "decision", "monthly")),
  REBASE(List.of("from", "because"), List.of()),
  PAGE(List.of("page", "title"), List.of("about", "tiles", "score", "charts", "tables", "lists")),
  TEMPLATE(List.of("template"), List.of("page", "title", "dimensions", "without")),
  TEMPLATE_PAGE(
      List.of("template", "title", "about"),
      List.of("dimensions", "tiles", "score", "charts", "tables", "lists")),
  CHART(List.of("chart", "title", "as"), List.of("metric", "metrics", "by")),
  TABLE(List.of("table", "title", "metrics"), List.of("by", "columns")),
  HOLIDAYS(List.of("holidays", "version", "covers", "days"), List.of("title", "source")),
  HOLIDAY(List.of("date", "name"), List.of("source"));

  private final List<String> required;
  private final List<String> optional;

  Shape(List<String> required, List<String> optional) {
    this.required = required;
    this.optional = optional;
  }

  List<String> required() {
    return required;
  }

  List<String> keys() {
    return Stream.concat(required.stream(), optional.stream()).toList();
  }

  /** As a message calls it. */
  String word() {
    return this == HOLIDAYS
        ? "file of holidays"
        : this == OWN_METRIC
            ? "metric of one's own"
            : this == EVENT_FILE
                ? "file of events"
                : name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
