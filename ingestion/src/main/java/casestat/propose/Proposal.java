package casestat.propose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A source as a file suggests it.
 *
 * @param subject what the file is taken to be about
 * @param columns ours to the file's, several where a date and a time stand apart
 * @param times the patterns that read them
 * @param undecided columns whose day and month might as well be the other way round
 * @param values for a column of ours, the file's words to ours, the most frequent first
 * @param unknown for a column of ours, words of the file of which nobody knows what they mean
 * @param missing needed columns that none of the file's looks like
 * @param signs the columns by which the subject was told
 * @param telling how much they say
 */
public record Proposal(
    Sample sample,
    Subject subject,
    Map<String, List<String>> columns,
    List<String> times,
    List<String> undecided,
    Map<String, Map<String, String>> values,
    Map<String, List<String>> unknown,
    List<String> missing,
    List<String> signs,
    int telling) {
  /** Two columns at least that only such a file has. */
  private static final int ENOUGH = 3;

  public Proposal {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    times = List.copyOf(times);
    undecided = List.copyOf(undecided);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    missing = List.copyOf(missing);
    signs = List.copyOf(signs);
  }

  /** Reads the file's first rows. */
  public static Proposal of(Path file) {
    List<Proposal> all = all(Sample.of(file));
    return all.stream()
        .filter(proposal -> proposal.missing.isEmpty())
        .filter(proposal -> proposal.isClear() || proposal.subject == Subject.CASES)
        // Of equals the first, which max does not promise.
        .min(Comparator.comparingInt(proposal -> -proposal.telling))
        .orElse(all.get(0));
  }

  private static List<Proposal> all(Sample sample) {
    TimeColumns times = new TimeColumns(sample);
    return Arrays.stream(Subject.values())
        .map(subject -> new Search(subject, sample, times).proposal())
        .toList();
  }

  /** Whether the file can hardly be about anything else. */
  public boolean isClear() {
    return missing.isEmpty() && telling >= ENOUGH;
  }

  /** What the file is taken for, and why, in one sentence. */
  public String reason() {
    if (isClear()) {
      return "Taken for %s, by %s.".formatted(subject.words(), String.join(", ", signs));
    }
    if (missing.isEmpty()) {
      return "Taken for %s, by %s alone: little else in it tells what it is about."
          .formatted(subject.words(), String.join(", ", signs));
    }
    List<String> lacks = new ArrayList<>();
    for (Proposal other : all(sample)) {
      lacks.add(
          other.missing.isEmpty()
              ? other.subject.words() + " have more that tells them"
              : "%s need %s".formatted(other.subject.words(), String.join(" and ", other.missing)));
    }
    return lacks.stream()
        .collect(
            Collectors.joining(
                "; ",
                "Taken for cases for want of better, and it is hardly any that can be told: ",
                ". Events, surveys, residents and costs are mapped by hand, see PROFILE.md."));
  }
}
