package casestat.propose;

import casestat.command.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A proposal as a profile to edit: what cannot be told from a file is asked for in comments. */
public final class ProposalYaml {
  private static final List<String> METRICS =
      List.of("incoming_cases", "resolved_cases", "open_backlog", "resolution_time_median");

  private final Proposal proposal;
  private final @Nullable String zone;

  /**
   * @param zone whose clocks the times are of; null where nobody has said
   */
  public ProposalYaml(Proposal proposal, @Nullable String zone) {
    this.proposal = proposal;
    this.zone = zone;
  }

  public List<String> lines() {
    Sample sample = proposal.sample();
    String stem =
        sample.file().getFileName().toString().replaceFirst("(\\.csv|\\.txt|\\.tsv)?(\\.gz)?$", "");
    String name =
        stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    List<String> lines = new ArrayList<>();
    lines.add("# yaml-language-server: $schema=profile.schema.json");
    lines.add(
        "# Proposed from %s rows of %s. Read it once, then"
            .formatted(Progress.count(sample.rows()), sample.file().getFileName()));
    lines.add("#   casestat check THIS_FILE");
    for (String column : proposal.missing()) {
      lines.add("# MISSING: no column looks like %s, and every row needs one.".formatted(column));
    }
    for (String column : proposal.undecided()) {
      lines.add(
          "# ASK: %s may have the day or the month first, and no row decides; below the month is."
              .formatted(column));
    }
    lines.add(
        "profile: "
            + (Character.isLetter(name.isEmpty() ? '1' : name.charAt(0)) ? name : "p" + name));
    lines.add("title: " + text(stem));
    if (zone == null) {
      lines.add("# ASK: whose clocks these are, as in America/New_York; the file does not say.");
    }
    lines.add("zone: " + (zone == null ? "Etc/UTC" : zone));
    lines.add("");
    lines.add("intake:");
    lines.add("  reject_at_most: 2%");
    lines.add("  sources:");
    lines.add("    - source: cases");
    lines.add("      kind: cases");
    lines.add("      format: csv");
    if (sample.delimiter() != ',') {
      lines.add(
          "      delimiter: "
              + (sample.delimiter() == '\t' ? "tab" : text(String.valueOf(sample.delimiter()))));
    }
    lines.add("      files: [%s]".formatted(text("*" + pattern(sample.file()))));
    lines.add(
        "      times: [%s]"
            .formatted(
                proposal.times().stream()
                    .map(ProposalYaml::text)
                    .collect(Collectors.joining(", "))));
    lines.add("      columns:");
    for (Map.Entry<String, List<String>> column : proposal.columns().entrySet()) {
      List<String> theirs = column.getValue();
      String names = theirs.stream().map(ProposalYaml::text).collect(Collectors.joining(", "));
      lines.add(
          "        %s: %s"
              .formatted(column.getKey(), theirs.size() == 1 ? names : "[" + names + "]"));
    }
    if (!proposal.statuses().isEmpty()) {
      lines.add("      values:");
      lines.add(
          "        # What a word means only the service knows: what is over, and how it ended.");
      lines.add("        status:");
      proposal
          .statuses()
          .forEach((word, ours) -> lines.add("          %s: %s".formatted(text(word), ours)));
    }
    String left =
        sample.columns().stream()
            .map(Column::name)
            .filter(
                column -> proposal.columns().values().stream().noneMatch(c -> c.contains(column)))
            .collect(Collectors.joining(", "));
    lines.add("      # Not read: " + left.replaceAll("\\s+", " "));
    lines.add("");
    lines.add("calendars:");
    lines.add("  always: 24x7");
    lines.add("");
    lines.add("metrics:");
    for (String metric : METRICS) {
      lines.add("  - {metric: %s}".formatted(metric));
    }
    lines.add("");
    lines.add("pages:");
    lines.add("  - page: overview");
    lines.add("    title: Overview");
    lines.add("    tiles: [%s]".formatted(String.join(", ", METRICS)));
    lines.add("    charts:");
    lines.add("      - {chart: incoming, title: Cases opened, metric: incoming_cases, as: trend}");
    lines.add("      - {chart: backlog, title: Open backlog, metric: open_backlog, as: trend}");
    return lines;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (c < ' ') {
                escaped.append("\\x%02x".formatted(c));
              } else {
                escaped.append(c == '"' || c == '\\' ? "\\" : "").append((char) c);
              }
            });
    return escaped.toString();
  }

  /**
   * What a pattern reads as more than itself may be any letter, and a date or a number in the name
   * any other: the next delivery has the next one.
   */
  private static String pattern(Path file) {
    return file.getFileName()
        .toString()
        .replaceAll("[\\[\\]{}*\\\\]", "?")
        .replaceAll("\\d{2,}([-_.]?\\d+)*", "*");
  }

  /** In quotes, which every text may stand in; a line end within a name can only be escaped. */
  private static String text(String text) {
    return text.chars().anyMatch(c -> c < ' ')
        ? "\"" + escaped(text) + "\""
        : "'" + text.replace("'", "''") + "'";
  }
}
