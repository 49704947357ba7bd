package casestat.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.ingest.CaseFiles;
import casestat.lake.Case;
import casestat.lake.CaseFacts;
import casestat.lake.ClockReading;
import casestat.profile.ServiceProfile;
import casestat.sla.CaseFold;
import casestat.sla.FoldedCase;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What three cities print about each of their cases, beside what our clocks say of the same rows.
 * Every row follows a rule that is named here, and every rule is printed with its count: those by
 * which we agree, and those by which a city prints something that no promise of ours can mean.
 */
@Tag("real")
class PublishedVerdictsTest {
  private static final double SECONDS_PER_DAY = 86_400;

  /** Two decimals of a day. */
  private static final double HALF_A_HUNDREDTH = 0.005 + 1e-9;

  @Test
  void bostonsOnTimeIsOurs() throws IOException {
    Tally tally = read("boston", PublishedVerdictsTest::bostonSays);

    assertThat(tally.wrong).isEmpty();
    assertThat(tally.agreed()).isPositive();
  }

  @Test
  void houstonsDaysOverdueAreOurs() throws IOException {
    Tally tally = read("houston", PublishedVerdictsTest::houstonSays);

    assertThat(tally.wrong).isEmpty();
    assertThat(tally.agreed()).isPositive();
  }

  @Test
  void kansasCitysDaysToCloseAreOurs() throws IOException {
    Tally tally = read("kansascity", PublishedVerdictsTest::kansasCitySays);

    assertThat(tally.wrong).isEmpty();
    assertThat(tally.agreed()).isPositive();
  }

  // ONTIME or OVERDUE, by the city's own target date.
  private static Ruling bostonSays(Judged row) {
    String word = row.published("on_time", "ontime");
    if (word.isEmpty()) {
      return Ruling.differs("no verdict is published");
    }
    CaseFacts.Flaw flaw = row.folded.facts().flaw();
    if (flaw != null) {
      return Ruling.differs(flaw + ": not judged by us; the city prints " + word);
    }
    if (row.read.dueAt() == null) {
      String state = row.read.outcome() == null ? "open" : "closed";
      return Ruling.differs(state + " without a target: nothing promised; the city prints " + word);
    }
    return switch (row.reading().state()) {
      case MET -> Ruling.of(word.equals("ONTIME"), "closed by its target: ONTIME");
      case BREACHED_CLOSED -> Ruling.of(word.equals("OVERDUE"), "closed after its target: OVERDUE");
      case BREACHED_OPEN -> Ruling.of(word.equals("OVERDUE"), "open past its target: OVERDUE");
      case RUNNING ->
          word.equals("ONTIME")
              ? Ruling.of(true, "open before its target: ONTIME")
              : Ruling.differs("fell due after the last event in the file: OVERDUE");
      default -> Ruling.of(false, "another state: " + row.reading().state());
    };
  }

  // Days from the due date to the closing, below zero for a closing in time.
  private static Ruling houstonSays(Judged row) {
    String text = row.published("OVERDUE");
    if (row.read.outcome() == null) {
      return openInHouston(row, text);
    }
    CaseFacts.Flaw flaw = row.folded.facts().flaw();
    if (flaw != null) {
      return Ruling.differs(flaw + ": not judged by us; the city prints a number of days");
    }
    if (row.read.dueAt() == null || text.isEmpty()) {
      return Ruling.differs("no due date, or no number of days");
    }
    double published = Double.parseDouble(text);
    ClockReading reading = row.reading();
    Instant due = row.read.dueAt();
    Instant closed = row.folded.facts().endedAt();
    if (closed == null || !due.equals(reading.dueAt()) || !closed.equals(reading.stoppedAt())) {
      return Ruling.of(false, "another due date, or another end");
    }
    boolean late = reading.state() == ClockReading.State.BREACHED_CLOSED;
    if (published == 0 ? Math.abs(days(due, closed)) > HALF_A_HUNDREDTH : published > 0 != late) {
      return Ruling.of(false, "in time is late, or late in time");
    }
    if (Math.abs(days(due, closed) - published) <= HALF_A_HUNDREDTH) {
      return Ruling.of(
          true, late ? "closed late, by as many days" : "closed early, by as many days");
    }
    double onTheWall =
        Duration.between(row.local(due), row.local(closed)).toSeconds() / SECONDS_PER_DAY;
    boolean clocksChanged =
        !row.zone.getRules().getOffset(due).equals(row.zone.getRules().getOffset(closed));
    return clocksChanged && Math.abs(onTheWall - published) <= HALF_A_HUNDREDTH
        ? Ruling.differs(
            "the clocks changed in between: the city counts by the wall, we elapsed time")
        : Ruling.of(false, "another number of days");
  }

  // Counted to the hour of the extract, which is no earlier than the last event in the file.
  private static Ruling openInHouston(Judged row, String text) {
    if (row.read.dueAt() == null || text.isEmpty()) {
      return Ruling.differs("open, without a number of days");
    }
    boolean late = Double.parseDouble(text) > 0;
    return switch (row.reading().state()) {
      case BREACHED_OPEN -> Ruling.of(late, "open past its due date, by some days");
      case RUNNING ->
          late
              ? Ruling.differs("fell due after the last event in the file")
              : Ruling.of(true, "open, and not yet due");
      default -> Ruling.of(false, "another state: " + row.reading().state());
    };
  }

