package casestat.platform;

import casestat.profile.Source;

/** The platform that a source's files come from. */
public final class Platforms {
  private Platforms() {}

  /**
   * @throws IllegalArgumentException for a format with columns of its own
   */
  public static Platform of(Source source) {
    Speakers speakers = new Speakers(source.messages().accounts(), source.messages().automatic());
    return switch (source.format()) {
      case X_V2 -> new XPosts(speakers);
      case X_V1 -> new Tweets(speakers);
      case MASTODON -> new Statuses(speakers);
      case FACEBOOK -> new PageFeed(speakers, source.messages().accounts());
      case CSV, JSONL ->
          throw new IllegalArgumentException(
              source.source() + " is no platform's: " + source.format());
    };
  }
}
