package casestat.infer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Findings as a table to read, in lines that YAML takes for comments. */
final class FindingsText {
  private static final String ROW = "%8s %8s  %s";

  /** A rule that fits fewer is no hint of anything. */
  private static final double WORTH_NAMING = 0.2;

  private final StatedDues dues;
  private final Findings findings;
  private final List<String> lines = new ArrayList<>();

  FindingsText(StatedDues dues, Findings findings) {
    this.dues = dues;
    this.findings = findings;
  }

  List<String> lines(List<Path> files) {
    Score all = findings.heldOut();
    say("What was promised, told from the due dates that %s.", files(files.size()));
    say(
        "%s rows = %s cases with a due date + %s repeated + %s without a due date + %s rejected.",
        count(dues.read()),
        count(dues.rows().size()),
        count(dues.repeated()),
        count(dues.withoutDate()),
        count(dues.rejected()));
    say(
        "Learned from %s cases, and scored on the %s others: those whose id hashes to 0 of %d.",
        count(findings.learned()), count(all.cases()), StatedDue.HELD_OUT_OF);
    say("");
    say("Right is our date that is the stated one, to the second, minute or day that the source");
    say("keeps.");
    say("");
    say(ROW, "scored", "right", "service type: target");
    findings.types().forEach(this::type);
    say("");
    findings.files().forEach((file, score) -> row(score, "in " + name(files, file)));
    row(findings.heldOutWithRule(), "of the cases that a target was found for");
    row(all, "of all cases scored");
    return lines;
  }

  private static String files(int count) {
    return count == 1 ? "one file states" : count + " files state";
  }

  private static String name(List<Path> files, int file) {
    return String.valueOf(files.get(file).getFileName());
  }

  private void type(Finding type) {
    String name = type.serviceType() == null ? "(no service type)" : type.serviceType();
    if (type.hasTooFew()) {
      String cases = type.learned() == 1 ? "1 case" : type.learned() + " cases";
      row(type.heldOut(), "%s: too few to tell, %s to learn from".formatted(name, cases));
    } else if (type.isTimeless()) {
      row(type.heldOut(), name + ": due when it is opened, and no target allows no time");
    } else if (type.parts().isEmpty()) {
      row(type.heldOut(), name + ": no target fits");
    } else if (type.parts().size() == 1) {
      row(type.parts().get(0).heldOut(), name + ": " + target(type.parts().get(0)));
    } else {
      row(type.heldOut(), name + ": changed");
      type.parts().forEach(part -> row(part.heldOut(), "  " + span(part) + target(part)));
    }
  }

  private static String span(Finding.Part part) {
    String from = part.stretch().from() == null ? "" : "from " + part.stretch().from() + " ";
    String to = part.stretch().to() == null ? "" : "to " + part.stretch().to() + " ";
    return from + to;
  }

  private static String target(Finding.Part part) {
    Guess guess = part.stretch().guess();
    if (part.isKept()) {
      return guess.fullWords() + ", calendar " + guess.calendar().name();
    }
    return part.learned().share() < WORTH_NAMING
        ? "no target fits"
        : "no target fits; the best, %s, fits %s of those learned from"
            .formatted(guess.fullWords(), percent(part.learned().share(), part.learned().cases()));
  }

  private void row(Score score, String what) {
    say(ROW, count(score.cases()), percent(score.share(), score.cases()), what);
  }

  /** A comment of YAML ends with its line. */
  private void say(String sentence, Object... parts) {
    String text = sentence.formatted(parts).replaceAll("\\R", " ").stripTrailing();
    lines.add(text.isEmpty() ? "#" : "# " + text);
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Never 100 where one is wrong, never 0 where one is right. */
  static String percent(double share, int cases) {
    if (cases == 0) {
      return "-";
    }
    double rounded = Math.round(share * 1000) / 10.0;
    if (share > 0 && share < 1) {
      rounded = Math.max(0.1, Math.min(99.9, rounded));
    }
    return String.format(Locale.ROOT, "%.1f %%", rounded);
  }
}
