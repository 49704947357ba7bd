package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.lake.Milestone;
import casestat.lake.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {
  @TempDir Path folder;

  @Test
  void everyShippedProfileIsSound() {
    assertThat(Profiles.shipped()).contains("city311").doesNotContain("us-federal");
    for (String name : Profiles.shipped()) {
      assertThat(Profiles.check(name)).as(name).isEmpty();
    }
  }

  @Test
  void aProfileSaysWhatItsFileSays() {
    ServiceProfile campus = Profiles.load(ProfileText.resource("campus.yml").toString());

    assertThat(campus.zone().getId()).isEqualTo("America/New_York");
    Source cases = campus.intake().sources().get(0);
    assertThat(cases.columns()).containsEntry("opened_at", List.of("Day", "Time"));
    assertThat(cases.columns().keySet()).startsWith("case_id", "opened_at", "resolved_at");
    assertThat(cases.values().get("status")).containsEntry("Done", "resolved");
    CalendarVersion shop = campus.calendars().get(0).versions().get(0);
    assertThat(shop.week().hoursOf(DayOfWeek.FRIDAY))
        .containsExactly(new TimeRange(28_800, 59_400));
    assertThat(shop.exceptions().get(LocalDate.of(2026, 12, 24)))
        .containsExactly(new TimeRange(34_200, 43_200));
    assertThat(campus.calendars().get(1).always()).isTrue();
    SlaPolicy hazards = campus.policies().get(0);
    assertThat(hazards.where()).containsEntry("service_type", List.of("Elevator", "no"));
    assertThat(hazards.item(Milestone.FIRST_RESPONSE)).isEmpty();
    assertThat(resolution(hazards)).isEqualTo(new Target.CalendarTime(Duration.ofHours(24)));
    assertThat(resolution(campus.policies().get(1))).isEqualTo(new Target.BusinessDays(5));
    assertThat(campus.metrics())
        .containsExactly(
            new Goal("resolution_met_due", 0.85),
            new Goal("open_backlog", 500.0),
            new Goal("resolution_time_median", 172_800.0));
    assertThat(campus.pages().get(0).charts().get(1).by()).isEqualTo("department");
    assertThat(campus.digest()).matches("[0-9a-f]{64}");
  }

  private static Target resolution(SlaPolicy policy) {
    return policy.item(Milestone.RESOLUTION).orElseThrow().target();
  }

  @Test
  void whatAProfileLeavesOutHasADefault() {
    ServiceProfile campus = Profiles.load(ProfileText.resource("campus.yml").toString());

    assertThat(campus.intake().rejectAtMost()).isEqualTo(0.02);
    assertThat(campus.social()).isEqualTo(new Social(Duration.ofDays(1), Duration.ofDays(1)));
    PolicyItem hazards = campus.policies().get(0).item(Milestone.RESOLUTION).orElseThrow();
    assertThat(hazards.reopen()).isEqualTo(new Reopen(Reopen.Mode.CONTINUE, Duration.ofDays(14)));
    assertThat(hazards.starts()).isEqualTo(Start.SUBMITTED);
    assertThat(hazards.pausedDates()).isEqualTo(PolicyItem.PausedDates.BY_DAYS);
    assertThat(hazards.cancelledBy())
        .containsExactlyInAnyOrder(Outcome.CANCELLED, Outcome.INVALID, Outcome.DUPLICATE);
    assertThat(hazards.warning()).isNull();
    assertThat(campus.policies().get(0).version()).isEqualTo(1);
    assertThat(campus.pages().get(0).charts().get(0).by()).isEqualTo("month");
    assertThat(campus.intake().sources().get(0).delimiter()).isEqualTo(',');
  }

  @Test
  void rivertonKeepsTheHolidaysOfItsFile() {
    CalendarVersion office = Profiles.load("city311").calendars().get(0).versions().get(0);

    assertThat(office.holidays())
        .hasSize(55)
        .contains(LocalDate.of(2026, 7, 3), LocalDate.of(2027, 12, 31))
        .doesNotContain(LocalDate.of(2026, 7, 4), LocalDate.of(2028, 1, 1));
  }

  @Test
  void anotherTextOrAnotherHolidayIsAnotherDigest() throws IOException {
    Path profile = folder.resolve("p.yml");
    Path holidays = folder.resolve("h.yml");
    Files.writeString(profile, ProfileText.campus().with("[2026-12-25]", "h.yml").text());
    String shared = "holidays: h\nversion: 1\ncovers: 2026-01-01 to 2026-12-31\ndays:\n";
    Files.writeString(holidays, shared + "  - {date: 2026-12-25, name: Christmas}\n");
    String before = Profiles.load(profile.toString()).digest();

    Files.writeString(holidays, shared + "  - {date: 2026-12-26, name: Christmas}\n");

    assertThat(Profiles.load(profile.toString()).digest()).isNotEqualTo(before);
  }

  @Test
  void theDigestKnowsWhatMovesAFigureOrAWord() throws IOException {
    String campus = ProfileText.campus().text();
    String before = digest(campus);

    assertThat(digest(campus + "publication: {contact: the registrar}\n")).isNotEqualTo(before);
    assertThat(digest(campus.replace("title: Campus 311", "title: Campus 312")))
        .isNotEqualTo(before);
    assertThat(digest(campus + "reporting: {fiscal_year_starts: july}\n")).isNotEqualTo(before);
  }

  @Test
  void theDigestDoesNotKnowWhenToWhomAndByWhomAnEditionIsIssued() throws IOException {
    String campus = ProfileText.campus().text();
    String before = digest(campus);

    assertThat(digest("# a comment\n" + campus.replace("title: Campus 311", "title: 'Campus 311'")))
        .isEqualTo(before);
    assertThat(digest(campus + "publication: {approval: required}\n")).isEqualTo(before);
    assertThat(digest(campus + "publication: {approval: required, contact: a desk}\n"))
        .isEqualTo(digest(campus + "publication: {contact: a desk}\n"));
    String monthly = "schedule:\n  - {edition: month, on: 3rd business day, at: '8:00'}\n";
    assertThat(digest(campus + monthly)).isEqualTo(before);
    String mail =
        "mail: {server: mail.example.org, from: a@example.org, to: [%s], operators: [o@example.org]}\n";
    assertThat(digest(campus + mail.formatted("b@example.org")))
        .isEqualTo(digest(campus + mail.formatted("c@example.org")))
        .isEqualTo(before);
  }

  private String digest(String text) throws IOException {
    Path file = folder.resolve("p.yml");
    Files.writeString(file, text);
    return Profiles.load(file.toString()).digest();
  }

  @Test
  void tenMistakesAreTenLines() {
    String file = ProfileText.resource("ten-mistakes.yml").toString();

    assertThatThrownBy(() -> Profiles.load(file))
        .isInstanceOf(ProfileException.class)
        .hasMessage(
            """
            FILE has 10 mistakes:
            FILE:3:7: zone: "-05:00": a zone, not an offset, as in America/New_York
            FILE:5:19: intake.reject_at_most: "200%": a share is from 0% to 100%
            FILE:11:27: intake.sources[0].times[1]: "dd/MM/yyyy" and "MM/dd/yyyy": the file does not decide: make two sources, told apart by their files
            FILE:12:16: intake.sources[0].columns: no opened_at: every row of such a file needs one
            FILE:12:34: intake.sources[0].columns.opend_at: unknown column: did you mean "opened_at"?
            FILE:13:31: intake.sources[0].values.status.Done: "solved": did you mean "resolved"?
            FILE:16:36: calendars.shop_hours.hours.mon-fri[1]: overlaps hours before it: say hours that follow each other
            FILE:17:13: calendars.shop_hours.covers: "2027-12-31 to 2027-01-01": it ends before it starts
            FILE:20:15: policies[0].calendar: no calendar "shop_hour": did you mean "shop_hours"?
            FILE:21:17: policies[0].resolution: "5 d": say "5 business days" or "5 calendar days\""""
                .replace("FILE", file));
  }

  @Test
  void anUnknownNameIsToldTheNearestAndAll() {
    assertThat(Profiles.check("city31"))
        .extracting(Mistake::toString)
        .containsExactly(
            "city31: no profile of this name: did you mean \"city311\"? Shipped are %s; a file is named by its path"
                .formatted(String.join(", ", Profiles.shipped())));
  }

  @Test
  void aFileThatCannotBeReadSaysWhy() throws IOException {
    assertThat(only("nowhere/x.yml")).startsWith("nowhere/x.yml: no such file: ");
    assertThat(only(folder.toString())).isEqualTo(folder + ": a directory: name the file in it");
    assertThat(mistakes("".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("x.yml: the file is empty: begin with \"profile: a_name\"");
    assertThat(mistakes("# nothing\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("x.yml: nothing but comments: begin with \"profile: a_name\"");
    assertThat(mistakes(new byte[] {'a', 0, 'b'}))
        .containsExactly("x.yml: a binary file: name a profile in YAML");
    assertThat(mistakes("title: Z\u00fcrich".getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("x.yml: not UTF-8 text: save it as UTF-8");
    assertThat(mistakes(" ".repeat(2_000_000).getBytes(StandardCharsets.UTF_8)))
        .containsExactly("x.yml: larger than 1 MiB: a profile is a page or two of text");
    assertThat(mistakes("a: [1\nb: 2\n".getBytes(StandardCharsets.UTF_8)).get(0))
        .isEqualTo(
            "x.yml:2:2: not YAML, expected ',' or ']', but got :: mend the quotes, brackets or indentation near here");
  }

  @Test
  void aMetricThatTheCatalogueLacksIsAMistake() {
    String file = ProfileText.resource("campus.yml").toString();

    assertThat(
            Profiles.check(
                file, Set.of("open_backlog", "resolution_time_median", "resolution_met_duo")))
        .extracting(m -> m.line() + " " + m.wrong() + ": " + m.mend())
        .containsExactly(
            "32 no metric \"resolution_met_due\": did you mean \"resolution_met_duo\"?",
            "40 \"resolution_met_due\" is not among the metrics: list it under metrics",
            "41 \"resolution_met_due\" is not among the metrics: list it under metrics");
  }

  private List<String> mistakes(byte[] bytes) {
    return ProfileText.mistakes(folder, bytes);
  }

  private static String only(String nameOrPath) {
    List<Mistake> mistakes = Profiles.check(nameOrPath);
    assertThat(mistakes).hasSize(1);
    return mistakes.get(0).toString();
  }
}
