package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyTest {
  private static final String ZONE = "zone: America/New_York\n";

  @TempDir Path folder;

  @Test
  void theOfficesOfStudentsTellOfNoFewerThanFive() {
    Privacy privacy = Profiles.load("student311").privacy();

    assertThat(privacy.isKept()).isTrue();
    assertThat(privacy.isSmall(0)).isFalse();
    assertThat(privacy.isSmall(1)).isTrue();
    assertThat(privacy.isSmall(4)).isTrue();
    assertThat(privacy.isSmall(5)).isFalse();
  }

  @Test
  void aProfileThatDoesNotSayTellsEverything() {
    Privacy privacy = Profiles.load("city311").privacy();

    assertThat(privacy.isKept()).isFalse();
    assertThat(privacy.isSmall(1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "privacy: {smallest_group: 1}",
        "privacy: {smallest_group: 101}",
        "privacy: {smallest_group: few}",
        "privacy: {smallest_group: 5.5}",
        "privacy: {}",
        "privacy: {smallest: 5}"
      })
  void whatIsNoGroupIsRefusedByLoaderAndSchema(String privacy) {
    ProfileText broken = ProfileText.campus().with(ZONE, ZONE + privacy + "\n");

    assertThat(broken.mistakes(folder)).isNotEmpty();
    assertThat(SchemaTest.errors("profile.schema.json", broken.text())).isNotEmpty();
  }
}
