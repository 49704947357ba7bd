package casestat.language;

import casestat.lake.Figure;
import casestat.profile.Noun;
import casestat.profile.ServiceProfile;
import casestat.profile.Text;
import casestat.profile.Wording;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One language as a service speaks it: casestat's own sentences, the service's names for things,
 * numbers and dates as people of the place write them.
 *
 * <p>A sentence is a pattern of ICU's MessageFormat: {@code {0}} and so on are its arguments,
 * {@code {case}}, {@code {the_cases}} and the other forms of {@link Inflections} are the service's
 * words. A number among the arguments is written as the locale has it.
 */
public final class Language {
  /** English with casestat's own words. */
  public static final Language ENGLISH = new Language(Wording.STANDARD, Locale.ENGLISH);

  /** As a sheet has it: in no language. */
  private static final String WITHHELD = "[c]";

  private static final Map<String, Map<String, String>> MESSAGES = new ConcurrentHashMap<>();

  private final Locale locale;
  private final Map<String, Object> words;
  private final Map<String, String> messages;
  private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();
  private final Numbers numbers;
  private final Dates dates;

  private Language(Wording wording, Locale locale) {
    this.locale = locale;
    this.words =
        Inflections.of(
            locale.getLanguage(), wording.names().getOrDefault(locale.getLanguage(), Map.of()));
    this.messages =
        locale.getLanguage().equals("en")
            ? Map.of()
            : MESSAGES.computeIfAbsent(locale.getLanguage(), Messages::of);
    this.numbers = new Numbers(locale);
    this.dates = new Dates(locale);
  }

  /** All that a service speaks, that of its reports first. */
  public static List<Language> allOf(ServiceProfile profile) {
    Wording wording = profile.wording();
    return wording.languages().stream().map(locale -> new Language(wording, locale)).toList();
  }

  /** That of a service's reports. */
  public static Language of(ServiceProfile profile) {
    return of(profile.wording(), profile.wording().languages().get(0));
  }

  /** One of those that a wording has words for, or not. */
  public static Language of(Wording wording, Locale locale) {
    return new Language(wording, locale);
  }

  /** {@code en}, {@code es}. */
  public String code() {
    return locale.getLanguage();
  }

  /** As its speakers call it: {@code Español}. */
  public String ownName() {
    ULocale self = new ULocale(code());
    return capital(self.getDisplayLanguage(self));
  }

  public Locale locale() {
    return locale;
  }

  public Numbers numbers() {
    return numbers;
  }

  public Dates dates() {
    return dates;
  }

  /**
   * A sentence or a word in this language.
   *
   * @param english as the code says it, and as the file of messages has it
   */
  public String say(String english, @Nullable Object... arguments) {
    return format(messages.getOrDefault(english, english), arguments);
  }

  /** Whether the file of messages has it; English needs none. */
  public boolean knows(String english) {
    return code().equals("en") || messages.containsKey(english);
  }

  /** What a profile says, as it says it: the words of the service are its own. */
  public String say(Text text) {
    return text.in(code());
  }

  /** A text that is in this language already, with the service's words in their places. */
  public String fill(String text) {
    return format(text);
  }

  /** What the service calls one: {@code department}. */
  public String one(Noun noun) {
    return word(noun.column());
  }

  /** What the service calls several: {@code departments}. */
  public String many(Noun noun) {
    return word(noun.column() + "s");
  }

  private String word(String form) {
    return Objects.toString(words.get(form));
  }

  /** With a capital letter, as a sentence begins. */
  public static String capital(String words) {
    return words.isEmpty() ? words : Inflections.capital(words);
  }

  private @Nullable Object said(@Nullable Object argument) {
    if (argument instanceof Sentence sentence) {
      return sentence.in(this);
    }
    if (argument instanceof ZonedDateTime at) {
      return dates.weekdayTime(at.toLocalDateTime());
    }
    if (argument instanceof Long count && count == Figure.WITHHELD) {
      return WITHHELD;
    }
    return argument instanceof LocalDate on ? dates.weekdayDate(on) : argument;
  }

  private String format(String pattern, @Nullable Object... arguments) {
    // Most of what a page says has nothing to be filled in.
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    MessageFormat format =
        patterns.computeIfAbsent(pattern, p -> new MessageFormat(p, ULocale.forLocale(locale)));
    @Nullable Object[] said = new Object[arguments.length];
    Arrays.setAll(said, i -> said(arguments[i]));
    // One instance is not for several threads at a time.
    synchronized (format) {
      return format.usesNamedArguments() ? format.format(named(said)) : format.format(said);
    }
  }

  private Map<String, @Nullable Object> named(@Nullable Object[] said) {
    Map<String, @Nullable Object> values = new HashMap<>(words);
    for (int i = 0; i < said.length; i++) {
      values.put(String.valueOf(i), said[i]);
    }
    return values;
  }
}
