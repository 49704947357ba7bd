package casestat.profile;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One kind of file that a service delivers, and which of its columns is what.
 *
 * @param source its name within the profile
 * @param files shell patterns of the names of its files, such as {@code *cases*.csv*}
 * @param zone of times that carry no offset
 * @param times the patterns that times are written in, tried in order, as {@link TimeReader} knows
 *     them
 * @param columns our column to the source's columns that make it up, joined by a space; the names
 *     of ours are those of {@link Kind#columns}
 * @param values for a column, the source's word to ours; a word that is not listed stays as it is,
 *     or is a reject where ours is a closed list
 * @param delimiter between the cells of a CSV file
 * @param messages who speaks in it; of interactions only
 */
public record Source(
    String source,
    Kind kind,
    Format format,
    List<String> files,
    ZoneId zone,
    List<String> times,
    Map<String, List<String>> columns,
    Map<String, Map<String, String>> values,
    char delimiter,
    Messages messages)
    implements Serializable {

  public Source {
    files = List.copyOf(files);
    times = List.copyOf(times);
    // In the order of the file, which Map.copyOf would lose.
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** What a row of the file is, and the columns of ours it can fill; required ones first. */
  public enum Kind {
    CASES(
        List.of("case_id", "opened_at"),
        List.of(
            "acknowledged_at",
            "first_responded_at",
            "resolved_at",
            "closed_at",
            "due_at",
            "updated_at",
            "status",
            "service_type",
            "department",
            "channel",
            "area",
            "priority",
            "master_id",
            "requester_key"),
        Map.of(
            "status",
            List.of(
                "open",
                "resolved",
                "referred",
                "not_responsible",
                "unable",
                "cancelled",
                "invalid",
                "duplicate"))),
    EVENTS(
        List.of("case_id", "happened_at", "kind"),
        List.of("seq", "actor", "state", "reason", "department", "priority", "service_type"),
        Map.of(
            "kind",
            List.of(
                "submitted",
                "acknowledged",
                "assigned",
                "work_started",
                "replied",
                "on_hold",
                "off_hold",
                "resolved",
                "closed",
                "reopened",
                "referred",
                "not_responsible",
                "unable",
                "cancelled",
                "invalid",
                "merged",
                "priority_changed",
                "reclassified",
                "noted"),
            "actor",
            List.of("agent", "system", "citizen"))),
    INTERACTIONS(
        List.of("interaction_id", "happened_at"),
        List.of(
            "kind",
            "direction",
            "author_role",
            "channel",
            "author",
            "in_reply_to",
            "conversation_id",
            "case_id",
            "page",
            "impressions",
            "likes",
            "reposts",
            "device",
            "results",
            "updated_at",
            "text",
            "peer"),
        Map.of(
            "kind",
            List.of(
                "post",
                "reply",
                "announcement",
                "visit",
                "submission_started",
                "submission_completed",
                "status_lookup",
                "announcement_read",
                "search",
                "repost",
                "deletion"),
            "direction",
            List.of("inbound", "outbound"),
            "author_role",
            List.of("citizen", "agent", "bot"),
            "device",
            List.of("phone", "tablet", "computer"))),
    CALLS(
        List.of("call_id", "offered_at"),
        List.of(
            "answered_at",
            "ended_at",
            "result",
            "wait_seconds",
            "channel",
            "department",
            "case_id",
            "updated_at"),
        Map.of("result", List.of("answered", "abandoned", "diverted"))),
    SURVEYS(
        List.of("survey_id"),
        List.of("case_id", "sent_at", "answered_at", "answer", "updated_at"),
        Map.of("answer", List.of("positive", "neutral", "negative"))),
    POPULATIONS(List.of("area", "vintage", "residents"), List.of(), Map.of()),
    COSTS(List.of("month", "amount"), List.of("department"), Map.of());

    private final List<String> required;
    private final List<String> optional;
    private final Map<String, List<String>> closedWords;

    Kind(List<String> required, List<String> optional, Map<String, List<String>> closedWords) {
      this.required = required;
      this.optional = optional;
      this.closedWords = closedWords;
    }

    public List<String> required() {
      return required;
    }

    public List<String> optional() {
      return optional;
    }

    public List<String> columns() {
      return Stream.concat(required.stream(), optional.stream()).toList();
    }

    /** Whether a row of it tells a time, so that a source must say how times are written. */
    public boolean hasTimes() {
      return this != POPULATIONS && this != COSTS;
    }

    /** Whether the times of its rows say how far a delivery goes. */
    public boolean saysHowFar() {
      return hasTimes() && this != SURVEYS;
    }

    /** For the columns whose words are a closed list of ours: that list. */
    public Map<String, List<String>> closedWords() {
      return closedWords;
    }
  }

  public enum Format {
    CSV,
    JSONL,
    /** Answers of the X API v2. */
    X_V2,
    /** Answers of the Twitter API v1.1. */
    X_V1,
    /** Statuses of Mastodon. */
    MASTODON,
    /** The feed of a Facebook page. */
    FACEBOOK;

    /** Whether it is a platform's own, whose columns are known. */
    public boolean isPlatform() {
      return this != CSV && this != JSONL;
    }
  }
}
