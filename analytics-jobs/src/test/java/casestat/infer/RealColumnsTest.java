package casestat.infer;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.analyze.RealFiles;
import casestat.ingest.CaseFiles;
import casestat.lake.Case;
import casestat.metrics.Catalogue;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.profile.Source;
import casestat.propose.Proposal;
import casestat.propose.ProposalYaml;
import casestat.propose.Subject;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is proposed for every case file of seven cities, against the profiles that people wrote for
 * them, and what it reads before anyone edits it.
 */
@Tag("real")
class RealColumnsTest {
  private static final List<String> CITIES =
      List.of("baltimore", "boston", "houston", "kansascity", "losangeles", "nyc", "sanfrancisco");

  @TempDir Path folder;

  @Test
  void mostColumnsAreProposedAsPeopleMapThemAndAllRowsAreRead() throws IOException {
    Tally all = new Tally();
    for (String city : CITIES) {
      ServiceProfile profile = RealFiles.profile(city);
      Tally tally = new Tally();
      for (Path file : RealFiles.of(city)) {
        Proposal proposal = Proposal.of(file);
        assertThat(proposal.subject()).as(proposal.reason()).isEqualTo(Subject.CASES);
        assertThat(proposal.isClear()).as(proposal.reason()).isTrue();
        compare(new CaseFiles(profile).source(file), proposal, tally);
        readUnedited(profile, proposal, file, tally);
      }
      System.out.printf("%s: %s%s%n", city, tally, tally.wrong);
      assertThat((double) tally.columnsRight / tally.columns).as(city).isGreaterThan(0.85);
      assertThat((double) tally.rejected / tally.read).as(city).isLessThan(0.005);
      all.add(tally);
    }
    System.out.printf("all: %s%n", all);
    assertThat((double) all.columnsRight / all.columns).isGreaterThan(0.95);
    assertThat((double) all.wordsRight / all.words).isGreaterThan(0.95);
    assertThat((double) all.rejected / all.read).isLessThan(0.001);
  }

  private static final class Tally {
    private final Set<String> wrong = new TreeSet<>();
    private int files;
    private int columns;
    private int columnsRight;
    private int words;
    private int wordsRight;
    private long read;
    private long kept;
    private long repeated;
    private long superseded;
    private long rejected;

    void add(Tally other) {
      files += other.files;
      columns += other.columns;
      columnsRight += other.columnsRight;
      words += other.words;
      wordsRight += other.wordsRight;
      read += other.read;
      kept += other.kept;
      repeated += other.repeated;
      superseded += other.superseded;
      rejected += other.rejected;
    }

    @Override
    public String toString() {
      return ("%d files; %d of %d columns and %d of %d words of statuses as people map them;"
              + " %d rows = %d kept + %d repeated + %d superseded + %d rejected ")
          .formatted(
              files,
              columnsRight,
              columns,
              wordsRight,
              words,
              read,
              kept,
              repeated,
              superseded,
              rejected);
    }
  }

  private static void compare(Source source, Proposal proposal, Tally tally) {
    for (Map.Entry<String, List<String>> column : source.columns().entrySet()) {
      List<String> proposed = proposal.columns().getOrDefault(column.getKey(), List.of());
      tally.columns++;
      if (proposed.equals(column.getValue())) {
        tally.columnsRight++;
      } else {
        tally.wrong.add(column.getKey() + ": " + proposed + ", not " + column.getValue());
      }
    }
    Map<String, String> known = source.values().getOrDefault("status", Map.of());
    proposal
        .values()
        .getOrDefault("status", Map.of())
        .forEach(
            (word, ours) -> {
              if (known.containsKey(word)) {
                tally.words++;
                if (ours.equals(known.get(word))) {
                  tally.wordsRight++;
                } else {
                  tally.wrong.add(
                      "status \"%s\": %s, not %s".formatted(word, ours, known.get(word)));
                }
              }
            });
    assertThat(proposal.columns().get("case_id")).isEqualTo(source.columns().get("case_id"));
    assertThat(proposal.columns().get("opened_at")).isEqualTo(source.columns().get("opened_at"));
  }

  /**
   * As it stands: sound to the last metric, within its own limit of rejects, and the same cases
   * opened at the same instants.
   */
  private void readUnedited(ServiceProfile profile, Proposal proposal, Path file, Tally tally)
      throws IOException {
    Path yaml = folder.resolve("proposed.yml");
    Files.write(yaml, new ProposalYaml(proposal, profile.zone().getId()).lines());
    assertThat(Profiles.check(yaml.toString())).as("proposed for " + file).isEmpty();
    ServiceProfile unedited = Profiles.load(yaml.toString());
    assertThat(Catalogue.mistakes(unedited)).as("proposed for " + file).isEmpty();

    Reading expected = Reading.of(profile, file);
    Reading read = Reading.of(unedited, file);

    expected.opened.removeAll(new TreeSet<>(read.opened));
    assertThat(expected.opened)
        .as("cases of " + file + " that are read otherwise")
        .hasSizeLessThan(read.opened.size() / 50 + 1);
    assertThat(read.rows()).as("rows counted by another reader").isEqualTo(rows(file));
    assertThat((double) read.rejected / read.rows())
        .as(file + " would be refused: " + read.reasons)
        .isLessThanOrEqualTo(unedited.intake().rejectAtMost());
    tally.files++;
    tally.read += read.rows();
    tally.kept += read.newest.size();
    tally.repeated += read.repeated;
    tally.superseded += read.opened.size() - read.repeated - read.newest.size();
    tally.rejected += read.rejected;
  }

  private static long rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      return csv.stream().count();
    }
  }

  /** The rows of a file as ingest would read them. */
  private static final class Reading implements CaseFiles.Reader {
    private final List<String> opened = new ArrayList<>();
    private final Map<String, Set<String>> newest = new HashMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private long repeated;
    private long rejected;

    static Reading of(ServiceProfile profile, Path file) {
      Reading reading = new Reading();
      new CaseFiles(profile).read(file, 1, reading);
      return reading;
    }

    @Override
    public void row(Case row) {
      opened.add(row.caseId() + " " + row.openedAt());
      // All that was mapped, and not where it stood.
      String content = row.toString().replaceFirst("line=\\d+", "");
      if (!newest.computeIfAbsent(row.caseId(), id -> new HashSet<>()).add(content)) {
        repeated++;
      }
    }

    @Override
    public void rejected(long line, String why) {
      reasons.merge(why, 1, Integer::sum);
      rejected++;
    }

    long rows() {
      return opened.size() + rejected;
    }
  }
}
