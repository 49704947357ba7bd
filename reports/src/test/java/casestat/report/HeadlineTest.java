package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.language.Language;
import casestat.metrics.Metric;
import casestat.profile.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every claim of a headline, computed again from the figures of its page. */
class HeadlineTest {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "The goal is met\\.|All (?<all>\\d+) goals are met\\.|(?<met>\\d+) of (?<of>\\d+) goals"
              + " (?:is|are) met\\. Missed: (?<missed>.*)\\.",
          Pattern.DOTALL);
  private static final Pattern SPANISH =
      Pattern.compile(
          "La meta se cumple\\.|Se cumplen las (?<all>\\d+) metas\\.|Se cumplen? (?<met>\\d+) de"
              + " (?<of>\\d+) metas\\. Sin cumplir:\\s+(?<missed>.*)\\.",
          Pattern.DOTALL);

  @TempDir static Path folder;

  private int met;
  private int missed;
  private int withheld;
  private int few;

  @Test
  void everyClaimOfACityIsTrueInBothLanguages() {
    SmallLake small = MadeUp.lake();

    check(small, true);

    assertThat(met).isGreaterThan(20);
    assertThat(missed).isGreaterThan(20);
    assertThat(few).isGreaterThan(20);
  }

  @Test
  void everyClaimOfAServiceThatKeepsSmallGroupsToItselfIsTrueAndOfNoneOfThem() {
    MadeUp made = MadeUp.cases("d1", 400);
    SmallLake small =
        SmallLake.in(folder.resolve("student"), "student311")
            .deliver("d1", made.cases(), made.events(), List.of(), SmallLake.NOVEMBER)
            .converse(made.conversations(90))
            .analyze("run-1", SmallLake.NOVEMBER);

    check(small, false);

    assertThat(met + missed).isGreaterThan(5);
    assertThat(withheld).isPositive();
  }

  private void check(SmallLake small, boolean hasManyParts) {
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      Shelf first = new Shelf(reader, small.profile());
      assertThat(Language.allOf(small.profile())).hasSize(2);
      for (Language language : Language.allOf(small.profile())) {
        Shelf shelf = first.in(language);
        Views views = new Views(small.profile(), shelf, Links.NONE);
        for (Selection selection : selections(shelf, hasManyParts)) {
          for (Page page : small.profile().pages()) {
            if (!page.tiles().isEmpty()) {
              check(small, shelf, views, page, selection);
            }
          }
        }
      }
    }
  }

  private static List<Selection> selections(Shelf shelf, boolean hasManyParts) {
    List<Selection> selections = new ArrayList<>();
    for (int month : List.of(202610, 202609, 202603)) {
      selections.add(Selection.ofAll(month));
    }
    for (String department : shelf.members("department")) {
      selections.add(Selection.ofAll(202610).with("department", department));
      if (hasManyParts) {
        selections.add(
            Selection.ofAll(202610).with("department", department).with("channel", "Phone"));
      }
    }
    return selections;
  }

  private void check(SmallLake small, Shelf shelf, Views views, Page page, Selection selection) {
    String headline = views.page(page, selection).headline();
    int goals = 0;
    List<String> expected = new ArrayList<>();
    List<String> untold = new ArrayList<>();
    for (String id : page.tiles()) {
      Metric metric = shelf.catalogue().metric(id);
      Double goal = small.profile().goal(id);
      if (goal == null || !metric.by().containsAll(selection.where().keySet())) {
        continue;
      }
      Figure figure = shelf.book(selection).whole(metric, selection.month());
      if (figure == null || figure.isWithheld() || figure.value().isEmpty()) {
        untold.add(metric.label());
        withheld += figure != null && figure.isWithheld() ? 1 : 0;
        continue;
      }
      if (!metric.isEnough(figure.cases())) {
        // Of few nothing is to be concluded.
        untold.add(metric.label());
        few++;
        continue;
      }
      Double value = Shown.value(metric, figure);
      if (value == null) {
        throw new AssertionError(metric.metric() + " is told, and has no number");
      }
      goals++;
      boolean reaches =
          switch (metric.better()) {
            case HIGHER -> value >= goal;
            case LOWER -> value <= goal;
            case NEITHER -> true;
          };
      if (!reaches) {
        expected.add(
            shelf
                .language()
                .say(
                    "{0}, {1} against {2}",
                    metric.label(),
                    shelf.formats().value(Shown.unit(metric), value),
                    shelf.formats().value(Shown.unit(metric), goal)));
      }
    }
    String about = shelf.language().code() + " " + page.page() + " " + selection + headline;
    if (goals == 0) {
      assertThat(headline).as(about).isEmpty();
      return;
    }
    Matcher told =
        (shelf.language().code().equals("es") ? SPANISH : ENGLISH).matcher(headline.strip());
    assertThat(told.matches()).as(about).isTrue();
    assertThat(headline).as(about).doesNotContain("{", "}");
    untold.forEach(
        label -> assertThat(told.group("missed") + "").as(about).doesNotContain(label + ","));
    if (expected.isEmpty()) {
      assertThat(told.group("missed")).as(about).isNull();
      assertThat(told.group("all") == null ? 1 : Integer.parseInt(told.group("all")))
          .as(about)
          .isEqualTo(goals);
    } else {
      assertThat(told.group("missed")).as(about).isEqualTo(String.join("; ", expected));
      assertThat(Integer.parseInt(told.group("met"))).as(about).isEqualTo(goals - expected.size());
      assertThat(Integer.parseInt(told.group("of"))).as(about).isEqualTo(goals);
    }
    met += goals - expected.size();
    missed += expected.size();
  }
}
