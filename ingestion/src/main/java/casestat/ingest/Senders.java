package casestat.ingest;

import casestat.profile.Messages;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote a message, to whom, and about which case, without what was written. */
final class Senders {
  /** Of files without messages. */
  static final Senders NONE = new Senders(Messages.NONE, Pseudonyms.NONE);

  private final Messages messages;
  private final Pseudonyms pseudonyms;
  private final @Nullable Pattern caseIds;

  Senders(Messages messages, Pseudonyms pseudonyms) {
    this.messages = messages;
    this.pseudonyms = pseudonyms;
    this.caseIds = messages.caseIds() == null ? null : Pattern.compile(messages.caseIds());
  }

  @Nullable String author(CellReader cells) {
    return named(cells.text("author"));
  }

  /** What a platform keeps private has no name but that of the person at the other end. */
  @Nullable String conversation(CellReader cells) {
    String stated = cells.text("conversation_id");
    String peer = cells.text("peer");
    return stated == null && peer != null ? "with " + named(peer) : stated;
  }

  /** As stated, or the first that the text names. */
  @Nullable String caseId(CellReader cells) {
    String stated = cells.text("case_id");
    String text = cells.text("text");
    if (stated != null || caseIds == null || text == null) {
      return stated;
    }
    Matcher matcher = caseIds.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    return matcher.groupCount() > 0 && matcher.group(1) != null
        ? matcher.group(1)
        : matcher.group();
  }

  private @Nullable String named(@Nullable String person) {
    return person == null || messages.keepsAuthors() ? person : pseudonyms.of(person);
  }
}
