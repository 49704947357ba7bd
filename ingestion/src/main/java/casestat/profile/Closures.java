package casestat.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar makes of a file of holidays, for its owner to review.
 *
 * @param path the keys that lead to where the profile names the file
 * @param version as the file states it; null for a feed, which states none
 * @param dates in order, those the calendar is known for
 */
public record Closures(String path, String file, @Nullable String version, List<Closure> dates) {

  public Closures {
    dates = List.copyOf(dates);
  }
}
