package casestat.mail;

import casestat.language.Language;
import casestat.profile.Mail;
import casestat.profile.ServiceProfile;
import casestat.report.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Makes the mail of an edition: its headline, tiles, restatements and notes, in the edition's
 * language, so that it is useful without opening anything.
 */
final class LetterWriter {
  private final ServiceProfile profile;
  private final Mail mail;

  LetterWriter(ServiceProfile profile, Mail mail) {
    this.profile = profile;
    this.mail = mail;
  }

  /**
   * @param room bytes of files that the server takes; the profile's limit counts as well
   */
  Letter letter(Mailable mailable, long room) {
    Summary summary = mailable.summary();
    Language language = Language.of(profile.wording(), Locale.forLanguageTag(summary.language()));
    long limit = Math.min(room, mail.attachmentsTo());
    List<Enclosure> enclosures =
        Enclosure.within(
            limit, mail.attach().stream().map(file -> offered(mailable, file)).toList());
    Contents contents =
        new Contents(
            summary,
            new Phrases(language, summary),
            new Whereabouts(profile, mail, mailable),
            enclosures,
            limit);
    return new Letter(
        language.code(),
        contents.phrases().subject(),
        TextBody.of(contents),
        HtmlBody.of(contents),
        enclosures);
  }

  private static Enclosure.Offered offered(Mailable mailable, String file) {
    Path path = mailable.edition().folder().resolve(file);
    try {
      return mailable.edition().files().contains(file)
          ? new Enclosure.Offered(file, Files.size(path), true)
          : new Enclosure.Offered(file, 0, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
