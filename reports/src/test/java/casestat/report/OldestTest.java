package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.LakeReader;
import casestat.metrics.DrillDown;
import casestat.metrics.Metric;
import casestat.metrics.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class OldestTest {
  private static final int MOST = 3;

  @Test
  void theListOfAPartIsThatPartOfTheListOfTheWhole() {
    SmallLake small = MadeUp.lake();
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      Shelf shelf = new Shelf(reader, small.profile());
      Metric metric = shelf.catalogue().metric("unanswered_conversations");
      long listed = 0;
      for (int month : List.of(202609, 202610)) {
        for (String dimension : Metric.DIMENSIONS) {
          for (String member : shelf.members(dimension)) {
            Selection part = Selection.ofAll(month).with(dimension, member);
            DrillDown behind =
                new DrillDown(metric, month, month, part.where(), DrillDown.Which.ALL);
            Question count = behind.count();

            Oldest oldest = shelf.oldest(metric, part, MOST);

            assertThat(oldest.lines()).isEqualTo(Listing.oldest(reader, behind, MOST));
            assertThat(oldest.all())
                .isEqualTo(
                    reader
                        .ask(count.sql(), count.parameters(), row -> row.getLong(1))
                        .get(0)
                        .longValue());
            listed += oldest.all();
          }
        }
      }
      assertThat(listed).isPositive();
    }
  }
}
