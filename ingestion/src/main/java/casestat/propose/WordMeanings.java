package casestat.propose;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a column mean, as far as words go.
 *
 * @param meanings in the order in which they are tried: the first that fits counts
 * @param otherwise what a word means that none fits; null where that is to be asked
 */
record WordMeanings(List<Meaning> meanings, @Nullable String otherwise) {
  /** How a case ended; what means nothing known is not over. */
  static final WordMeanings STATUS =
      new WordMeanings(
          List.of(
              // A case that is closed as a duplicate is one.
              means("duplicate", "\\bdup"),
              means("referred", "\\brefer|\\btransfer|\\bforwarded to"),
              means("invalid", "\\binvalid|\\btest|\\bspam"),
              means(
                  "not_responsible",
                  "not (our|responsible)|out of (scope|jurisdiction)|private property"),
              means("unable", "\\bunable|cannot|could not|no access|not found"),
              means("cancelled", "\\bcanc|\\bwithdr|\\bvoid|\\babandon"),
              means(
                  "open",
                  "\\b(re-?)?open\\b|\\bnot (closed|resolved|completed?)|\\bin progress"
                      + "|\\bunresolved"),
              means(
                  "resolved",
                  "\\bclos|\\bresol|\\bcomplet|\\bdone\\b|\\bfinish|\\bfixed|\\bsolved")),
          "open");

  static final WordMeanings CALL_RESULT =
      asked(
          means("diverted", "voice ?mail|divert|overflow|redirect|call ?back|forward|transfer"),
          means(
              "abandoned",
              "abandon|gave up|hang|hung|missed|lost|drop|no(t|body)? answer|unanswered|not served"
                  + "|short call"),
          means("answered", "answer|handled|connect|complet|served|accepted|talked|spoke"));

  static final WordMeanings AUTHOR_ROLE =
      asked(
          means("bot", "bot\\b|\\bauto|system|virtual|robot|machine"),
          means(
              "agent",
              "agent|staff|employee|operator|admin|team|advis|officer|moderator|represent"
                  + "|\\brep\\b|brand|company|support|service|office\\b|bulletin|outbound|clerk|city\\b"),
          means(
              "citizen",
              "citizen|customer|client|consumer|student|resident|public|user|member|visitor"
                  + "|inbound|caller|contact|patient|requester|retiree|parent|person|follower"));

  static final WordMeanings DIRECTION =
      asked(means("outbound", "^out|sent|^from us"), means("inbound", "^in|received|^to us"));

  static final WordMeanings PORTAL_STEP =
      asked(
          means("search", "search|\\bfind\\b|query"),
          means("status_lookup", "look ?up|status|track|check (my )?(case|request|ticket)"),
          means("announcement_read", "news|announce|notice|article|alert|bulletin"),
          means(
              "submission_completed", "complet|submitted|finish|success|confirm|thank|\\bsent\\b"),
          means(
              "submission_started",
              "start|begin|began|new (request|case|ticket)|open(ed)? form|submit"),
          means("visit", "page|\\bview|visit|home|landing|\\bopen"));

  static final WordMeanings DEVICE =
      asked(
          means("tablet", "tablet|ipad"),
          means("phone", "phone|mobile|android|\\bios\\b|handset|\\bapp\\b"),
          means("computer", "computer|desktop|laptop|\\bpc\\b|\\bmac\\b|windows|linux"));

  WordMeanings {
    meanings = List.copyOf(meanings);
  }

  /** One of our words, and what in a word of theirs says it. */
  record Meaning(String ours, Pattern theirs) {}

  private static Meaning means(String ours, String theirs) {
    return new Meaning(ours, Pattern.compile(theirs));
  }

  private static WordMeanings asked(Meaning... meanings) {
    return new WordMeanings(Arrays.asList(meanings), null);
  }

  /** Ours for a word of theirs; null for one that means nothing known. */
  @Nullable String meaning(String word) {
    String text = word.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    return meanings.stream()
        .filter(meaning -> meaning.theirs().matcher(text).find())
        .map(Meaning::ours)
        .findFirst()
        .orElse(otherwise);
  }
}
