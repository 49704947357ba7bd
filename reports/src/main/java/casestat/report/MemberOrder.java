package casestat.report;

import casestat.lake.Outcome;
import casestat.language.Language;
import casestat.metrics.Cut;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The order in which people look members up: of the language, numbers by their size, what is not
 * stated last. Outcomes stand in the order of a case's life.
 */
final class MemberOrder implements Comparator<String> {
  private static final List<String> OUTCOMES =
      Stream.concat(Stream.of(Cut.OPEN), Arrays.stream(Outcome.values()).map(Enum::name)).toList();

  private final Collator collator;

  MemberOrder(Language language) {
    RuleBasedCollator ofLanguage =
        (RuleBasedCollator) Collator.getInstance(ULocale.forLocale(language.locale()));
    RuleBasedCollator numeric = ofLanguage.cloneAsThawed();
    numeric.setNumericCollation(true);
    this.collator = numeric.freeze();
  }

  @Override
  public int compare(String one, String other) {
    int of = Integer.compare(rank(one), rank(other));
    if (of != 0) {
      return of;
    }
    int looked = collator.compare(one, other);
    return looked != 0 ? looked : one.compareTo(other);
  }

  // Brackets hold what no source states.
  private static int rank(String member) {
    int outcome = OUTCOMES.indexOf(member);
    return outcome >= 0 ? outcome : OUTCOMES.size() + (member.startsWith("(") ? 1 : 0);
  }
}
