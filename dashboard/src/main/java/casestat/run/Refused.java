package casestat.run;

/**
 * A file that was delivered and could not be taken in.
 *
 * @param digest SHA-256 of its content then
 * @param profile the digest of the profile that it did not suit
 * @param told whether the operators know
 */
record Refused(String file, String digest, String profile, String reason, boolean told) {

  boolean isOf(Arrival arrival) {
    return file.equals(arrival.file().toString()) && digest.equals(arrival.digest());
  }

  Refused isTold() {
    return new Refused(file, digest, profile, reason, true);
  }

  /** Whether the operators know of this already, from another time that it was tried. */
  boolean isLike(Refused other) {
    return file.equals(other.file) && digest.equals(other.digest) && reason.equals(other.reason);
  }
}