  // From the date of creation to the date of closing; the hour does not count.
  private static Ruling kansasCitySays(Judged row) {
    String text = row.published("DAYS TO CLOSE");
    Instant ended = row.folded.facts().endedAt();
    if (ended == null) {
      return text.isEmpty()
          ? Ruling.of(true, "not closed: no days")
          : Ruling.of(false, "not closed, and yet days");
    }
    if (text.isEmpty()) {
      return Ruling.differs(
          "closed as %s: the city prints no days".formatted(row.folded.facts().outcome()));
    }
    LocalDate opened = row.local(row.folded.facts().openedAt()).toLocalDate();
    long days = ChronoUnit.DAYS.between(opened, row.local(ended).toLocalDate());
    return Ruling.of(days == Double.parseDouble(text), "closed after as many days");
  }

  private static double days(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds() / SECONDS_PER_DAY;
  }

  /** Of one row: whether the city and we say the same, or why we cannot. */
  private record Ruling(Kind kind, String rule) {
    enum Kind {
      AGREED,
      EXPLAINED,
      WRONG
    }

    static Ruling of(boolean agrees, String rule) {
      return new Ruling(agrees ? Kind.AGREED : Kind.WRONG, rule);
    }

    static Ruling differs(String rule) {
      return new Ruling(Kind.EXPLAINED, rule);
    }
  }

  private interface City {
    Ruling says(Judged row);
  }

  /** One row: as the city printed it, as we read it, and what our clocks say. */
  private record Judged(NamedCsvRecord printed, Case read, FoldedCase folded, ZoneId zone) {

    /** The text of the first of these columns that there is. */
    String published(String... columns) {
      for (String column : columns) {
        if (printed.findField(column).isPresent()) {
          return printed.getField(column).strip();
        }
      }
      throw new AssertionError("none of the columns " + List.of(columns));
    }

    ClockReading reading() {
      return folded.readings().get(0);
    }

    LocalDateTime local(Instant at) {
      return LocalDateTime.ofInstant(at, zone);
    }
  }

  private static final class Tally {
    private final Map<Ruling, Integer> rules =
        new TreeMap<>((a, b) -> (a.kind + a.rule).compareTo(b.kind + b.rule));
    private final List<String> wrong = new ArrayList<>();

    void add(Ruling ruling, String place) {
      rules.merge(ruling, 1, Integer::sum);
      if (ruling.kind == Ruling.Kind.WRONG) {
        wrong.add(place + ": " + ruling.rule);
      }
    }

    int agreed() {
      return rules.entrySet().stream()
          .filter(e -> e.getKey().kind == Ruling.Kind.AGREED)
          .mapToInt(Map.Entry::getValue)
          .sum();
    }
  }

  private static Tally read(String city, City says) throws IOException {
    List<Path> files = RealFiles.of(city);
    ServiceProfile profile = RealFiles.profile(city);
    CaseFold fold = new CaseFold(profile);
    Tally tally = new Tally();
    int rows = 0;
    for (Path file : files) {
      Rows read = Rows.of(profile, file);
      Instant asOf = read.latest();
      try (CsvReader<NamedCsvRecord> csv =
          CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
        for (NamedCsvRecord printed : csv) {
          rows++;
          long line = printed.getStartingLineNumber();
          Case row = read.sound.get(line);
          Ruling ruling =
              row == null
                  ? Ruling.of(false, read.rejected.getOrDefault(line, "not read at all"))
                  : says.says(
                      new Judged(
                          printed,
                          row,
                          fold.fold(row, List.of(), asOf).orElseThrow(),
                          profile.zone()));
          tally.add(ruling, file.getFileName() + ":" + line);
        }
      }
    }
    System.out.printf("%s: %d files, %d rows%n", city, files.size(), rows);
    tally.rules.forEach(
        (ruling, count) -> System.out.printf("  %9d %s: %s%n", count, ruling.kind, ruling.rule));
    return tally;
  }

  /** The rows of a file by the line they begin on, as the product reads them. */
  private record Rows(Map<Long, Case> sound, Map<Long, String> rejected) {

    static Rows of(ServiceProfile profile, Path file) {
      Rows rows = new Rows(new HashMap<>(), new HashMap<>());
      new CaseFiles(profile)
          .read(
              file,
              1,
              new CaseFiles.Reader() {
                @Override
                public void row(Case row) {
                  rows.sound.put(row.line(), row);
                }

                @Override
                public void rejected(long line, String why) {
                  rows.rejected.put(line, why);
                }
              });
      return rows;
    }

    /** The last thing that the file knows to have happened: it was written no earlier. */
    Instant latest() {
      Instant latest = Instant.MIN;
      for (Case row : sound.values()) {
        latest = later(later(latest, row.openedAt()), row.resolvedAt());
      }
      return latest;
    }

    private static Instant later(Instant a, @Nullable Instant b) {
      return b == null || a.isAfter(b) ? a : b;
    }
  }
}
