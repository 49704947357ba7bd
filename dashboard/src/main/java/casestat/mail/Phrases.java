package casestat.mail;

import casestat.language.Language;
import casestat.report.Summary;
import casestat.report.html.RestatedFigure;

/** The sentences of a mail, in the language of its edition. */
final class Phrases {
  private static final double MEGABYTE = 1_000_000;
  private static final long KILOBYTE = 1_000;

  private final Language language;
  private final Summary summary;

  Phrases(Language language, Summary summary) {
    this.language = language;
    this.summary = summary;
  }

  String code() {
    return language.code();
  }

  /** {@code Riverton 311: October 2026, revision 2 (restated)}. */
  String subject() {
    return Plain.line(
        language.say(
            "{0}: {1}, revision {2} ({3})",
            summary.serviceTitle(),
            summary.periodTitle(),
            String.valueOf(summary.revision()),
            state()));
  }

  private String state() {
    return switch (summary.state()) {
      case PUBLISHED -> language.say("published");
      case PROVISIONAL -> language.say("provisional");
      case RESTATED -> language.say("restated");
      case WITHDRAWN -> language.say("withdrawn");
    };
  }

  /** What a reader has to know before any number; empty where there is nothing. */
  String warning() {
    return switch (summary.state()) {
      case PUBLISHED -> "";
      case PROVISIONAL -> language.say("These figures are provisional and may still change.");
      case RESTATED -> language.say("This revision takes the place of the one before it.");
      case WITHDRAWN ->
          language.say("This edition has been withdrawn. Please do not use its figures any more.");
    };
  }

  String nothing() {
    return language.say("There is nothing to report for {0}.", summary.periodTitle());
  }

  String measures() {
    return language.say("The figures");
  }

  String measure() {
    return language.say("Measure");
  }

  String value() {
    return language.say("Value");
  }

  String goal() {
    return language.say("Goal");
  }

  String goal(String goal) {
    return language.say("goal {0}", goal);
  }

  String n() {
    return language.say("Rests on");
  }

  String n(String n) {
    return language.say("n = {0}", n);
  }

  String verdict() {
    return language.say("What to think of it");
  }

  String restated() {
    return language.say("What has changed since it was published");
  }

  String published() {
    return language.say("Published");
  }

  String now() {
    return language.say("Now");
  }

  String cause() {
    return language.say("Cause");
  }

  String moved(RestatedFigure restatement) {
    return language.say("{Cases}: {0} in, {1} out", restatement.casesIn(), restatement.casesOut());
  }

  String provisional() {
    return language.say("Why it is provisional");
  }

  String files() {
    return language.say("Files");
  }

  String attached(String file, long bytes) {
    return language.say("{0} ({1}) is attached.", file, size(bytes));
  }

  String tooLarge(String file, long bytes, long limit) {
    return language.say(
        "{0} ({1}) is not attached, because this mail may carry files of {2} together.",
        file, size(bytes), size(limit));
  }

  String missing(String file) {
    return language.say("{0} is not attached, because this edition has no such file.", file);
  }

  String askFor(String path) {
    return summary.contact().isBlank()
        ? language.say("Ask whoever sends you this for {0}.", path)
        : language.say("Ask {0} for {1}.", summary.contact(), path);
  }

  String edition() {
    return language.say("The edition with all its files");
  }

  String contact() {
    return language.say("Questions: {0}", summary.contact());
  }

  private String size(long bytes) {
    return bytes >= MEGABYTE
        ? language.say("{0,number,0.0} MB", bytes / MEGABYTE)
        : language.say("{0} kB", Math.max(1, bytes / KILOBYTE));
  }
}
