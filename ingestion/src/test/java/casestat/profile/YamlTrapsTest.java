package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlTrapsTest {
  @TempDir Path folder;

  @Test
  void anAliasBombIsRefusedBeforeItIsBuilt() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }

    assertThat(new ProfileText(bomb.toString()).mistakes(folder))
        .containsExactly("x.yml:27:12: more than 50 aliases: write the values out");
  }

  @Test
  void aTagThatNamesAClassIsRefused() {
    assertThat(
            campus()
                .with("title: Campus 311", "title: !!javax.script.ScriptEngineManager [x]")
                .mistakes(folder))
        .containsExactly(
            "x.yml:2:8: title: the tag !!javax.script.ScriptEngineManager: a profile is data: remove it",
            "x.yml:2:8: title: is a list: write one value");
    assertThat(campus().with("title: Campus", "title: !city Campus").mistakes(folder))
        .containsExactly("x.yml:2:8: title: the tag !city: a profile is data: remove it");
  }

  @Test
  void aTabIsNamed() {
    assertThat(campus().with("  sources:", "\tsources:").mistakes(folder))
        .containsExactly("x.yml:5:1: a tab: indent with spaces");
  }

  @Test
  void aRepeatedKeyIsAMistake() {
    assertThat(campus().with("title: Campus 311", "title: A\ntitle: B").mistakes(folder))
        .containsExactly("x.yml:3:1: title: the key stands twice: remove one");
  }

  @Test
  void noAndNineThirtyAreWhatTheyLookLike() {
    ServiceProfile campus = Profiles.load(ProfileText.resource("campus.yml").toString());

    assertThat(campus.policies().get(0).where().get("service_type")).contains("no");
    assertThat(campus.calendars().get(0).versions().get(0).exceptions().values())
        .anySatisfy(ranges -> assertThat(ranges.get(0).start()).isEqualTo(9 * 3600 + 30 * 60));
  }

  @Test
  void aSexagesimalIsNoDuration() {
    assertThat(campus().with("4 business hours", "12:30").mistakes(folder))
        .singleElement()
        .asString()
        .startsWith(
            "x.yml:28:21: policies[1].first_response: \"12:30\": say it as in 4 business hours,");
  }

  @Test
  void aMergeKeyIsRefused() {
    assertThat(
            campus()
                .with(
                    "  - policy: standard\n", "  - policy: standard\n    <<: {reopen: new cycle}\n")
                .mistakes(folder))
        .containsExactly(
            "x.yml:27:5: policies[1].<<: a merge key: YAML 1.2 has none: write the keys out");
  }

  @Test
  void anUnknownKeyIsToldTheNearest() {
    assertThat(campus().with("first_response: 4", "first_respons: 4").mistakes(folder))
        .containsExactly(
            "x.yml:28:5: policies[1].first_respons: unknown key: did you mean \"first_response\"?");
  }

  @Test
  void anAliasIsWelcome() {
    assertThat(
            campus()
                .with("resolution: 24 hours", "resolution: 24 hours\n    pauses: &turn [hold]")
                .with("reopen: keep first", "reopen: keep first\n    pauses: *turn")
                .mistakes(folder))
        .isEmpty();
  }

  @Test
  void aListThatHoldsItselfIsRefused() {
    assertThat(campus().with("files: [\"*.csv\"]", "files: &f [a.csv, *f]").mistakes(folder))
        .contains("x.yml:9:14: intake.sources[0].files[1]: contains itself: write the values out");
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(new ProfileText("a: " + "[".repeat(100_000)).mistakes(folder))
        .containsExactly("x.yml:1:23: more than 20 levels deep: a profile needs no more than 8");
  }

  @Test
  void aSecondDocumentIsRefused() {
    assertThat(new ProfileText("profile: a\n---\nprofile: b\n").mistakes(folder))
        .containsExactly("x.yml:2:1: a second document begins: one file holds one profile");
  }

  @Test
  void anEmptyValueIsAMistake() {
    assertThat(campus().with("title: Campus 311", "title:").mistakes(folder))
        .containsExactly("x.yml:2:7: title: is empty: give it a value, or leave the key out");
  }

  @Test
  void aBareScalarIsNoProfile() {
    assertThat(new ProfileText("hello").mistakes(folder))
        .containsExactly("x.yml:1:1: is a single value: write keys and values");
  }

  private static ProfileText campus() {
    return ProfileText.campus();
  }
}
