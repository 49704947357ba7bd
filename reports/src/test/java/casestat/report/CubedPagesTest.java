package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.cube.Cube;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.metrics.Spread;
import casestat.profile.Page;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.report.table.DataTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page says the same whether its parts are counted in a cube or in the lake. */
class CubedPagesTest {
  private static final int PARTS = 5;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"city311", "campus311", "retiree"})
  void everyPageOfAnyPartIsTheSameWithACubeAndWithout(String service) {
    SmallLake small = service.equals("city311") ? MadeUp.lake() : MadeUp.longLake(folder, service);
    ServiceProfile profile = Profiles.load(service);
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      Shelf cubed = new Shelf(reader, profile);
      Shelf plain = new Shelf(reader, profile);
      try (Cube cube = cubed.makeCube(100L << 20)) {
        cube.finish();
        assertThat(cube.bytes()).isPositive();
        for (Selection part : parts(plain)) {
          for (Page page : profile.pages()) {
            PageView expected = new Views(profile, plain, Links.NONE).page(page, part);
            PageView view = new Views(profile, cubed, Links.NONE).page(page, part);

            assertThat(words(view.tiles()))
                .as("%s, %s", page.page(), part)
                .isEqualTo(words(expected.tiles()));
            assertThat(words(view.charts()))
                .as("%s, %s", page.page(), part)
                .isEqualTo(words(expected.charts()));
            assertThat(words(lines(view)))
                .as("%s, %s", page.page(), part)
                .isEqualTo(words(lines(expected)));
          }
        }
      }
    }
  }

  private static List<DataTable.Line> lines(PageView view) {
    return view.tables().stream().flatMap(table -> table.table().lines().stream()).toList();
  }

  // Every number of a record, without what tells two objects of one kind apart.
  private static String words(List<?> records) {
    return records.toString().replaceAll("@[0-9a-f]+", "");
  }

  @Test
  void whatThePagesAskForIsInTheCubeWhenItIsMade() {
    SmallLake small = MadeUp.lake();
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      Shelf shelf = new Shelf(reader, small.profile());
      try (Cube cube = shelf.makeCube(100L << 20)) {
        cube.finish();
        Selection part = parts(shelf).get(0);
        for (Page page : small.profile().pages()) {
          page.tiles().stream()
              .map(shelf.catalogue()::metric)
              .filter(metric -> Views.applies(metric, part))
              .forEach(
                  metric ->
                      assertThat(cube.figures(metric, part.where(), Metric.ALL))
                          .as(metric.metric())
                          .isPresent());
          page.charts().stream()
              .filter(chart -> chart.comparesMembers())
              .flatMap(chart -> Views.metrics(shelf, chart).stream().map(m -> cut(m, chart)))
              .filter(cut -> Views.applies(cut.metric(), part))
              .forEach(
                  cut ->
                      assertThat(cube.figures(cut.metric(), part.where(), cut.by()))
                          .as(cut.metric().metric() + " by " + cut.by())
                          .isPresent());
          page.charts().stream()
              .filter(chart -> chart.as() == Page.As.DISTRIBUTION)
              .flatMap(chart -> Views.metrics(shelf, chart).stream())
              .forEach(
                  metric ->
                      assertThat(cube.ranked(metric, part.where(), part.month(), part.month()))
                          .as("times of " + metric.metric())
                          .isPresent());
        }
      }
    }
  }

  @Test
  void timesOfAnyPartAreTheSameInACubeAndInTheLake() {
    SmallLake small = MadeUp.lake();
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      Shelf shelf = new Shelf(reader, small.profile());
      try (Cube cube = shelf.makeCube(100L << 20)) {
        List<Metric> metrics = shelf.catalogue().all().stream().filter(Spread::isOf).toList();
        metrics.forEach(metric -> cube.want(metric, Metric.ALL));
        cube.finish();
        long compared = 0;
        for (Selection part : parts(shelf)) {
          for (Metric metric : metrics) {
            if (Views.applies(metric, part)) {
              int first = Period.plus(part.month(), -2);
              Times inLake =
                  new Times.InLake(reader, new Spread(metric, part.where(), first, part.month()));
              Times inCube =
                  Times.of(shelf.counter(), reader, metric, part.where(), first, part.month());

              assertThat(inCube).isInstanceOf(Times.InCube.class);
              assertThat(inCube.summary()).as(metric.metric()).isEqualTo(inLake.summary());
              for (long width : new long[] {60, 86_400}) {
                assertThat(inCube.steps(width, 9))
                    .as(metric.metric())
                    .isEqualTo(inLake.steps(width, 9));
              }
              compared += inLake.summary().count();
            }
          }
        }
        assertThat(compared).isGreaterThan(100);
      }
    }
  }

  private record CutBy(Metric metric, String by) {}

  private static CutBy cut(Metric metric, Page.Chart chart) {
    return new CutBy(metric, chart.by());
  }

  @Test
  void whatThereIsNoRoomForIsAskedOfTheLake() {
    SmallLake small = MadeUp.lake();
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      Shelf shelf = new Shelf(reader, small.profile());
      Selection part = Selection.ofAll(202610).with("department", "Sanitation");
      try (Cube cube = shelf.makeCube(1)) {
        cube.finish();
        Metric metric = shelf.catalogue().metric("incoming_cases");

        assertThat(shelf.book(part).whole(metric, 202610))
            .isEqualTo(new Shelf(reader, small.profile()).book(part).whole(metric, 202610));
        assertThat(cube.bytes()).isZero();
      }
    }
  }

  /** With one filter and more, in months from first to last. */
  private static List<Selection> parts(Shelf shelf) {
    Random random = new Random(7);
    List<Period> months = List.copyOf(shelf.whole().periods().values());
    List<Selection> parts = new ArrayList<>();
    while (parts.size() < PARTS) {
      int month = months.get(random.nextInt(months.size())).month();
      Selection part = Selection.ofAll(month);
      for (String dimension : Metric.DIMENSIONS.subList(0, 1 + parts.size() % 3)) {
        List<String> members = shelf.members(dimension);
        part = part.with(dimension, members.get(random.nextInt(members.size())));
      }
      parts.add(part);
    }
    return parts;
  }
}
