package casestat.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.command.Progress;
import casestat.ingest.Ingestion;
import casestat.lake.Delivery;
import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.outside.OutsideData;
import casestat.profile.ServiceProfile;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Published case files of seven cities, from file to figure. The lakes stay in {@code target/real},
 * where the tests of the dashboard look at them.
 */
@Tag("real")
@Tag("spark")
class RealCitiesTest {
  private static final Path ROOT = OutsideData.root();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "baltimore",
        "boston",
        "houston",
        "kansascity",
        "losangeles",
        "nyc",
        "sanfrancisco"
      })
  void everyRowOfACityIsAccountedForAndItsFiguresAddUp(String city) throws IOException {
    List<Path> files = RealFiles.of(city);
    ServiceProfile profile = RealFiles.profile(city);
    Path folder = ROOT.resolve("analytics-jobs/target/real").resolve(city);
    delete(folder);
    Lake lake = Lake.create(folder);

    List<Delivery> deliveries =
        new Ingestion(profile, lake, Instant.parse("2026-11-02T00:00:00Z"), quiet()).ingest(files);
    new Analysis(profile, lake, asOf(deliveries, profile.zone()), null, quiet())
        .countedBy(CountedBy.READER)
        .run();

    Map<String, NamedCsvRecord> newest = new HashMap<>();
    long rows = 0;
    for (Path file : files) {
      rows += read(file, newest);
    }
    assertThat(deliveries)
        .allSatisfy(
            d ->
                assertThat(d.rowsKept() + d.rowsRepeated() + d.rowsSuperseded() + d.rowsRejected())
                    .isEqualTo(d.rowsRead()));
    assertThat(deliveries.stream().mapToLong(Delivery::rowsRead).sum())
        .as("rows counted by another reader")
        .isEqualTo(rows);
    try (LakeReader reader = LakeReader.ofNewestRun(lake)) {
      long cases = count(reader, "select count(*) from case_facts");
      long rejected = deliveries.stream().mapToLong(Delivery::rowsRejected).sum();
      assertThat(cases).isBetween(newest.size() - rejected, (long) newest.size());
      assertThat(
              count(
                  reader,
                  "select sum(numerator) from figures"
                      + " where metric = 'incoming_cases' and dimension = 'all' and grain = 'month'"))
          .as("the months add up to the whole")
          .isEqualTo(cases);
      checkAgainstPublished(city, reader, newest);
      System.out.printf(
          "%s: %d files, %d rows, %d cases, %d rejected%n",
          city, files.size(), rows, cases, rejected);
    }
  }

  // What the cities themselves publish about being on time, case by case.
  private static void checkAgainstPublished(
      String city, LakeReader reader, Map<String, NamedCsvRecord> newest) {
    Map<String, String> states = new HashMap<>();
    reader.ask(
        "select case_id, state from clock_readings where milestone = 'RESOLUTION' and cycle = 1",
        List.of(),
        row -> states.put(row.getString(1), row.getString(2)));
    int compared = 0;
    for (Map.Entry<String, NamedCsvRecord> published : newest.entrySet()) {
      String state = states.getOrDefault(published.getKey(), "");
      Boolean late = late(city, published.getValue());
      if (late != null && (state.equals("MET") || state.equals("BREACHED_CLOSED"))) {
        assertThat(state)
            .as("%s case %s", city, published.getKey())
            .isEqualTo(late ? "BREACHED_CLOSED" : "MET");
        compared++;
      }
    }
    if (Set.of("boston", "houston").contains(city)) {
      assertThat(compared).as("cases whose published outcome was compared").isPositive();
      System.out.printf("%s: %d published outcomes are ours%n", city, compared);
    }
  }

  private static @Nullable Boolean late(String city, NamedCsvRecord row) {
    if (city.equals("boston")) {
      String word = row.findField("on_time").or(() -> row.findField("ontime")).orElse("");
      return word.isBlank() ? null : word.equals("OVERDUE");
    }
    if (city.equals("houston")) {
      String days = row.findField("OVERDUE").orElse("");
      // Two decimals of a day: within a quarter of an hour of the due time it cannot tell.
      if (!days.matches("-?\\d+(\\.\\d+)?") || Math.abs(Double.parseDouble(days)) < 0.011) {
        return null;
      }
      return Double.parseDouble(days) > 0;
    }
    return null;
  }

  private static long count(LakeReader reader, String sql) {
    return reader.ask(sql, List.of(), row -> row.getLong(1)).get(0);
  }

  // A reader that shares nothing with the product's: it sees every row, and the last row of a case.
  private static long read(Path file, Map<String, NamedCsvRecord> newest) throws IOException {
    long rows = 0;
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        rows++;
        newest.put(id(row), row);
      }
    }
    return rows;
  }

  private static String id(NamedCsvRecord row) {
    for (String name :
        List.of(
            "SRRecordID",
            "case_enquiry_id",
            "CASE NUMBER",
            "CASE ID",
            "SRNumber",
            "srnumber",
            "Unique Key",
            "CaseID")) {
      if (row.findField(name).isPresent()) {
        return row.getField(name).strip();
      }
    }
    throw new AssertionError("no id in " + row);
  }

  /** The end of the month of the latest thing that happened. */
  private static Instant asOf(List<Delivery> deliveries, ZoneId zone) {
    Instant latest =
        deliveries.stream()
            .flatMap(d -> Stream.ofNullable(d.latestAt()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return YearMonth.from(latest.atZone(zone))
        .plusMonths(1)
        .atDay(1)
        .atStartOfDay(zone)
        .toInstant();
  }

  private static Progress quiet() {
    return Progress.onStandardError();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
