package casestat.infer;

import casestat.command.Refusal;
import casestat.ingest.CaseFiles;
import casestat.lake.Case;
import casestat.profile.ServiceProfile;
import casestat.profile.Source;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The due dates that files state, one for each case: the last row of a case that states one counts.
 * The rows balance: read = cases + repeated + without a date + rejected.
 */
final class StatedDues {
  private final Map<String, StatedDue> byCase = new LinkedHashMap<>();
  private long read;
  private long repeated;
  private long withoutDate;
  private long rejected;

  private StatedDues() {}

  /**
   * @throws Refusal where a file is none of the profile's, or states no due dates at all
   */
  static StatedDues of(ServiceProfile profile, List<Path> files) {
    CaseFiles reader = new CaseFiles(profile);
    // All of them first, so that a wrong name is told before the work is done.
    Set<Source> sources = new HashSet<>();
    files.forEach(file -> sources.add(reader.source(file)));
    if (sources.stream().noneMatch(source -> source.columns().containsKey("due_at"))) {
      throw Refusal.usage(
          "no source of these files maps due_at: name the column of the due date under columns"
              + " of profile %s",
          profile.profile());
    }
    StatedDues dues = new StatedDues();
    for (int i = 0; i < files.size(); i++) {
      dues.read(reader, files.get(i), i);
    }
    if (dues.byCase.isEmpty()) {
      throw Refusal.data("none of the %d rows states a due date", dues.read);
    }
    return dues;
  }

  private void read(CaseFiles reader, Path file, int number) {
    ZoneId zone = reader.source(file).zone();
    reader.read(
        file,
        number + 1,
        new CaseFiles.Reader() {
          @Override
          public void row(Case row) {
            read++;
            StatedDue stated = StatedDue.of(row, number, zone);
            if (stated == null) {
              withoutDate++;
            } else if (byCase.put(row.caseId(), stated) != null) {
              repeated++;
            }
          }

          @Override
          public void rejected(long line, String why) {
            read++;
            rejected++;
          }
        });
  }

  List<StatedDue> rows() {
    return List.copyOf(byCase.values());
  }

  long read() {
    return read;
  }

  /** Rows of a case that had one already. */
  long repeated() {
    return repeated;
  }

  long withoutDate() {
    return withoutDate;
  }

  long rejected() {
    return rejected;
  }
}
