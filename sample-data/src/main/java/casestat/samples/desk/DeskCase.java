package casestat.samples.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case and all that ever happens to it.
 *
 * @param master id of the case that it repeats; empty for none
 * @param due epoch second by which it is needed; 0 for no such time
 */
record DeskCase(
    String id,
    long openedAt,
    String area,
    Desk.Way way,
    String requester,
    String master,
    long due,
    List<DeskEvent> events) {

  DeskCase {
    events = List.copyOf(events);
  }

  String channel() {
    return way.channel();
  }

  /** How it stands at an instant, as a row of the file of cases. */
  Map<String, Object> row(long until) {
    Long acknowledged = null;
    Long answered = null;
    Long resolved = null;
    Long closed = null;
    DeskEvent last = events.get(0);
    for (DeskEvent event : events) {
      if (event.at() >= until) {
        break;
      }
      last = event;
      switch (event.kind()) {
        case "acknowledged" -> acknowledged = first(acknowledged, event);
        case "replied" -> answered = first(answered, event);
        case "resolved" -> {
          answered = first(answered, event);
          resolved = event.at();
        }
        case "closed" -> closed = event.at();
        case "reopened" -> {
          resolved = null;
          closed = null;
        }
        default -> {
          // Moves nothing but the state.
        }
      }
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("opened", way.dated() ? new Dated(openedAt) : (Object) openedAt);
    row.put("changed", last.at());
    row.put("state", last.state());
    row.put("matter", last.matter());
    row.put("urgency", last.urgency());
    row.put("office", last.office());
    row.put("area", area);
    row.put("channel", way.channel());
    put(row, "acknowledged", acknowledged);
    put(row, "answered", answered);
    put(row, "resolved", resolved);
    put(row, "closed", closed);
    row.put("repeats", last.state().equals("duplicate") ? master : "");
    row.put("requester", requester);
    put(row, "due", due == 0 ? null : new Dated(due));
    return row;
  }

  /** A time of which only the local date is told. */
  record Dated(long at) {}

  private static Long first(@Nullable Long before, DeskEvent event) {
    return before == null ? (Long) event.at() : before;
  }

  private static void put(Map<String, Object> row, String key, @Nullable Object value) {
    if (value != null) {
      row.put(key, value);
    }
  }
}
