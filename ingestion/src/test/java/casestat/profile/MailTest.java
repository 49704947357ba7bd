package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To whom a profile says that editions are mailed. */
class MailTest {
  private static final String ZONE = "zone: America/New_York\n";
  private static final String MAIL =
      """
      mail:
        server: smtp.example.org
        security: tls
        from: "311 <311@example.org>"
        user: ${env:SMTP_USER}
        password: ${file:/run/secrets/smtp}
        to: [mayor@example.org, "The council <council@example.org>"]
        operators: [oncall@example.org]
        attach: [workbook.xlsx, charts/on-time.png]
        attachments_to: 500 KB
        link: https://311.example.org/
      """;

  @TempDir Path folder;

  private static ProfileText with(String mail) {
    return ProfileText.campus().with(ZONE, ZONE + mail);
  }

  @Test
  void mailIsReadAsItIsSaid() throws IOException {
    Path file = folder.resolve("p.yml");
    Files.writeString(file, with(MAIL).text());

    Mail mail = Profiles.load(file.toString()).mail();

    assertThat(mail).isNotNull();
    assertThat(mail.port()).isEqualTo(465);
    assertThat(mail.from()).isEqualTo(new MailAddress("311", "311@example.org"));
    assertThat(mail.user()).isEqualTo(new Secret(Secret.Origin.ENV, "SMTP_USER"));
    assertThat(mail.password()).isEqualTo(new Secret(Secret.Origin.FILE, "/run/secrets/smtp"));
    assertThat(mail.to())
        .extracting(MailAddress::toString)
        .containsExactly("mayor@example.org", "The council <council@example.org>");
    assertThat(mail.attach()).containsExactly("workbook.xlsx", "charts/on-time.png");
    assertThat(mail.attachmentsTo()).isEqualTo(500_000);
    assertThat(mail.link()).isEqualTo("https://311.example.org");
    assertThat(SchemaTest.errors("profile.schema.json", with(MAIL).text())).isEmpty();
  }

  @Test
  void aProfileThatDoesNotSayMailsNothing() {
    assertThat(Profiles.load("city311").mail()).isNull();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "server: smtp.example.org|server: smtp example",
        "security: tls|security: ssl",
        "security: tls|port: 70000",
        "from: \"311 <311@example.org>\"|sender: 311@example.org",
        "311 <311@example.org>|311 <311@example.org",
        "password: ${file:/run/secrets/smtp}|password: hunter2",
        "password: ${file:/run/secrets/smtp}|password: ${file:secrets/smtp}",
        "to: [mayor@example.org, |to: [mayor, ",
        "to: [mayor@example.org, |to: [\"mayor@example.org\\nBcc: all@example.org\", ",
        "The council <council@|The\\r\\nBcc: x@example.org\\r\\n <council@",
        "operators: [oncall@example.org]|operators: []",
        "attach: [workbook.xlsx, |attach: [../../etc/passwd, ",
        "attach: [workbook.xlsx, |attach: [/etc/passwd, ",
        "500 KB|500",
        "https://311.example.org/|javascript:alert(1)",
        "https://311.example.org/|https://user:word@311.example.org/"
      })
  void whatIsBrokenIsRefusedByBoth(String there, String instead) {
    ProfileText broken = with(MAIL.replace(there, instead));

    assertThat(broken.text()).isNotEqualTo(with(MAIL).text());
    assertThat(broken.mistakes(folder)).isNotEmpty();
    assertThat(SchemaTest.errors("profile.schema.json", broken.text())).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"  user: ${env:SMTP_USER}\n", "  password: ${file:/run/secrets/smtp}\n"})
  void aUserHasAPassword(String missing) {
    ProfileText broken = with(MAIL.replace(missing, ""));

    assertThat(broken.mistakes(folder)).hasSize(1);
    assertThat(broken.mistakes(folder).get(0)).contains("say both, or none");
    assertThat(SchemaTest.errors("profile.schema.json", broken.text())).isNotEmpty();
  }

  @Test
  void aSecretInTheProfileIsNotRepeatedInItsMistake() {
    assertThat(
            with(MAIL.replace("${file:/run/secrets/smtp}", "hunter2")).mistakes(folder).toString())
        .contains("mail.password", "${env:")
        .doesNotContain("hunter2");
  }

  @Test
  void aPasswordTravelsInTheClearOnTheSameMachineOnly() {
    String plain = MAIL.replace("security: tls", "security: plain");

    assertThat(with(plain).mistakes(folder).toString()).contains("in the clear");
    assertThat(with(plain.replace("smtp.example.org", "localhost")).mistakes(folder)).isEmpty();
  }

  @Test
  void oneMailboxIsNamedOnce() {
    assertThat(
            with(MAIL.replace("council@example.org", "Mayor@Example.org"))
                .mistakes(folder)
                .toString())
        .contains("\"Mayor@Example.org\" stands twice");
  }

  @Test
  void allMistakesComeAtOnce() {
    String wrong =
        """
        mail:
          server: "?"
          port: none
          from: nobody
          to: []
          password: hunter2
        """;

    assertThat(with(wrong).mistakes(folder)).hasSize(7);
  }
}
