package casestat.report.html;

/**
 * A remark on a figure, and what it means.
 *
 * @param words all of it: the tone only colours what they say
 */
public record Judged(String words, Tone tone) {

  /** Each has a colour and a shape of its own. */
  public enum Tone {
    /** A goal that is met. */
    MET,
    /** A goal that is missed. */
    MISSED,
    /** More than chance makes, upwards. */
    SIGNAL_UP,
    /** More than chance makes, downwards. */
    SIGNAL_DOWN,
    /** What chance makes. */
    USUAL,
    BETTER,
    WORSE,
    /** Nothing to be judged. */
    PLAIN;

    /** Whether it is more than chance makes. */
    public boolean isSignal() {
      return this == SIGNAL_UP || this == SIGNAL_DOWN;
    }
  }
}
