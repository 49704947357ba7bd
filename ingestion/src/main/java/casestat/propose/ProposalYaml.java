package casestat.propose;

import casestat.command.Progress;
import casestat.profile.YamlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A proposal as a profile to edit: what cannot be told from a file is asked for in comments. */
public final class ProposalYaml {
  private final Proposal proposal;
  private final Sample sample;
  private final @Nullable String zone;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param zone whose clocks the times are of; null where nobody has said
   */
  public ProposalYaml(Proposal proposal, @Nullable String zone) {
    this.proposal = proposal;
    this.sample = proposal.sample();
    this.zone = zone;
    writeHead();
    writeIntake();
    lines.addAll(new ProposedPages(proposal).lines());
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  private void writeHead() {
    String file = fileName();
    String stem = file.replaceFirst("(\\.csv|\\.txt|\\.tsv)?(\\.gz)?$", "");
    String name =
        stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    lines.add("# yaml-language-server: $schema=profile.schema.json");
    comment("Proposed from %s rows of %s. Read it once, then", Progress.count(sample.rows()), file);
    lines.add("#   casestat check THIS_FILE");
    comment("%s", proposal.reason());
    for (String column : proposal.missing()) {
      comment("MISSING: no column looks like %s, and every row needs one.", column);
    }
    for (String column : proposal.undecided()) {
      comment(
          "ASK: %s may have the day or the month first, and no row decides; below the month is.",
          column);
    }
    proposal
        .unknown()
        .forEach(
            (column, words) ->
                comment(
                    "ASK: what %s mean as %s; rows with them are rejected until it stands under"
                        + " values, as one of %s.",
                    list(words),
                    column,
                    String.join(
                        ", ",
                        proposal.subject().kind().closedWords().getOrDefault(column, List.of()))));
    lines.add("profile: " + (name.matches("[a-z].*") ? name : "p" + name));
    lines.add("title: " + YamlText.quoted(stem));
    if (zone == null) {
      comment("ASK: whose clocks these are, as in America/New_York; the file does not say.");
    }
    lines.add("zone: " + (zone == null ? "Etc/UTC" : zone));
  }

  private void writeIntake() {
    lines.add("");
    lines.add("intake:");
    lines.add("  reject_at_most: 2%");
    lines.add("  sources:");
    lines.add("    - source: " + proposal.subject().source());
    lines.add("      kind: " + kind());
    lines.add("      format: csv");
    if (sample.delimiter() != ',') {
      String delimiter = String.valueOf(sample.delimiter());
      lines.add(
          "      delimiter: " + (delimiter.equals("\t") ? "tab" : YamlText.quoted(delimiter)));
    }
    lines.add("      files: " + list(List.of("*" + pattern())));
    lines.add("      times: " + list(proposal.times()));
    lines.add("      columns:");
    proposal
        .columns()
        .forEach(
            (ours, theirs) ->
                lines.add(
                    "        %s: %s"
                        .formatted(
                            ours,
                            theirs.size() == 1 ? YamlText.quoted(theirs.get(0)) : list(theirs))));
    writeValues();
    Set<String> read = new HashSet<>();
    proposal.columns().values().forEach(read::addAll);
    comment(
        "Not read: %s",
        sample.columns().stream()
            .map(Column::name)
            .filter(name -> !read.contains(name))
            .collect(Collectors.joining(", ")));
  }

  private String kind() {
    return proposal.subject().kind().name().toLowerCase(Locale.ROOT);
  }

  private void writeValues() {
    if (proposal.values().isEmpty()) {
      return;
    }
    lines.add("      values:");
    proposal
        .values()
        .forEach(
            (column, words) -> {
              if (column.equals("status")) {
                lines.add(
                    "        # What a word means only the service knows: what is over, and how it"
                        + " ended.");
              }
              lines.add("        %s:".formatted(column));
              words.forEach(
                  (word, ours) ->
                      lines.add("          %s: %s".formatted(YamlText.quoted(word), ours)));
            });
  }

  /** On one line, whatever stands in a name. */
  private void comment(String words, Object... names) {
    lines.add("# " + words.formatted(names).replaceAll("\\s+", " "));
  }

  private static String list(List<String> texts) {
    return texts.stream().map(YamlText::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private String fileName() {
    return sample.file().getFileName().toString();
  }

  /**
   * What a pattern reads as more than itself may be any letter, and a date or a number in the name
   * any other: the next delivery has the next one.
   */
  private String pattern() {
    return fileName().replaceAll("[\\[\\]{}*\\\\]", "?").replaceAll("\\d{2,}([-_.]?\\d+)*", "*");
  }
}
