package casestat.propose;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.profile.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is taken for. */
class SubjectTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("casestat.root", "..")).resolve("sample-data");

  @TempDir Path folder;

  /** Against the profiles that ship: they map the samples as their services would. */
  @ParameterizedTest
  @CsvSource({
    "city311, cases, CASES",
    "campus311, work-orders, CASES",
    "retiree, cases, CASES",
    "campus311, calls, CALLS",
    "campus311, portal, PORTAL",
    "student311, messages, MESSAGES",
    "student311, calls, CALLS",
    "student311, portal, PORTAL",
    "retiree, calls, CALLS",
    "retiree, portal, PORTAL"
  })
  void theSamplesAreTakenForWhatTheyAre(String service, String files, Subject subject)
      throws IOException {
    Set<String> found = new HashSet<>();
    for (Path file : deliveries(service, files)) {
      Proposal proposal = Proposal.of(file);

      assertThat(proposal.subject()).as("%s: %s", file, proposal.reason()).isEqualTo(subject);
      assertThat(proposal.isClear()).as(proposal.reason()).isTrue();
      if (subject != Subject.CASES) {
        Source source = source(service, files);
        // Of a small delivery a column may be empty: nothing tells then what it is.
        assertThat(source.columns()).containsAllEntriesOf(proposal.columns());
        found.addAll(proposal.columns().keySet());
        assertThat(proposal.times()).containsAnyElementsOf(source.times());
        // A word that the generator made up as dirt.
        assertThat(proposal.unknown().values()).allMatch(List.of("teleported")::equals);
        proposal
            .values()
            .forEach(
                (column, words) -> assertThat(own(source, column)).containsAllEntriesOf(words));
      }
    }
    if (subject != Subject.CASES) {
      assertThat(found).isEqualTo(source(service, files).columns().keySet());
    }
  }

  // Words that are ours need no place in a profile.
  private static Map<String, String> own(Source source, String column) {
    Map<String, String> all = new HashMap<>();
    source
        .kind()
        .closedWords()
        .getOrDefault(column, List.of())
        .forEach(word -> all.put(word, word));
    all.putAll(source.values().getOrDefault(column, Map.of()));
    return all;
  }

  @Test
  void aLogOfCallsOfAnotherMake() throws IOException {
    Proposal proposal =
        propose(
            """
            Contact ID|Queue Name|Enter Queue Time|Connect Time|Disconnect Time|Disposition|Queue Wait (sec)
            c9|Billing|2026-03-01 09:00:00|2026-03-01 09:00:40|2026-03-01 09:03:00|Handled|40
            c8|Billing|2026-03-01 09:02:00||2026-03-01 09:02:30|Abandoned in queue|30
            c7|Permits|2026-03-01 09:05:00||2026-03-01 09:05:50|Sent to voicemail|50
            """);

    assertThat(proposal.reason())
        .startsWith("Taken for calls that waited for a person, by Contact ID (call_id)");
    assertThat(proposal.columns())
        .isEqualTo(
            Map.of(
                "call_id", List.of("Contact ID"),
                "offered_at", List.of("Enter Queue Time"),
                "answered_at", List.of("Connect Time"),
                "ended_at", List.of("Disconnect Time"),
                "result", List.of("Disposition"),
                "wait_seconds", List.of("Queue Wait (sec)"),
                "department", List.of("Queue Name")));
    assertThat(proposal.values().get("result"))
        .isEqualTo(
            Map.of(
                "Handled", "answered",
                "Abandoned in queue", "abandoned",
                "Sent to voicemail", "diverted"));
    isAProfile(proposal);
  }

  @Test
  void messagesFromAnotherTool() throws IOException {
    Proposal proposal =
        propose(
            """
            ID,Sent At,Sender Type,Body,Parent ID,Thread,Platform
            11,2026-03-01T09:00:00Z,Customer,The lamp is broken again,,t1,chat
            12,2026-03-01T09:04:00Z,Support Agent,We will see to it,11,t1,chat
            13,2026-03-01T09:04:01Z,Auto-responder,Thank you for your message,11,t1,chat
            """);

    assertThat(proposal.subject()).as(proposal.reason()).isEqualTo(Subject.MESSAGES);
    assertThat(proposal.columns())
        .isEqualTo(
            Map.of(
                "interaction_id", List.of("ID"),
                "happened_at", List.of("Sent At"),
                "author_role", List.of("Sender Type"),
                "text", List.of("Body"),
                "in_reply_to", List.of("Parent ID"),
                "conversation_id", List.of("Thread"),
                "channel", List.of("Platform")));
    assertThat(proposal.values().get("author_role"))
        .isEqualTo(
            Map.of("Customer", "citizen", "Support Agent", "agent", "Auto-responder", "bot"));
    isAProfile(proposal);
  }

  @Test
  void stepsOnAnotherPortal() throws IOException {
    Proposal proposal =
        propose(
            """
            Event ID,Timestamp,Event Name,Session ID,Device Category,Page Path
            1,2026-03-01T09:00:00Z,page_view,s1,mobile,/
            2,2026-03-01T09:00:10Z,form_start,s1,mobile,/new
            3,2026-03-01T09:01:00Z,form_completed,s1,mobile,/new
            4,2026-03-01T09:02:00Z,teleport,s2,desktop,/help
            5,2026-03-01T09:03:00Z,site_search,s2,desktop,/search
            """);

    assertThat(proposal.subject()).as(proposal.reason()).isEqualTo(Subject.PORTAL);
    assertThat(proposal.values())
        .isEqualTo(
            Map.of(
                "kind",
                Map.of(
                    "page_view", "visit",
                    "form_start", "submission_started",
                    "form_completed", "submission_completed",
                    "site_search", "search"),
                "device",
                Map.of("mobile", "phone", "desktop", "computer")));
    assertThat(new ProposalYaml(proposal, "Etc/UTC").lines())
        .anyMatch(line -> line.startsWith("# ASK: what [\"teleport\"] mean as kind"));
    isAProfile(proposal);
  }

  @Test
  void callsOfWhichNobodyKnowsWhetherTheyWereAnsweredAreNone() throws IOException {
    Proposal proposal =
        propose(
            """
            Call ID,Queued At,Hung Up At,Wait Seconds
            1,2026-03-01T09:00:00Z,2026-03-01T09:00:40Z,40
            2,2026-03-01T09:01:00Z,2026-03-01T09:01:40Z,40
            """);

    assertThat(proposal.isClear()).isFalse();
    assertThat(proposal.reason()).contains("calls that waited for a person need answered_at");
  }

  @Test
  void surveysAndCostsAreNoneOfThem() throws IOException {
    for (String files : List.of("surveys", "costs", "populations")) {
      for (Path file : deliveries("city311", files)) {
        assertThat(Proposal.of(file).isClear()).as(file.toString()).isFalse();
      }
    }
  }

  private void isAProfile(Proposal proposal) throws IOException {
    Path yaml = folder.resolve("mine.yml");
    Files.write(yaml, new ProposalYaml(proposal, "America/New_York").lines());

    assertThat(Profiles.check(yaml.toString())).isEmpty();
  }

  private Proposal propose(String text) throws IOException {
    return Proposal.of(Files.writeString(folder.resolve("delivered.csv"), text));
  }

  private static Source source(String service, String name) {
    ServiceProfile profile = Profiles.load(service);
    return profile.intake().sources().stream()
        .filter(source -> source.source().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> deliveries(String service, String prefix) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(SAMPLES.resolve(service).resolve("deliveries"))) {
      all.filter(path -> path.getFileName().toString().startsWith(prefix))
          .filter(path -> path.toString().contains(".csv"))
          .sorted()
          .forEach(found::add);
    }
    assertThat(found).as("%s of %s", prefix, service).isNotEmpty();
    return found;
  }
}
