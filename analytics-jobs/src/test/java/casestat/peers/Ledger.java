package casestat.peers;

import casestat.peers.Verdict.Outcome;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The verdicts, counted by peer and by operation. */
record Ledger(List<Verdict> verdicts) {
  private static final String ROW = "  %-36s %9s %9s %9s %9s%n";

  Ledger {
    verdicts = List.copyOf(verdicts);
  }

  List<Verdict> of(Outcome outcome) {
    return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).toList();
  }

  /** The four counts, the conventions that mattered, and what does not apply. */
  String report() {
    StringBuilder text = new StringBuilder();
    text.append(ROW.formatted("", "agreed", "by conv.", "n/a", "failed"));
    counts(text, "by peer", verdict -> verdict.asked().peer());
    counts(text, "by operation", verdict -> verdict.asked().op());
    counts(text, "in all", verdict -> "all");
    text.append("conventions that mattered%n".formatted());
    Map<Convention, Map<String, Long>> needed = new EnumMap<>(Convention.class);
    for (Verdict verdict : verdicts) {
      for (Convention convention : verdict.needed()) {
        needed
            .computeIfAbsent(convention, none -> new TreeMap<>())
            .merge(verdict.asked().peer(), 1L, Long::sum);
      }
    }
    needed.forEach(
        (convention, peers) ->
            text.append("  %s %s%n    %s%n".formatted(convention, peers, convention.meaning())));
    text.append("not applicable%n".formatted());
    of(Outcome.NOT_APPLICABLE).stream()
        .collect(
            Collectors.groupingBy(
                verdict -> verdict.asked().op() + ": " + verdict.why(),
                TreeMap::new,
                Collectors.counting()))
        .forEach((why, count) -> text.append("  %s (%d)%n".formatted(why, count)));
    return text.toString();
  }

  private void counts(StringBuilder text, String title, Function<Verdict, String> key) {
    text.append(title).append(System.lineSeparator());
    Map<String, Map<Outcome, Long>> counts =
        verdicts.stream()
            .collect(
                Collectors.groupingBy(
                    key,
                    TreeMap::new,
                    Collectors.groupingBy(Verdict::outcome, Collectors.counting())));
    counts.forEach(
        (name, of) ->
            text.append(
                ROW.formatted(
                    Arrays.stream(
                            new Object[] {
                              name,
                              of.getOrDefault(Outcome.AGREED, 0L),
                              of.getOrDefault(Outcome.UNDER_CONVENTIONS, 0L),
                              of.getOrDefault(Outcome.NOT_APPLICABLE, 0L),
                              of.getOrDefault(Outcome.FAILED, 0L)
                            })
                        .toArray())));
  }
}
