package casestat.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How one platform writes messages. */
@FunctionalInterface
public interface Platform {

  /**
   * Every message in a document, and every message that stands inside another, each as often as it
   * stands there. A document without any is one object that is no message.
   *
   * @param document the body of an answer, or one line of a stream
   */
  List<Message> messages(JsonNode document);
}
