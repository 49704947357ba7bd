package casestat.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CasesAgreeWithEventsTest {
  private final Map<String, List<String>> cases = Riverton.cases();
  private final Map<String, NavigableMap<Integer, List<String>>> events = Riverton.events();

  @Test
  void everyCaseHasItsEventsAndEveryEventItsCase() {
    assertThat(cases).hasSize(20_000);
    assertThat(events.keySet()).isEqualTo(cases.keySet());
    events.forEach((id, each) -> assertThat(each.lastKey()).as(id).isEqualTo(each.size()));
  }

  @Test
  void everyTimeOfARowIsTheTimeOfAnEvent() {
    cases.forEach(
        (id, row) -> {
          Folded told = new Folded(List.copyOf(events.getOrDefault(id, new TreeMap<>()).values()));

          assertThat(List.of(row.get(1), row.get(2), row.get(9), row.get(10)))
              .as(id)
              .containsExactly(
                  told.first("submitted"), told.updated, told.first("acknowledged"), told.answered);
          assertThat(List.of(row.get(11), row.get(12)))
              .as(id)
              .containsExactly(told.resolved, told.closed);
        });
  }

  @Test
  void theLastEventTellsStateServicePriorityAndDepartment() {
    cases.forEach(
        (id, row) -> {
          List<String> last = events.getOrDefault(id, new TreeMap<>()).lastEntry().getValue();

          assertThat(row.subList(3, 7))
              .as(id)
              .containsExactly(last.get(4), last.get(9), last.get(8), last.get(6));
        });
  }

  @Test
  void aDuplicateNamesAnEarlierCaseThatIsNone() {
    List<List<String>> duplicates =
        cases.values().stream().filter(row -> row.get(3).equals("Duplicate")).toList();

    assertThat(duplicates).hasSizeBetween(600, 1000);
    for (List<String> row : duplicates) {
      assertThat(row.get(13)).isLessThan(row.get(0));
      assertThat(cases.get(row.get(13))).isNotNull().doesNotContain("Duplicate");
    }
  }

  @Test
  void eventsOfACaseStandInTimeByTheirNumbers() {
    for (NavigableMap<Integer, List<String>> each : events.values()) {
      assertThat(each.values()).extracting(row -> row.get(1)).isSorted();
    }
  }

  /** A case's events told by hand. */
  private static final class Folded {
    private final List<List<String>> events;
    private final String updated;
    private String answered = "";
    private String resolved = "";
    private String closed = "";

    Folded(List<List<String>> events) {
      this.events = events;
      updated = local(events.get(events.size() - 1));
      for (List<String> event : events) {
        String kind = event.get(3);
        boolean agent = event.get(7).equals("agent");
        if (kind.equals("resolved") || (kind.equals("replied") && agent)) {
          answered = answered.isEmpty() ? local(event) : answered;
        }
        if (kind.equals("resolved")) {
          resolved = local(event);
        } else if (kind.equals("closed")) {
          closed = local(event);
        } else if (kind.equals("reopened")) {
          resolved = "";
          closed = "";
        }
      }
    }

    String first(String kind) {
      return events.stream()
          .filter(each -> each.get(3).equals(kind))
          .findFirst()
          .map(Folded::local)
          .orElse("");
    }

    private static String local(List<String> event) {
      Instant at = Instant.parse(event.get(1));
      return LocalDateTime.ofInstant(at, Recipe.ZONE).format(Riverton.LOCAL);
    }
  }
}
