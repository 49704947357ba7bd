package casestat.infer;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.command.Verb;
import casestat.ingest.CaseFiles;
import casestat.lake.Case;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.sla.CaseFold;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb, from the files of a made-up town to a profile that promises what it promised. */
class InferTest {
  private static final String PROFILE =
      """
      profile: town
      title: Town
      zone: America/New_York
      intake:
        sources:
          - source: cases
            kind: cases
            format: csv
            files: ["cases*.csv"]
            times: ["yyyy-MM-dd'T'HH:mm:ss"]
            columns: {case_id: Id, opened_at: Opened, due_at: Due, service_type: Type}
      calendars:
        shop_hours:
          hours: {mon-fri: [08:00-16:30]}
          holidays: us-federal.yml
          covers: 2024-01-01 to 2028-12-31
      policies:
        - {policy: stated_date, calendar: shop_hours, resolution: by due_at}
      metrics:
        - {metric: incoming_cases}
      """;

  @TempDir Path folder;
  private Path profile = Path.of("");
  private Path cases = Path.of("");
  private String out = "";
  private String err = "";

  @BeforeEach
  void townWithCases() throws IOException {
    profile = Files.writeString(folder.resolve("town.yml"), PROFILE);
    cases = folder.resolve("cases.csv");
    LocalDate change = LocalDate.parse("2025-07-01");
    Town town =
        new Town("2025-03-10", "2025-10-20")
            .with(300, "Pothole \"deep\": \\1", o -> o.plusHours(24))
            .with(
                300, "#Tree, [dead]", o -> Town.workday(o.toLocalDate(), 1, Set.of()).atTime(17, 0))
            .with(
                1000,
                "Graffiti",
                o -> o.toLocalDate().isBefore(change) ? o.plusHours(240) : o.plusHours(72))
            .with(300, "Desk", o -> Town.workMinutes(o, 240, "09:00", "17:00", Set.of()))
            .withNoise(100, "Other");
    List<String> lines = new ArrayList<>();
    lines.add("Id,Opened,Due,Type");
    for (StatedDue row : town.rows()) {
      lines.add(
          "%s,%s,%s,\"%s\""
              .formatted(
                  row.caseId(),
                  text(row.local(row.openedAt())),
                  text(row.local(row.dueAt())),
                  String.valueOf(row.serviceType()).replace("\"", "\"\"")));
    }
    Files.write(cases, lines);
  }

  private static String text(LocalDateTime at) {
    return at.toString().length() == 16 ? at + ":00" : at.toString();
  }

  @Test
  void whatItWritesIsASoundProfileThatPromisesTheStatedDates() throws IOException {
    int code = run("--policies", "--profile", profile.toString(), cases.toString());

    assertThat(code).isZero();
    Path pasted = Pasted.into(profile, out.lines().toList(), folder.resolve("pasted.yml"));
    assertThat(Profiles.check(pasted.toString())).isEmpty();
    assertThat(dueAsStated(pasted))
        .containsEntry("Pothole \"deep\": \\1", 300)
        .containsEntry("#Tree, [dead]", 300)
        .containsEntry("Graffiti", 1000)
        .doesNotContainKey("Other")
        .hasEntrySatisfying("Desk", n -> assertThat(n).isGreaterThan(290));
  }

  // By the clocks of the pasted profile, which know nothing of how it came about.
  private Map<String, Integer> dueAsStated(Path pasted) {
    ServiceProfile service = Profiles.load(pasted.toString());
    CaseFold fold = new CaseFold(service);
    Map<String, Integer> right = new HashMap<>();
    new CaseFiles(service)
        .read(
            cases,
            1,
            new CaseFiles.Reader() {
              @Override
              public void row(Case row) {
                StatedDue stated = StatedDue.of(row, 0, service.zone());
                fold.fold(row, List.of(), Instant.parse("2026-01-01T00:00:00Z"))
                    .orElseThrow()
                    .readings()
                    .forEach(
                        reading -> {
                          Instant due = reading.dueAt();
                          if (stated != null && due != null && stated.isAt(due)) {
                            right.merge(String.valueOf(row.serviceType()), 1, Integer::sum);
                          }
                        });
              }

              @Override
              public void rejected(long line, String why) {
                throw new AssertionError(line + ": " + why);
              }
            });
    return right;
  }

  @Test
  void itTellsTheShareOfEachTypeAndOfEachFile() {
    run("--policies", "--profile", profile.toString(), cases.toString());

    assertThat(out.lines().filter(line -> line.startsWith("#")))
        .anyMatch(line -> line.matches("# +\\d+ +100.0 %  Pothole .*: 1 calendar day,.*"))
        .anyMatch(line -> line.matches("# .*Graffiti: changed"))
        .anyMatch(line -> line.matches("# .*to 2025-06-30 10 calendar days, .*"))
        .anyMatch(line -> line.matches("# .*from 2025-07-01 3 calendar days, .*"))
        .anyMatch(line -> line.matches("# .*Other: no target fits"))
        .anyMatch(line -> line.matches("# .* in cases.csv"))
        .anyMatch(line -> line.contains("2,000 rows = 2,000 cases with a due date"));
  }

  @Test
  void wrongUsageIsASentence() throws IOException {
    Path undated = folder.resolve("undated.yml");
    Files.writeString(
        undated, PROFILE.replace("due_at: Due, ", "").replaceAll("(?m)^policies:\\n.*\\n", ""));
    Path empty = Files.writeString(folder.resolve("cases_none.csv"), "Id,Opened,Due,Type\n");

    assertThat(run("--profile", profile.toString(), cases.toString())).isEqualTo(2);
    assertThat(err).contains("leave --profile out, or add --policies");
    assertThat(run("--policies", cases.toString())).isEqualTo(2);
    assertThat(err).contains("--policies needs --profile");
    assertThat(run(cases.toString(), empty.toString())).isEqualTo(2);
    assertThat(err).contains("one file at a time");
    assertThat(run(empty.toString())).isEqualTo(3);
    assertThat(err).contains("no row below its header");
    assertThat(run("--policies", "--profile", undated.toString(), cases.toString())).isEqualTo(2);
    assertThat(err).contains("no source of these files maps due_at");
    assertThat(run("--policies", "--profile", profile.toString(), empty.toString())).isEqualTo(3);
    assertThat(err).contains("none of the 0 rows states a due date");
    assertThat(run("--policies", "--profile", profile.toString(), "none.csv")).isEqualTo(2);
  }

  private int run(String... arguments) {
    PrintStream outBefore = System.out;
    PrintStream errBefore = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      return Verb.run(new Infer(), arguments);
    } finally {
      System.setOut(outBefore);
      System.setErr(errBefore);
      out = written.toString(StandardCharsets.UTF_8);
      err = told.toString(StandardCharsets.UTF_8);
    }
  }
}
