package casestat.dashboard;

import casestat.lake.CaseFacts;
import casestat.lake.Event;
import casestat.lake.Milestone;
import casestat.lake.Outcome;
import casestat.language.Language;
import casestat.metrics.Metric;
import casestat.profile.Noun;
import casestat.report.Tile;
import casestat.report.chart.Mark;
import casestat.sla.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything that casestat says to readers of its pages and workbooks, in English: the literals
 * that sources give to {@code say} and {@code Sentence.of}, and the words of the enums that they
 * give.
 */
final class Said {
  // What progress says stands on a terminal, in English.
  private static final Pattern CALL =
      Pattern.compile("(?<!progress\\.)\\b(?:say|Sentence\\s*\\.\\s*of)\\(");

  /** A say that returns nothing is that of a terminal too. */
  private static final Pattern TERMINAL = Pattern.compile("\\bvoid say\\(");

  /** Texts that wait in a list, or in a column of the lake, until they are said. */
  private static final List<Pattern> LISTS =
      List.of(
          Pattern.compile("\\bHEADINGS =\\s+List\\.of\\("),
          Pattern.compile("(?<=[ (]|= )header\\((?=\\s*sheet\\b)"),
          Pattern.compile("\\badd\\((?=entries, formats)"),
          Pattern.compile("List<String> headings\\(Metric\\.Subject subject\\) \\{"),
          Pattern.compile("String reason =\\s+switch \\(ending\\) \\{"));

  private Said() {}

  static SortedSet<String> all() {
    SortedSet<String> all = new TreeSet<>();
    for (Path file : sources()) {
      String source = read(file);
      if (!TERMINAL.matcher(source).find()) {
        Matcher call = CALL.matcher(source);
        while (call.find()) {
          all.addAll(argument(source, call.end()));
        }
      }
      for (Pattern list : LISTS) {
        Matcher begin = list.matcher(source);
        while (begin.find()) {
          all.addAll(everything(source, begin.end()));
        }
      }
    }
    all.addAll(words());
    return all;
  }

  private static List<Path> sources() {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      List<Path> sources = new ArrayList<>();
      for (Path module : modules.sorted().toList()) {
        for (String folder : List.of("src/main/java", "src/main/jte")) {
          Path root = module.resolve(folder);
          if (Files.isDirectory(root)) {
            try (Stream<Path> files = Files.walk(root)) {
              files.filter(f -> f.toString().matches(".*\\.(java|jte)")).forEach(sources::add);
            }
          }
        }
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A literal, and where it stands. */
  private record Literal(String text, int from, int to) {}

  /**
   * The texts that a first argument can be: literals that are added up are one, of a choice each is
   * one. What is added to something else is no text yet, and the words below have it.
   */
  private static List<String> argument(String source, int from) {
    List<Literal> literals = literals(source, from, true);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < literals.size(); i++) {
      StringBuilder text = new StringBuilder(literals.get(i).text());
      int first = i;
      while (i + 1 < literals.size()
          && between(source, literals.get(i), literals.get(i + 1)).equals("+")) {
        text.append(literals.get(++i).text());
      }
      boolean isAdded =
          source.substring(0, literals.get(first).from()).stripTrailing().endsWith("+")
              || source.substring(literals.get(i).to()).stripLeading().startsWith("+");
      if (!isAdded && !text.isEmpty()) {
        texts.add(text.toString());
      }
    }
    return texts;
  }

  private static String between(String source, Literal first, Literal second) {
    return source.substring(first.to(), second.from()).strip();
  }

  private static List<String> everything(String source, int from) {
    return literals(source, from, false).stream().map(Literal::text).toList();
  }

  /**
   * Literals up to the end of the brackets that opened before.
   *
   * @param isFirst only up to the first comma, and none in brackets within
   */
  private static List<Literal> literals(String source, int from, boolean isFirst) {
    List<Literal> literals = new ArrayList<>();
    int depth = 0;
    for (int at = from; at < source.length(); at++) {
      char c = source.charAt(at);
      if (c == '"') {
        int end = at + 1;
        while (source.charAt(end) != '"') {
          end += source.charAt(end) == '\\' ? 2 : 1;
        }
        if (depth == 0 || !isFirst) {
          String text = source.substring(at + 1, end).translateEscapes();
          literals.add(new Literal(text, at, end + 1));
        }
        at = end;
      } else if (c == '\'') {
        at += source.charAt(at + 1) == '\\' ? 3 : 2;
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        if (--depth < 0) {
          return literals;
        }
      } else if (c == ',' && depth == 0 && isFirst) {
        return literals;
      }
    }
    throw new IllegalStateException("brackets do not end");
  }

  /** What is said by the value of an enum, and not as a literal. */
  private static List<String> words() {
    List<String> words = new ArrayList<>();
    Stream.of(
            Milestone.values(),
            Outcome.values(),
            Event.Kind.values(),
            Event.Actor.values(),
            CaseFacts.Flaw.values(),
            Segment.Reason.values(),
            Metric.Unit.values(),
            Metric.Better.values())
        .flatMap(Arrays::stream)
        .forEach(word -> words.add(plain(word.name())));
    for (Tile.Verdict verdict : Tile.Verdict.values()) {
      words.add(verdict.words());
    }
    for (Tile.Judgement judgement : Tile.Judgement.values()) {
      words.add(judgement.words());
    }
    for (Mark mark : Mark.values()) {
      // With its own placeholder in the place of subjects, a mark tells its pattern.
      words.add(mark.words(Language.ENGLISH, "{0}"));
    }
    for (Metric.Subject subject : Metric.Subject.values()) {
      if (subject != Metric.Subject.CASES) {
        words.add(subject.one());
        words.add(subject.many());
      }
    }
    for (String cut : Metric.CUTS) {
      if (Arrays.stream(Noun.values()).noneMatch(noun -> noun.column().equals(cut))) {
        words.add(plain(cut));
      }
    }
    for (Metric.Cohort cohort : Metric.Cohort.values()) {
      words.add("What a month counts: " + cohort.words() + ".");
    }
    words.removeIf(String::isEmpty);
    return words;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
