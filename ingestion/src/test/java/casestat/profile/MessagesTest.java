package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources of messages: what a profile must say of them, and must not. */
class MessagesTest {
  @TempDir Path folder;

  @Test
  void aPlatformNeedsNoColumnsAndNoTimes() throws IOException {
    Path file = folder.resolve("talk.yml");
    Files.writeString(file, with("accounts: [cityhelp]").text());

    Source source = Profiles.load(file.toString()).intake().sources().get(0);

    assertThat(source.columns().keySet())
        .containsExactlyElementsOf(Source.Kind.INTERACTIONS.columns());
    assertThat(source.messages())
        .isEqualTo(new Messages(List.of("cityhelp"), List.of(), null, false));
  }

  @Test
  void whatItHasItselfIsNotSaidAgain() {
    assertThat(
            with("accounts: [a]\n      times: [iso]\n      columns: {author: who}")
                .mistakes(folder))
        .hasSize(2)
        .anyMatch(mistake -> mistake.contains("a platform has its own columns"))
        .anyMatch(mistake -> mistake.contains("a platform has its own times"));
  }

  @Test
  void nobodyAnswersWithoutAccounts() {
    assertThat(with("zone: Etc/UTC").mistakes(folder))
        .singleElement()
        .asString()
        .contains("no accounts");
  }

  @Test
  void aPatternOfCaseIdsMustBeOne() {
    assertThat(with("accounts: [a]\n      case_ids: '(SR'").mistakes(folder))
        .singleElement()
        .asString()
        .contains("case_ids: \"(SR\": say a regular expression");
  }

  private static ProfileText with(String keys) {
    return new ProfileText(
        """
        profile: talk
        title: Talk
        zone: America/New_York
        intake:
          sources:
            - source: toots
              kind: interactions
              format: mastodon
              files: ["toots*.json"]
              KEYS
        calendars:
          always: 24x7
        """
            .replace("KEYS", keys));
  }
}
