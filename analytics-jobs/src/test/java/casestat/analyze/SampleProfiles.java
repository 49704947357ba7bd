package casestat.analyze;

import casestat.profile.Intake;
import casestat.profile.ServiceProfile;
import casestat.profile.Social;
import casestat.profile.Source;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample city, until its profile lands. */
final class SampleProfiles {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private SampleProfiles() {}

  static ServiceProfile city311() {
    return new ServiceProfile(
        "city311",
        "Riverton 311",
        ZONE,
        new Intake(
            0.05,
            List.of(
                source(
                    "cases",
                    Source.Kind.CASES,
                    Source.Format.CSV,
                    List.of("*cases*.csv", "*cases*.csv.gz"),
                    "case_id=Request ID;opened_at=Opened;updated_at=Updated;status=Status;service_type=Service;priority=Priority;department=Department;area=District;channel=Channel;acknowledged_at=Acknowledged;first_responded_at=First Response;resolved_at=Resolved;closed_at=Closed;master_id=Duplicate Of;requester_key=Requester",
                    Map.of(
                        "status",
                        Map.of(
                            "Open",
                            "open",
                            "In Progress",
                            "open",
                            "On Hold",
                            "open",
                            "Closed",
                            "resolved"))),
                source(
                    "events",
                    Source.Kind.EVENTS,
                    Source.Format.CSV,
                    List.of("*events*.csv.gz"),
                    "case_id=Request ID;happened_at=At;seq=Seq;kind=Event;state=State;reason=Reason;department=Department;actor=Actor;priority=Priority;service_type=Service",
                    Map.of()),
                source(
                    "interactions",
                    Source.Kind.INTERACTIONS,
                    Source.Format.JSONL,
                    List.of("*interactions*.jsonl.gz"),
                    "interaction_id=id;happened_at=at;channel=channel;kind=kind;direction=direction;author_role=author_role;author=author;in_reply_to=in_reply_to;conversation_id=conversation;case_id=case_id;page=page;impressions=impressions;likes=likes;reposts=reposts;updated_at=edited_at",
                    Map.of()))),
        List.of(),
        List.of(),
        new Social(Duration.ofHours(24), Duration.ofHours(24)),
        List.of(),
        List.of(),
        "digest");
  }

  private static Source source(
      String name,
      Source.Kind kind,
      Source.Format format,
      List<String> files,
      String columns,
      Map<String, Map<String, String>> values) {
    Map<String, List<String>> mapped = new LinkedHashMap<>();
    for (String pair : columns.split(";")) {
      mapped.put(
          pair.substring(0, pair.indexOf('=')), List.of(pair.substring(pair.indexOf('=') + 1)));
    }
    return new Source(
        name,
        kind,
        format,
        files,
        ZONE,
        List.of("yyyy-MM-dd HH:mm:ss", "iso"),
        mapped,
        values,
        ',');
  }
}
