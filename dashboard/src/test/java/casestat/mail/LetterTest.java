package casestat.mail;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.command.ExitCode;
import casestat.report.Edition;
import casestat.report.Summary;
import casestat.report.html.RestatedFigure;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a mail is when it has arrived. */
class LetterTest {
  @TempDir Path folder;

  private final ServerSetup[] setups = {
    ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.SMTPS.dynamicPort()
  };
  private final GreenMail server = new GreenMail(setups);
  private Town town;

  @BeforeEach
  void begin() {
    // A busy machine takes longer than the two seconds it is given otherwise.
    for (ServerSetup setup : setups) {
      setup.setServerStartupTimeout(60_000);
    }
    server.start();
    town = new Town(folder, server.getSmtp().getPort());
  }

  @AfterEach
  void end() {
    server.stop();
  }

  private MimeMessage first(Edition edition) {
    Round round = town.mailing().send(edition);
    assertThat(round.exitCode()).as(round.lines().toString()).isEqualTo(ExitCode.DONE);
    assertThat(server.getReceivedMessages()).hasSize(3);
    return server.getReceivedMessages()[0];
  }

  /** Leaves of a message: their type or file name, and their content. */
  private static Map<String, String> parts(Part part) throws MessagingException, IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    if (part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        BodyPart one = several.getBodyPart(i);
        parts.putAll(parts(one));
      }
    } else {
      String name = part.getFileName();
      String key = name == null ? part.getContentType().replaceAll(";.*", "") : name;
      parts.put(
          key,
          name == null
              ? ((String) part.getContent()).replace("\r\n", "\n")
              : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
    return parts;
  }

  @Test
  void aMailIsUsefulWithoutOpeningAnything() throws Exception {
    MimeMessage mail = first(town.publish("2026-10", 1));
    Map<String, String> parts = parts(mail);

    assertThat(mail.getSubject()).isEqualTo("Riverton 311: October 2026, revision 1 (published)");
    assertThat(mail.getFrom()[0]).hasToString("Riverton 311 <311@example.org>");
    assertThat(mail.getRecipients(Message.RecipientType.TO)).hasSize(1);
    assertThat(mail.getRecipients(Message.RecipientType.CC)).isNull();
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(parts.keySet())
        .containsExactly("text/plain", "text/html", "workbook.xlsx", "figures.csv");
    assertThat(parts.get("text/plain"))
        .contains(
            "84.1% of what was due was done in time",
            "- Done in time: 84.1% (goal 90%; below goal; n = 1,204)",
            "- Open: 312 (n = 312; provisional)",
            "workbook.xlsx (3 kB) is attached.",
            "https://311.example.org/editions/2026-10/r1",
            "Questions: data@example.org");
    assertThat(parts.get("text/html"))
        .contains("<html lang=\"en\">", ">84.1%</td>", "href=\"https://311.example.org/editions/");
    assertThat(parts.get("workbook.xlsx")).isEqualTo("sheets".repeat(500));
    assertThat(parts.get("figures.csv")).isEqualTo("metric,value\n".repeat(10));
  }

  @Test
  void aRestatementSaysOldNewAndWhy() throws Exception {
    Summary plain = Town.summary("2026-10", 2, Summary.State.RESTATED);
    Summary restated =
        new Summary(
            plain.service(),
            plain.serviceTitle(),
            plain.period(),
            plain.periodTitle(),
            plain.state(),
            2,
            "en",
            plain.headline(),
            plain.tiles(),
            List.of("311 CRM is complete to 29 Oct"),
            List.of(
                new RestatedFigure(
                    "Done in time", "October 2026", "84.1%", "83.9%", "late deliveries", 3, 1)),
            "");

    MimeMessage mail = first(town.publish(restated));

    assertThat(mail.getSubject()).isEqualTo("Riverton 311: October 2026, revision 2 (restated)");
    assertThat(parts(mail).get("text/plain"))
        .contains(
            "- Done in time, October 2026: 84.1% -> 83.9%; late deliveries; Cases: 3 in, 1 out",
            "- 311 CRM is complete to 29 Oct", "takes the place of the one before it");
    assertThat(parts(mail).get("text/html")).contains("84.1%</td>", "83.9%</td>", "3 in, 1 out");
  }

  @Test
  void aServiceThatSpeaksSpanishMailsInSpanish() throws Exception {
    Summary spanish =
        new Summary(
            "city311",
            "311 de Riverton",
            "2026-10",
            "octubre de 2026",
            Summary.State.PROVISIONAL,
            1,
            "es",
            "Se cumplió a tiempo el 84,1 %.",
            List.of(new Summary.Tile("m", "A tiempo", "84,1 %", "1.204", "90 %", "", "")),
            List.of("El CRM está completo hasta el 29 de octubre"),
            List.of(),
            "datos@example.org");

    MimeMessage mail = first(town.publish(spanish));
    Map<String, String> parts = parts(mail);

    assertThat(mail.getSubject())
        .isEqualTo("311 de Riverton: octubre de 2026, revisión 1 (provisional)");
    assertThat(parts.get("text/plain"))
        .contains(
            "Se cumplió a tiempo el 84,1 %.",
            "A tiempo: 84,1 % (meta 90 %; n = 1.204)",
            "Estas cifras son provisionales",
            "https://311.example.org/es/editions/2026-10/r1")
        .doesNotContain("attached", "Questions", "figures are");
    assertThat(parts.get("text/html")).contains("<html lang=\"es\">");
  }

  @Test
  void nothingToReportIsAMailThatSaysSo() throws Exception {
    Summary empty =
        new Summary(
            "city311",
            "Riverton 311",
            "2026-10",
            "October 2026",
            Summary.State.PUBLISHED,
            1,
            "en",
            "",
            List.of(),
            List.of(),
            List.of(),
            "");

    assertThat(parts(first(town.publish(empty))).get("text/plain"))
        .contains("There is nothing to report for October 2026.");
  }

  @Test
  void whatIsTooLargeIsALinkWithTheReason() throws Exception {
    town.profile(
        """
          attach: [workbook.xlsx, figures.csv, report.pdf]
          attachments_to: 2 KB
          link: https://311.example.org
        """);

    Map<String, String> parts = parts(first(town.publish("2026-10", 1)));

    assertThat(parts.keySet()).containsExactly("text/plain", "text/html", "figures.csv");
    assertThat(parts.get("text/plain"))
        .contains(
            "workbook.xlsx (3 kB) is not attached, because this mail may carry files of 2 kB"
                + " together. https://311.example.org/editions/2026-10/r1/workbook.xlsx",
            "report.pdf is not attached, because this edition has no such file.");
  }

  @Test
  void withoutADashboardThePathIsTold() throws Exception {
    town.profile("  attach: [workbook.xlsx]\n  attachments_to: 2 KB\n");

    assertThat(parts(first(town.publish("2026-10", 1))).get("text/plain"))
        .contains("Ask data@example.org for city311/2026-10/r1/workbook.xlsx.")
        .doesNotContain("https://");
  }

  @Test
  void wordsOfOthersSteerNothing() throws Exception {
    String hostile = "<script>alert(1)</script>\r\nBcc: all@example.org\r\n\r\n\u202Eevil & \"x\"";
    Summary summary =
        new Summary(
            "city311",
            "Riverton\r\nBcc: all@example.org",
            "2026-10",
            "October 2026",
            Summary.State.PUBLISHED,
            1,
            "en",
            hostile,
            List.of(
                new Summary.Tile(
                    hostile, hostile, hostile, hostile, "{0} {Case}", hostile, hostile)),
            List.of(hostile),
            List.of(new RestatedFigure(hostile, hostile, hostile, "'{1}", hostile, 1, 1)),
            hostile);

    MimeMessage mail = first(town.publish(summary));
    Map<String, String> parts = parts(mail);

    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getSubject()).startsWith("Riverton Bcc: all@example.org: October");
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(parts.get("text/html"))
        .contains("&lt;script&gt;", "&amp; &quot;x&quot;")
        .doesNotContain("<script", "\u202E");
    assertThat(parts.get("text/plain"))
        .contains("goal {0} {Case}")
        .doesNotContain("\nBcc:", "\u202E");
  }

  @Test
  void aUserIsLetInWithTheSecretOfAFile() throws IOException {
    server.setUser("riverton", "riverton", "right horse");
    Path secret = Files.writeString(folder.resolve("secret"), "right horse\n");
    String keys = "  user: ${env:SMTP_USER}\n  password: ${file:%s}\n".formatted(secret);
    Edition october = town.publish("2026-10", 1);

    Files.writeString(secret, "wrong\n");
    Round refused = town.profile(keys).mailing().send(october);
    Files.writeString(secret, "right horse\n");
    Round taken = town.mailing().send(october);

    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.lines().toString()).contains("user or password").doesNotContain("wrong");
    assertThat(taken.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(server.getReceivedMessages()).hasSize(3);
  }

  @Test
  void aCertificateNobodyVouchesForGetsNothing() {
    Town safe =
        new Town(folder, "  port: %d\n  security: tls\n".formatted(server.getSmtps().getPort()));

    Round round = safe.mailing().send(safe.publish("2026-10", 1));

    assertThat(round.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(round.lines().toString()).contains("certificate");
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(new ArrayList<>(safe.states("2026-10-r1").values())).containsOnly("QUEUED");
  }
}
