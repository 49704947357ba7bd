package casestat.platform;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which accounts speak for the service, and which of them answer by themselves. */
public final class Speakers {
  private final Set<String> own;
  private final Set<String> automatic;

  /**
   * @param own ids or names of the accounts of the service; a leading {@code @} says nothing
   * @param automatic those of them, or names of apps that post for them, whose words are nobody's
   */
  public Speakers(Collection<String> own, Collection<String> automatic) {
    this.own = own.stream().map(Speakers::plain).collect(Collectors.toSet());
    this.automatic = automatic.stream().map(Speakers::plain).collect(Collectors.toSet());
  }

  boolean isOwn(@Nullable String... idsOrNames) {
    return isIn(own, idsOrNames) || isIn(automatic, idsOrNames);
  }

  boolean isAutomatic(@Nullable String... idsOrNames) {
    return isIn(automatic, idsOrNames);
  }

  private static boolean isIn(Set<String> accounts, @Nullable String... idsOrNames) {
    for (String one : idsOrNames) {
      if (one != null && accounts.contains(plain(one))) {
        return true;
      }
    }
    return false;
  }

  /** The words of author_role and direction. */
  Message say(Message message, boolean isOwn, boolean isAutomatic) {
    return message
        .set("author_role", !isOwn ? "citizen" : isAutomatic ? "bot" : "agent")
        .set("direction", isOwn ? "outbound" : "inbound");
  }

  private static String plain(String account) {
    String text = account.strip().toLowerCase(Locale.ROOT);
    return text.startsWith("@") ? text.substring(1) : text;
  }
}
