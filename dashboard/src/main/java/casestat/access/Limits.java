package casestat.access;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How often somebody may ask: a bucket of tokens each, that fills again by and by. */
final class Limits {
  // Who has not asked for longest is forgotten first.
  private static final int MOST = 20_000;

  /**
   * @param burst how many at once
   * @param per one more after so long
   */
  record Rate(long burst, Duration per) {}

  /** A page with its pictures and files is some ten requests. */
  static final Rate PAGES = new Rate(300, Duration.ofMillis(50));

  /** A person mistypes; a program tries thousands. */
  static final Rate LOGINS_OF_NAME = new Rate(8, Duration.ofSeconds(60));

  /** An office shares an address. */
  static final Rate LOGINS_OF_ADDRESS = new Rate(30, Duration.ofSeconds(20));

  private final TimeMeter meter;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param nanos that pass, as {@link System#nanoTime}
   */
  Limits(LongSupplier nanos) {
    this.meter =
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return nanos.getAsLong();
          }

          @Override
          public boolean isWallClockBased() {
            return false;
          }
        };
  }

  /**
   * Takes one token.
   *
   * @param who with what for, so that each thing is limited by itself
   * @return 0 where there was one; else the seconds after which there will be
   */
  long take(String who, Rate rate) {
    Bucket bucket;
    synchronized (buckets) {
      bucket = buckets.computeIfAbsent(who, w -> bucket(rate));
    }
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? 0
        : Math.max(
            1, Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999).toSeconds());
  }

  /** An address as it is counted: whoever has one of the sixth version has the rest of its net. */
  static String place(String address) {
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == 4 ? address : HexFormat.of().formatHex(bytes, 0, 8);
    } catch (UnknownHostException e) {
      return address;
    }
  }

  private Bucket bucket(Rate rate) {
    return Bucket.builder()
        .addLimit(Bandwidth.builder().capacity(rate.burst()).refillGreedy(1, rate.per()).build())
        .withCustomTimePrecision(meter)
        .build();
  }
}
