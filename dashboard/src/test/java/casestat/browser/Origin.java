package casestat.browser;

import casestat.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the statistics offices ask of every published page: where its figures come from, how far
 * they go, and whom to ask.
 */
final class Origin {
  private static final Pattern COLOPHON =
      Pattern.compile("<dl class=\"facts colophon\">(.*?)</dl>", Pattern.DOTALL);
  private static final Pattern TERM =
      Pattern.compile("<dt>([^<]*)</dt>\\s*<dd>(.*?)</dd>", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

  /** What is never left open: contact and next update may be. */
  private static final List<String> KNOWN =
      List.of(
          "Producer",
          "Source",
          "Status",
          "Revision",
          "Data complete to",
          "As of",
          "Limits",
          "Archive");

  private static final List<String> STATED = List.of("Contact", "Next update");

  private final Language language;
  private final Map<String, String> terms = new LinkedHashMap<>();

  Origin(String page, Language language) {
    this.language = language;
    List<String> lists = COLOPHON.matcher(page).results().map(found -> found.group(1)).toList();
    // Two would leave open which of them is meant.
    if (lists.size() == 1) {
      Matcher term = TERM.matcher(lists.get(0));
      while (term.find()) {
        terms.put(term.group(1).strip(), term.group(2).strip());
      }
    }
  }

  /** What it does not say, in English; nothing where it says all. */
  List<String> lacks() {
    List<String> lacks = new ArrayList<>();
    for (String name : KNOWN) {
      if (!says(name) || of(name).equals(language.say("not stated"))) {
        lacks.add(name);
      }
    }
    STATED.stream().filter(name -> !says(name)).forEach(lacks::add);
    return lacks;
  }

  private boolean says(String name) {
    return !of(name).isEmpty() && !of(name).equals("–");
  }

  String of(String name) {
    return terms.getOrDefault(language.say(name), "");
  }

  /** Where the words lead; empty where they lead nowhere. */
  String link(String name) {
    Matcher link = LINK.matcher(of(name));
    return link.find() ? link.group(1) : "";
  }
}
