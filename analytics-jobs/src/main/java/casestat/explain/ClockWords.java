package casestat.explain;

import casestat.lake.ClockReading;
import casestat.language.Language;
import casestat.profile.PauseRule.Holder;
import casestat.sla.ClockStory;
import casestat.sla.Segment;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an explanation calls the states of clocks and the reasons of their segments. */
public final class ClockWords {
  private ClockWords() {}

  /** {@code first response, cycle 2}. */
  public static String title(ClockReading reading, Language language) {
    String title =
        language.say(reading.milestone().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    if (reading.cycle() > 1) {
      title = language.say("{0}, cycle {1}", title, reading.cycle());
    }
    return reading.change() > 0
        ? language.say("{0}, after change {1}", title, reading.change())
        : title;
  }

  public static String state(ClockStory clock, Language language) {
    ClockReading reading = clock.reading();
    return switch (reading.state()) {
      case NOT_APPLICABLE -> language.say("no promise applies");
      case RUNNING -> language.say(clock.isAtRisk() ? "running, at risk" : "running, not yet due");
      case PAUSED -> language.say("paused, not yet due");
      case MET -> language.say("kept");
      case BREACHED_OPEN -> language.say("broken, and still open");
      case BREACHED_CLOSED ->
          language.say(
              reading.inForce() ? "broken" : "broken before another promise took its place");
      case CANCELLED, SUPERSEDED ->
          language.say(
              "neither kept nor broken: {0}",
              reading.reason() == null ? "" : language.say(reading.reason()));
      case BREACHED_AT_CHANGE -> language.say("used up already when a change brought it");
    };
  }

  /** {@code policy standard, version 2, on calendar office_hours, version 1}. */
  public static String policy(ClockReading reading, Language language) {
    return reading.policy().equals(ClockReading.NO_POLICY)
        ? language.say("no policy")
        : language.say(
            "policy {0}, version {1}, on calendar {2}, version {3}",
            reading.policy(),
            String.valueOf(reading.policyVersion()),
            reading.calendar(),
            reading.calendarVersion());
  }

  /** {@code paused, waiting on the citizen: waiting for citizen}. */
  public static String reason(Segment segment, Language language) {
    return switch (segment.reason()) {
      case COUNTED -> language.say("counted");
      case OUTSIDE_HOURS -> language.say("outside hours");
      case HOLIDAY -> language.say("holiday");
      case PAUSED -> paused(segment.holder(), language) + ": " + segment.word();
      case CLOSED_GAP -> language.say("closed, until it was reopened");
      case BEFORE_APPLIES -> language.say("before the clock started");
    };
  }

  private static String paused(@Nullable Holder holder, Language language) {
    if (holder == null) {
      return language.say("paused");
    }
    return switch (holder) {
      case CITIZEN -> language.say("paused, waiting on the citizen");
      case THIRD_PARTY -> language.say("paused, waiting on a third party");
      case US -> language.say("paused by us");
    };
  }
}
