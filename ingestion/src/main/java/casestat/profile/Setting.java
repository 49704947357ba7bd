package casestat.profile;

import java.io.Serializable;
import java.util.List;

/**
 * What surrounds the figures of a service.
 *
 * @param areas where they lie, in the order of the file; empty where the profile has no map
 * @param occasions what happened and may explain a figure, in the order of their first days
 */
public record Setting(List<Outline> areas, List<Occasion> occasions) implements Serializable {
  /** No map, and nothing happened. */
  public static final Setting NONE = new Setting(List.of(), List.of());

  public Setting {
    areas = List.copyOf(areas);
    occasions = List.copyOf(occasions);
  }
}
