package casestat.profile;

import java.io.Serializable;

/**
 * How a service stands behind what it publishes.
 *
 * @param needsApproval whether somebody has to say so before an edition is published
 * @param contact whom to ask about it, in words; empty where the profile does not say
 * @param licence under which the figures may be used; empty where the profile does not say
 * @param smallestGroup fewer cases than this, and the public is told no number that rests on them
 * @param skin the colours and the mark of its pages
 */
public record Publication(
    boolean needsApproval, String contact, String licence, int smallestGroup, Skin skin)
    implements Serializable {
  /** Where a profile does not say: what is made may be published. */
  public static final Publication STANDARD = new Publication(false, "", "", 10, Skin.PLAIN);

  Publication in(Skin other) {
    return new Publication(needsApproval, contact, licence, smallestGroup, other);
  }
}
