package casestat.profile;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source of interactions says of the messages in it.
 *
 * @param accounts ids or names of the accounts that the service speaks by
 * @param automatic those of them, or apps, that answer by themselves
 * @param caseIds a pattern of what names a case in a text; null where texts name none
 * @param keepsAuthors whether authors stay as the source says them; else they become pseudonyms
 */
public record Messages(
    List<String> accounts, List<String> automatic, @Nullable String caseIds, boolean keepsAuthors)
    implements Serializable {

  /** Of a source that says nothing. */
  public static final Messages NONE = new Messages(List.of(), List.of(), null, false);

  public Messages {
    accounts = List.copyOf(accounts);
    automatic = List.copyOf(automatic);
  }
}
