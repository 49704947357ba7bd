package casestat.propose;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of our columns, and what a column that fills it is called and looks like.
 *
 * @param telling how much a column that fills it says of what the file is about; 0 for what files
 *     of any kind have
 * @param names patterns of the words of its name, the best first
 * @param meanings of the words in it; null where words stay as they are
 */
record Role(
    String column, Looks looks, int telling, List<Pattern> names, @Nullable WordMeanings meanings) {

  enum Looks {
    /** Something else in almost every row. */
    ID,
    TIME,
    /** The same few words again and again. */
    FEW,
    /** Some hundred words at most. */
    SOME,
    /** A short text, whatever it is: one that names another row, or a person. */
    KEY,
    /** Whole numbers. */
    NUMBER,
    /** Sentences. */
    TEXT
  }

  static final int BEST = 10;

  /** What may follow in the name of a column of times. */
  static final String AT = "( (dt|date|at|on|time|datetime|date time|timestamp))?$";

  static final String WHENEVER = "^(at|when|date|time|timestamp|datetime|date time)$";

  static final String ID = "(id|number|num|no|key|ref|reference)";

  static Role role(String column, Looks looks, int telling, String... names) {
    List<Pattern> patterns = Arrays.stream(names).map(Pattern::compile).toList();
    return new Role(column, looks, telling, patterns, null);
  }

  /** The same of a column whose words are turned into ours. */
  Role means(WordMeanings words) {
    return new Role(column, looks, telling, names, words);
  }

  /** How well a name fits: 0 for not at all. */
  int fits(String words) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).matcher(words).find()) {
        return BEST - 2 * i;
      }
    }
    return 0;
  }
}
