package casestat.infer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a set of files, scored on the cases that were not learned from.
 *
 * @param types the largest first
 * @param files the score of each file, by its place from 0
 */
record Findings(List<Finding> types, Map<Integer, Score> files) {

  Findings {
    types = List.copyOf(types);
    files = new TreeMap<>(files);
  }

  Findings(List<Finding> types, List<StatedDue> rows, ZoneId zone) {
    this(types, byFile(types, rows, zone));
  }

  private static Map<Integer, Score> byFile(
      List<Finding> types, List<StatedDue> rows, ZoneId zone) {
    Map<@Nullable String, Finding> byType = new HashMap<>();
    types.forEach(type -> byType.put(type.serviceType(), type));
    Map<Integer, Score> files = new HashMap<>();
    for (StatedDue row : rows) {
      if (row.isHeldOut()) {
        Finding finding = Objects.requireNonNull(byType.get(row.serviceType()));
        LocalDate openedOn = LocalDate.ofInstant(row.openedAt(), zone);
        boolean fits = Finding.fits(finding.parts(), row, openedOn);
        files.merge(row.file(), Score.of(fits), Score::plus);
      }
    }
    return files;
  }

  /** Of every case with a stated date that was not learned from, whether its type has a rule. */
  Score heldOut() {
    return types.stream().map(Finding::heldOut).reduce(Score.NONE, Score::plus);
  }

  /** Of those among them that a rule holds for. */
  Score heldOutWithRule() {
    return types.stream()
        .flatMap(type -> type.kept().stream())
        .map(Finding.Part::heldOut)
        .reduce(Score.NONE, Score::plus);
  }

  int learned() {
    return types.stream().mapToInt(Finding::learned).sum();
  }

  boolean hasRules() {
    return types.stream().anyMatch(type -> !type.kept().isEmpty());
  }
}
