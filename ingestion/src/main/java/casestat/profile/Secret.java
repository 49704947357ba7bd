package casestat.profile;

import java.io.Serializable;

/**
 * Where a secret stands; never the secret itself, so that profiles can be shown and kept.
 *
 * @param name of the variable, path of the file, or the text as it is
 */
public record Secret(Origin origin, String name) implements Serializable {
  /** The kinds of places. */
  public enum Origin {
    ENV,
    FILE,
    /** Said in the profile, as the name of a user may be. */
    TEXT
  }
}
