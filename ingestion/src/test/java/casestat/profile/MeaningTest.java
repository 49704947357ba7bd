package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a profile says must also make sense. Each row: what is written, instead of what, the
 * mistake.
 */
class MeaningTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{2}")
  @MethodSource("mistakes")
  void nonsenseIsToldWithItsPlace(String there, String instead, String mistake) {
    assertThat(ProfileText.campus().with(there, instead).mistakes(folder)).containsExactly(mistake);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        row(
            "America/New_York",
            "America/New_Yrok",
            "x.yml:3:7: zone: \"America/New_Yrok\": did you mean \"America/New_York\"?"),
        row(
            "America/New_York",
            "EST",
            "x.yml:3:7: zone: \"EST\": a zone, not an offset, as in America/New_York"),
        row("zone: America/New_York\n", "", "x.yml:1:1: no zone: every profile needs one"),
        row(
            "profile: campus311",
            "profile: Campus 311",
            "x.yml:1:10: profile: \"Campus 311\": a name is small letters, digits, _ and -, a letter first"),
        row(
            "kind: cases",
            "kind: case",
            "x.yml:7:13: intake.sources[0].kind: \"case\": did you mean \"cases\"?"),
        row(
            "format: csv",
            "format: xlsx",
            "x.yml:8:15: intake.sources[0].format: \"xlsx\": say one of csv, jsonl, x_v2, x_v1, mastodon, facebook"),
        row(
            "[\"*.csv\"]",
            "[\"in/*.csv\"]",
            "x.yml:9:15: intake.sources[0].files[0]: \"in/*.csv\": a pattern is of the file's name, without folders"),
        row(
            "[\"*.csv\"]",
            "[\"*.csv\"]\n      delimiter: \", \"",
            "x.yml:10:18: intake.sources[0].delimiter: \", \": say one character as in \";\", or tab"),
        row(
            "yyyy-MM-dd HH:mm",
            "yyyy-MM-dd HH:MM",
            "x.yml:10:15: intake.sources[0].times[0]: \"yyyy-MM-dd HH:MM\": M stands twice: MM is the month, mm the minute, HH the hour"),
        row(
            "yyyy-MM-dd HH:mm",
            "YYYY-MM-dd",
            "x.yml:10:15: intake.sources[0].times[0]: \"YYYY-MM-dd\": YYYY is the year of a week: say yyyy"),
        row(
            "yyyy-MM-dd HH:mm",
            "yyyy-MM-dd hh:mm",
            "x.yml:10:15: intake.sources[0].times[0]: \"yyyy-MM-dd hh:mm\": hh counts to 12: add a for AM and PM, or say HH"),
        row(
            "yyyy-MM-dd HH:mm",
            "yyyy-MM-ddTHH:mm",
            "x.yml:10:15: intake.sources[0].times[0]: \"yyyy-MM-ddTHH:mm\": say a pattern as in yyyy-MM-dd HH:mm:ss, with plain letters in quotes as in 'T'"),
        row(
            "[yyyy-MM-dd HH:mm]",
            "[MM/dd/yyyy hh:mm:ss a, d/M/yy]",
            "x.yml:10:38: intake.sources[0].times[1]: \"MM/dd/yyyy hh:mm:ss a\" and \"d/M/yy\": the file does not decide: make two sources, told apart by their files"),
        row(
            "department: Shop",
            "deparment: Shop, department: Shop",
            "x.yml:11:121: intake.sources[0].columns.deparment: unknown column: did you mean \"department\"?"),
        row(
            "case_id: Ticket, ",
            "",
            "x.yml:11:16: intake.sources[0].columns: no case_id: every row of such a file needs one"),
        row(
            "Done: resolved",
            "Done: closed",
            "x.yml:13:35: intake.sources[0].values.status.Done: \"closed\": say one of open, resolved, referred, not_responsible, unable, cancelled, invalid, duplicate"),
        row(
            "status: {New",
            "area: {a: b}\n        status: {New",
            "x.yml:13:9: intake.sources[0].values.area: no such column: say one of case_id, opened_at, resolved_at, status, service_type, department"),
        row(
            "[08:00-16:30]",
            "[08:00-08:00]",
            "x.yml:16:23: calendars.shop_hours.hours.mon-fri[0]: \"08:00-08:00\": it lasts no time: say 00:00-24:00 for a whole day"),
        row(
            "[08:00-16:30]",
            "[08:00-16:30, 22:00-09:00]",
            "x.yml:16:12: calendars.shop_hours.hours: the night of monday runs into the hours of tuesday: say hours that follow each other"),
        row(
            "[08:00-16:30]",
            "[08:00-16:75]",
            "x.yml:16:23: calendars.shop_hours.hours.mon-fri[0]: \"08:00-16:75\": a day has the times 00:00 to 24:00"),
        row(
            "mon-fri: [08:00-16:30]",
            "mon-fri: [08:00-16:30], wed: [09:00-10:00]",
            "x.yml:16:37: calendars.shop_hours.hours.wed: wednesday has hours already: say each day once"),
        row(
            "mon-fri",
            "fri-mon",
            "x.yml:16:13: calendars.shop_hours.hours.fri-mon: the days run backwards: a week runs from mon to sun"),
        row(
            "[2026-12-25]",
            "[2027-12-25]",
            "x.yml:17:16: calendars.shop_hours.holidays[0]: 2027-12-25 is outside 2026-01-01 to 2026-12-31: widen covers, or remove it"),
        row(
            "[2026-12-25]",
            "[2026-02-30]",
            "x.yml:17:16: calendars.shop_hours.holidays[0]: \"2026-02-30\": there is no such date"),
        row(
            "[2026-12-25]",
            "us-federl.yml",
            "x.yml:17:15: calendars.shop_hours.holidays: no file \"us-federl.yml\": put it beside the profile, or list the dates"),
        row(
            "2026-01-01 to 2026-12-31",
            "2026-01-01",
            "x.yml:19:13: calendars.shop_hours.covers: \"2026-01-01\": say two dates, as in 2026-01-01 to 2027-12-31"),
        row(
            "24x7",
            "24/7",
            "x.yml:20:11: calendars.always: \"24/7\": say 24x7, or give hours, covers and holidays"),
        row(
            "resolution: 5 business days",
            "resolution: 5 days",
            "x.yml:29:17: policies[1].resolution: \"5 days\": say \"5 business days\" or \"5 calendar days\""),
        row(
            "resolution: 5 business days",
            "resolution: 0 business days",
            "x.yml:29:17: policies[1].resolution: \"0 business days\": it allows no time: say at least 1"),
        row(
            "resolution: 5 business days",
            "resolution: by due_at",
            "x.yml:29:17: policies[1].resolution: no source maps due_at: map it under columns"),
        row(
            "keep first",
            "keep last",
            "x.yml:30:13: policies[1].reopen: \"keep last\": say \"continue within 14 days\", \"new cycle\" or \"keep first\""),
        row(
            "where: {service_type: [Elevator, no]}",
            "where: {}",
            "x.yml:26:5: policies[1]: no case can reach it: policy hazards before it takes them all: put it first, or narrow where of the other"),
        row(
            "policy: standard",
            "policy: standard\n    where: {service_type: [Elevator]}",
            "x.yml:26:5: policies[1]: no case can reach it: policy hazards before it takes them all: put it first, or narrow where of the other"),
        row(
            "policy: standard",
            "policy: hazards",
            "x.yml:26:5: policies[1]: a second policy hazards: give it a name of its own, or a version of its own"),
        row(
            "where: {service_type: [Elevator, no]}",
            "where: {area: [North]}",
            "x.yml:23:13: policies[0].where.area: no source maps area: map it under columns"),
        row(
            "keep first",
            "keep first\n    valid_from: 2026-02-01\n    valid_to: 2026-01-31",
            "x.yml:32:15: policies[1].valid_to: is before valid_from: swap them"),
        row("85%", "850%", "x.yml:32:40: metrics[0].goal: \"850%\": a share is from 0% to 100%"),
        row(
            "500 cases",
            "some",
            "x.yml:33:34: metrics[1].goal: \"some\": say it as in 90%, 2 days, 3 hours, 500 cases or 12.50 each"),
        row(
            "metric: resolution_time_median",
            "metric: open_backlog",
            "x.yml:34:5: metrics[2]: \"open_backlog\" stands twice: remove one"),
        row(
            "tiles: [open_backlog]",
            "tiles: [open_backlogs]",
            "x.yml:38:13: pages[0].tiles[0]: \"open_backlogs\" is not among the metrics: did you mean \"open_backlog\"?"),
        row(
            "as: trend",
            "as: pie",
            "x.yml:40:74: pages[0].charts[0].as: \"pie\": say one of trend, ranked_bars, stacked_bars, heat_table, days, grouped_lines, flow, map, distribution, survival"),
        row(
            "by: department",
            "by: status",
            "x.yml:41:74: pages[0].charts[1].by: \"status\": say one of department, service_type, channel, area, device"),
        row(
            "by: department, ",
            "",
            "x.yml:41:9: pages[0].charts[1]: no by: say whose members are compared, as in by: department"),
        row(
            "as: trend",
            "as: trend, by: area",
            "x.yml:40:85: pages[0].charts[0].by: \"area\": such a chart runs over the months: leave it out"),
        row(
            "as: trend",
            "as: heat_table, by: area",
            "x.yml:40:90: pages[0].charts[0].by: a heat_table is of the hours of the week: leave by out"),
        row(
            "metric: resolution_met_due, as: trend",
            "metrics: [open_backlog], as: grouped_lines",
            "x.yml:40:51: pages[0].charts[0].metrics: lists 1: grouped_lines show two"),
        row(
            "metric: resolution_met_due, as: trend",
            "metric: open_backlog, as: grouped_lines",
            "x.yml:40:50: pages[0].charts[0].metric: grouped_lines show two: say metrics: [a, b]"),
        row(
            "chart: by-shop",
            "chart: on-time",
            "x.yml:41:9: pages[0].charts[1]: a second chart or table on-time: give it an id of its own"),
        row(
            "chart: by-shop",
            "chart: By Shop",
            "x.yml:41:17: pages[0].charts[1].chart: \"By Shop\": say small letters, digits and -, as in on-time-by-month"),
        row(
            "pages:\n",
            "pages:\n  - {page: overview, title: A}\n",
            "x.yml:37:5: pages[1]: a second page overview: give it an id of its own"));
  }

  private static Arguments row(String there, String instead, String mistake) {
    return Arguments.of(there, instead, mistake);
  }
}
