package casestat.propose;

import static casestat.propose.Role.AT;
import static casestat.propose.Role.ID;
import static casestat.propose.Role.WHENEVER;
import static casestat.propose.Role.role;

import casestat.propose.Role.Looks;
import java.util.List;

/** What the columns of a file of messages are called. */
final class MessageRoles {
  private static final String MESSAGE = "(message|msg|tweet|post|comment|interaction|status|toot)";

  /** In the order in which they are filled: a column fills one. */
  static final List<Role> ALL =
      List.of(
          role(
              "in_reply_to",
              Looks.KEY,
              3,
              "^(in )?(reply|replies|replied|response|responds|responded|answer|answers|answered)"
                  + "( to)?( "
                  + MESSAGE
                  + ")?( "
                  + ID
                  + ")?$",
              "reply ?to|response to|answer to|^parent( " + MESSAGE + ")?( " + ID + ")?$",
              "in reply|parent"),
          role(
              "interaction_id",
              Looks.ID,
              0,
              "^" + MESSAGE + " ?" + ID + "$",
              "^" + ID + "$|^(uu|gu)id$",
              "^" + MESSAGE + "$",
              MESSAGE + ".*" + ID + "$"),
          role(
              "happened_at",
              Looks.TIME,
              0,
              "^" + MESSAGE + "? ?(sent|posted|published|created|written|tweeted|received)" + AT,
              WHENEVER,
              "sent|posted|publish|creat|" + MESSAGE + " (date|time)"),
          role(
                  "author_role",
                  Looks.FEW,
                  3,
                  "^(author|sender|speaker|user|participant|from|writer)( (role|type|kind))$",
                  "^(role|from|by|sender|author|speaker|who|participant|written by|sent by)$",
                  "(author|sender|speaker|participant).*(role|type|kind)")
              .means(WordMeanings.AUTHOR_ROLE),
          role("direction", Looks.FEW, 2, "direction", "^(in|inbound|incoming) ?(or)? ?(out.*)?$")
              .means(WordMeanings.DIRECTION),
          role(
              "text",
              Looks.TEXT,
              2,
              "^(full |message |tweet |post |comment )?(text|body|content|contents)$",
              "^" + MESSAGE + "$"),
          role(
              "author",
              Looks.KEY,
              0,
              "^(author|sender|user|from|account)( (id|name|handle|key))?$",
              "^(handle|username|screen name|user name)$"),
          role(
              "conversation_id",
              Looks.KEY,
              1,
              "^(conversation|thread|chat|dialog|dialogue|discussion)( " + ID + ")?$"),
          role("case_id", Looks.KEY, 0, "^(case|ticket|request|enquiry|inquiry|work order)"),
          role("channel", Looks.FEW, 0, "^(channel|platform|network|medium|source|via)$"),
          role("impressions", Looks.NUMBER, 1, "impression|^(shown|views|reach|seen)( count)?$"),
          role("likes", Looks.NUMBER, 1, "^(likes?|liked|favou?rites?)( count)?$"),
          role(
              "reposts",
              Looks.NUMBER,
              1,
              "^(reposts?|retweets?|shares?|shared|boosts?)( count)?$"));

  private MessageRoles() {}
}
