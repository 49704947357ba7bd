package casestat.infer;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.analyze.RealFiles;
import casestat.ingest.CaseFiles;
import casestat.lake.Case;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.profile.Source;
import casestat.propose.Proposal;
import casestat.propose.ProposalYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed for files of real cities, against the profiles that people wrote for them. */
@Tag("real")
class RealColumnsTest {
  private static final List<String> CITIES =
      List.of("baltimore", "boston", "houston", "kansascity", "losangeles", "nyc", "sanfrancisco");

  @TempDir Path folder;

  @Test
  void mostColumnsAreProposedAsPeopleMapThem() throws IOException {
    int right = 0;
    int all = 0;
    int words = 0;
    int rightWords = 0;
    for (String city : CITIES) {
      ServiceProfile profile = RealFiles.profile(city);
      Set<String> wrong = new TreeSet<>();
      for (Path file : RealFiles.of(city)) {
        Source source = new CaseFiles(profile).source(file);
        Proposal proposal = Proposal.of(file);
        for (Map.Entry<String, List<String>> column : source.columns().entrySet()) {
          List<String> proposed = proposal.columns().getOrDefault(column.getKey(), List.of());
          all++;
          if (proposed.equals(column.getValue())) {
            right++;
          } else {
            wrong.add(column.getKey() + ": " + proposed + ", not " + column.getValue());
          }
        }
        for (Map.Entry<String, String> word : proposal.statuses().entrySet()) {
          String known = source.values().getOrDefault("status", Map.of()).get(word.getKey());
          if (known != null) {
            words++;
            if (known.equals(word.getValue())) {
              rightWords++;
            } else {
              wrong.add(
                  "status \"%s\": %s, not %s".formatted(word.getKey(), word.getValue(), known));
            }
          }
        }
        assertThat(proposal.columns().get("case_id")).isEqualTo(source.columns().get("case_id"));
        assertThat(proposal.columns().get("opened_at"))
            .isEqualTo(source.columns().get("opened_at"));
        readsLikeTheProfile(profile, proposal, file);
      }
      System.out.println(city + ": " + wrong);
    }
    System.out.printf(
        "%d of %d columns, and %d of %d words of statuses, are as people map them%n",
        right, all, rightWords, words);
    assertThat((double) right / all).isGreaterThan(0.8);
    assertThat((double) rightWords / words).isGreaterThan(0.9);
  }

  /** As it stands, unedited: the same cases, opened at the same instants. */
  private void readsLikeTheProfile(ServiceProfile profile, Proposal proposal, Path file)
      throws IOException {
    Path yaml = folder.resolve("proposed.yml");
    Files.write(yaml, new ProposalYaml(proposal, profile.zone().getId()).lines());
    assertThat(Profiles.check(yaml.toString())).as("proposed for " + file).isEmpty();

    List<String> expected = opened(profile, file);
    List<String> read = opened(Profiles.load(yaml.toString()), file);

    expected.removeAll(new TreeSet<>(read));
    assertThat(expected)
        .as("cases of " + file + " that are read otherwise")
        .hasSizeLessThan(read.size() / 50 + 1);
  }

  private static List<String> opened(ServiceProfile profile, Path file) {
    List<String> opened = new ArrayList<>();
    new CaseFiles(profile)
        .read(
            file,
            1,
            new CaseFiles.Reader() {
              @Override
              public void row(Case row) {
                opened.add(row.caseId() + " " + row.openedAt());
              }

              @Override
              public void rejected(long line, String why) {}
            });
    return opened;
  }
}
