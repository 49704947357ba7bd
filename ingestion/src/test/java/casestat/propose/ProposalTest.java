package casestat.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.command.Refusal;
import casestat.ingest.CaseFiles;
import casestat.profile.Profiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalTest {
  @TempDir Path folder;

  @Test
  void columnsAreFoundByNameAndByLooks() throws IOException {
    Proposal proposal =
        propose(
            """
            Ticket No,Created Date,Closed Date,Status,Request Type,Dept.,District,Notes
            T-1,2026-03-01 09:00:00,2026-03-02 10:00:00,Closed,Leak,Facilities,North,a
            T-2,2026-03-13 09:30:00,,Open,Leak,Facilities,South,b
            T-3,2026-03-14 11:00:00,2026-03-15 10:00:00,Cancelled,Light,Grounds,North,c
            """);

    assertThat(proposal.columns())
        .isEqualTo(
            Map.of(
                "case_id", List.of("Ticket No"),
                "opened_at", List.of("Created Date"),
                "resolved_at", List.of("Closed Date"),
                "status", List.of("Status"),
                "service_type", List.of("Request Type"),
                "department", List.of("Dept."),
                "area", List.of("District")));
    assertThat(proposal.times()).containsExactly("yyyy-MM-dd HH:mm:ss");
    assertThat(proposal.values())
        .isEqualTo(
            Map.of(
                "status", Map.of("Closed", "resolved", "Open", "open", "Cancelled", "cancelled")));
    assertThat(proposal.reason()).startsWith("Taken for cases, by Ticket No (case_id)");
    assertThat(proposal.missing()).isEmpty();
  }

  @Test
  void aDateAndATimeThatStandApartAreJoined() throws IOException {
    Proposal proposal =
        propose(
            """
            Case ID;Creation Date;Creation Time
            1;03/25/2026;09:05 AM
            2;03/26/2026;11:59 PM
            """);

    assertThat(proposal.columns().get("opened_at"))
        .containsExactly("Creation Date", "Creation Time");
    assertThat(proposal.times()).containsExactly("MM/dd/yyyy hh:mm a");
    assertThat(proposal.sample().delimiter()).isEqualTo(';');
  }

  @Test
  void someRowsMayHaveNoTimeOfDay() throws IOException {
    Proposal proposal =
        propose(
            """
            Case ID,Received
            1,13.03.2026 09:00:00
            2,14.03.2026
            3,15.03.2026 10:00:00
            """);

    assertThat(proposal.columns().get("opened_at")).containsExactly("Received");
    assertThat(proposal.times()).containsExactly("dd.MM.yyyy HH:mm:ss", "dd.MM.yyyy");
  }

  @Test
  void oneColumnThatShowsAThirteenthDecidesForTheOthers() throws IOException {
    Proposal proposal =
        propose(
            """
            Case ID,Opened,Closed
            1,01/02/2026 09:00,03/02/2026 09:00
            2,02/02/2026 09:00,13/02/2026 09:00
            """);

    assertThat(proposal.times()).containsExactly("dd/MM/yyyy HH:mm");
    assertThat(proposal.undecided()).isEmpty();
  }

  @Test
  void whatNothingDecidesIsAskedFor() throws IOException {
    Proposal proposal = propose("Case ID,Opened\n1,01/02/2026\n2,02/03/2026\n");

    assertThat(proposal.undecided()).containsExactly("Opened");
    assertThat(new ProposalYaml(proposal, null).lines())
        .anyMatch(line -> line.startsWith("# ASK: Opened may have"))
        .anyMatch(line -> line.startsWith("# ASK: whose clocks"));
  }

  @Test
  void whatNoColumnLooksLikeIsMissing() throws IOException {
    Proposal proposal = propose("Name,Colour\nx,red\nx,red\n");

    assertThat(proposal.missing()).containsExactly("case_id", "opened_at");
    assertThat(new ProposalYaml(proposal, null).lines())
        .anyMatch(line -> line.startsWith("# MISSING: no column looks like case_id"));
    assertThat(proposal.reason())
        .contains("hardly any that can be told")
        .contains("cases need case_id and opened_at")
        .contains("calls that waited for a person need call_id and offered_at and answered_at")
        .contains("messages need interaction_id and happened_at")
        .contains("mapped by hand");
  }

  @Test
  void jsonIsNotTakenForAHeader() throws IOException {
    Path file = Files.writeString(folder.resolve("posts.jsonl"), " {\"id\":\"1\"}\n");

    assertThatThrownBy(() -> Proposal.of(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is JSON")
        .hasMessageContaining("mastodon");
  }

  @Test
  void theProposalIsAProfile() throws IOException {
    Proposal proposal =
        propose(
            """
            Case ID,Opened,It's "Status"
            1,2026-03-25T09:05:00Z,"done: yes"
            2,2026-03-26T09:05:00Z,'new'
            """);
    Path yaml = folder.resolve("mine.yml");

    Files.write(yaml, new ProposalYaml(proposal, "America/New_York").lines());

    assertThat(Profiles.check(yaml.toString())).isEmpty();
    assertThat(Profiles.load(yaml.toString()).zone().getId()).isEqualTo("America/New_York");
  }

  @Test
  void anythingMayStandInANameOrAWord() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("cases [1] {x}.csv"),
            "\"Case\nID\",Opened,Status\n1,2026-03-25T09:05:00Z,\"a \\\"\" b\tc\"\n");
    Path yaml = folder.resolve("mine.yml");

    Files.write(yaml, new ProposalYaml(Proposal.of(file), "Etc/UTC").lines());

    assertThat(Profiles.check(yaml.toString())).isEmpty();
    assertThat(new CaseFiles(Profiles.load(yaml.toString())).source(file).columns())
        .containsEntry("case_id", List.of("Case\nID"));
  }

  @Test
  void theNextDeliveryHasTheNextDate() throws IOException {
    Path file = folder.resolve("cases-2026-10.csv");
    Files.writeString(file, "Case ID,Opened\n1,2026-03-25T09:05:00Z\n");

    assertThat(new ProposalYaml(Proposal.of(file), null).lines())
        .contains("      files: [\"*cases-*.csv\"]");
  }

  @Test
  void aFileThatBreaksOffIsToldWithItsLine() throws IOException {
    StringBuilder rows = new StringBuilder("Case ID,Opened\n");
    for (int i = 0; i < 5000; i++) {
      rows.append(i * 7919L % 10_007).append(",2026-03-25T09:05:00Z\n");
    }
    Path file = folder.resolve("cases.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length * 3 / 4));

    assertThatThrownBy(() -> Proposal.of(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("cannot be read from line");
  }

  @Test
  void aFileWithoutRowsTellsNothing() {
    assertThatThrownBy(() -> propose("Case ID,Opened\n"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("has no row below its header");
  }

  private Proposal propose(String text) throws IOException {
    return Proposal.of(Files.writeString(folder.resolve("cases.csv"), text));
  }
}
