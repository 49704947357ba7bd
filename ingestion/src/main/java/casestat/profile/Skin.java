package casestat.profile;

import java.io.Serializable;
import java.util.List;

/**
 * The colours and the mark of a service, on its pages.
 *
 * @param name of one that ships; {@link #OWN} for the profile's own
 * @param style what the profile's own says, a style sheet of custom properties; empty for one that
 *     ships
 * @param logo the mark beside the profile's own, an SVG document; empty where there is none
 */
public record Skin(String name, String style, String logo) implements Serializable {
  public static final String OWN = "own";

  /** Those that ship; the report module holds a style sheet and a mark of each. */
  public static final List<String> SHIPPED =
      List.of("campus311", "city311", "plain", "retiree", "student311");

  /** Where a profile does not say. */
  public static final Skin PLAIN = shipped("plain");

  public static Skin shipped(String name) {
    return new Skin(name, "", "");
  }

  public boolean isOwn() {
    return name.equals(OWN);
  }
}
