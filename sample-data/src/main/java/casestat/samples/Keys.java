package casestat.samples;

/** Opaque keys of people who do not exist. */
final class Keys {
  private static final String HEX = "0123456789abcdef";

  private Keys() {}

  /** A prefix and six hex digits, {@code p-3f9a2c}. */
  static String key(char prefix, long person) {
    long mixed = Dice.mix(person * 2 + prefix);
    char[] key = new char[8];
    key[0] = prefix;
    key[1] = '-';
    for (int i = 2; i < key.length; i++) {
      key[i] = HEX.charAt((int) (mixed & 0xf));
      mixed >>>= 4;
    }
    return new String(key);
  }
}
