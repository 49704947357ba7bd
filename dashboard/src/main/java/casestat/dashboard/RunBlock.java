package casestat.dashboard;

import java.util.List;

/**
 * One run of the lake.
 *
 * @param isShown whether the pages show it
 * @param editions that were made of it, each with its address
 */
public record RunBlock(
    String id,
    boolean isShown,
    String asOf,
    String knownAt,
    String completeTo,
    String profile,
    List<Frame.Link> editions) {
  public RunBlock {
    editions = List.copyOf(editions);
  }
}
