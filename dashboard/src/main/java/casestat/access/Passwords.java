package casestat.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hashes of passwords: Argon2id. */
final class Passwords {
  /** Characters; what is shorter is guessed from a stolen file whatever the hash. */
  static final int SHORTEST = 12;

  /** Longer is no password, and would only cost time to hash. */
  static final int LONGEST = 1000;

  // OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane.
  private static final int KIB = 19456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int BYTES = 32;

  // The weakest of the settings that the sheet calls equal: 7 MiB and five passes.
  private static final long LEAST_WORK = 7168L * 5;

  private static final Pattern HASH =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$[A-Za-z0-9+/]{20,90}"
              + "\\$[A-Za-z0-9+/]{40,90}");

  private static final Argon2Function FUNCTION =
      Argon2Function.getInstance(KIB, PASSES, LANES, BYTES, Argon2.ID);

  /** Each takes 19 MiB; who comes third waits. */
  private static final Semaphore AT_ONCE = new Semaphore(2);

  private Passwords() {}

  static String hash(String password) {
    return Password.hash(password).addRandomSalt(16).with(FUNCTION).getResult();
  }

  /** Whether a text is a hash of this kind, and not a weak one. */
  static boolean isHash(String text) {
    Matcher hash = HASH.matcher(text);
    return hash.matches()
        && Long.parseLong(hash.group(1)) * Long.parseLong(hash.group(2)) >= LEAST_WORK
        && Long.parseLong(hash.group(1)) <= 1 << 20;
  }

  /** False, too, where so many are being verified that none could be for a while. */
  static boolean verify(String password, String hash) {
    if (password.length() > LONGEST) {
      return false;
    }
    try {
      if (!AT_ONCE.tryAcquire(10, TimeUnit.SECONDS)) {
        return false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    try {
      return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    } finally {
      AT_ONCE.release();
    }
  }
}
