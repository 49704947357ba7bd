package casestat.samples;

/**
 * The generator's source of chance: SplitMix64, written out here because the bounded and floating
 * draws of {@code java.util} may change between Java releases, and the samples may not. For the
 * same reason the logarithms are {@link StrictMath}'s.
 */
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Dice of their own for one purpose, so that one more draw here moves nothing there. */
  public static Dice of(long seed, Purpose purpose, long index) {
    return new Dice(mix(mix(seed + GOLDEN) + purpose.salt * GOLDEN) ^ mix(index));
  }

  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** At least 0, below 1. */
  public double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  public double between(double low, double high) {
    return low + (high - low) * unit();
  }

  public int below(int bound) {
    return (int) (unit() * bound);
  }

  public boolean chance(double probability) {
    return unit() < probability;
  }

  public double gaussian() {
    // Box and Muller's cosine half; 1 - unit() is never 0.
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    return radius * StrictMath.cos(2 * StrictMath.PI * unit());
  }

  /** Times people take: never negative, a long tail. */
  public double lognormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * gaussian());
  }

  /** An index drawn by weight; the weights are running totals. */
  public int pick(double[] running) {
    double draw = unit() * running[running.length - 1];
    int index = 0;
    while (index < running.length - 1 && draw >= running[index]) {
      index++;
    }
    return index;
  }

  public <T> T pick(T[] choices) {
    return choices[below(choices.length)];
  }

  public static double[] runningTotals(double... weights) {
    double[] running = weights.clone();
    for (int i = 1; i < running.length; i++) {
      running[i] += running[i - 1];
    }
    return running;
  }

  public static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** What a set of dice is for. The numbers are part of the samples. */
  public enum Purpose {
    DAY(1),
    ARRIVAL(2),
    STORY(3),
    TALK(4),
    ANNOUNCEMENT(5),
    DISORDER(6),
    SURVEY(7),
    COST(8),
    PORTAL(9),
    CALL(10);

    private final int salt;

    Purpose(int salt) {
      this.salt = salt;
    }
  }
}
