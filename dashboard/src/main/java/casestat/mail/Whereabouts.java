package casestat.mail;

import casestat.profile.Mail;
import casestat.profile.ServiceProfile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where an edition and its files are found: on the dashboard, or in the folder of editions. */
final class Whereabouts {
  private final String root;
  private final Mailable mailable;

  Whereabouts(ServiceProfile profile, Mail mail, Mailable mailable) {
    this.mailable = mailable;
    String first = profile.wording().languages().get(0).getLanguage();
    String language = mailable.summary().language();
    String tongue = language.equals(first) ? "" : "/" + encoded(language);
    this.root = mail.link() == null ? "" : mail.link() + tongue;
  }

  boolean hasLinks() {
    return !root.isEmpty();
  }

  /** That of the edition; empty for none. */
  String link() {
    return hasLinks() ? "%s/editions/%s".formatted(root, mailable.name()) : "";
  }

  /** That of a file of it; empty for none. */
  String link(String file) {
    return hasLinks() ? link() + "/" + encoded(file) : "";
  }

  /** From the folder of editions on. */
  String path(String file) {
    return "%s/%s/%s".formatted(mailable.edition().service(), mailable.name(), file);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
