package casestat.profile;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Servers, addresses, secrets and sizes. */
final class MailWords {
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
  private static final Pattern HOST = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
  // What RFC 5322 calls a dot-atom; addresses in quotes exist, and nobody has one.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@" + HOST);
  private static final Pattern NAMED = Pattern.compile("([^<>]*?)\\s*<([^<>]*)>");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^}]+)}");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern FILE =
      Pattern.compile("(?!.*\\.\\.)[A-Za-z0-9][A-Za-z0-9 ._-]*(?:/[A-Za-z0-9][A-Za-z0-9 ._-]*)*");
  private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,2}) (KB|MB)");
  private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,4}");

  // No server that people use takes more, and a mailbox is no archive.
  private static final long MOST_BYTES = 100_000_000;
  private static final int LONGEST = 254;

  private MailWords() {}

  static String host(String text) throws Unreadable {
    if (!HOST.matcher(text).matches()) {
      throw shown(text, "say the name of a mail server, as in smtp.example.org");
    }
    return text;
  }

  static Integer port(String text) throws Unreadable {
    if (!PORT.matcher(text).matches() || Integer.parseInt(text) > 65_535) {
      throw shown(text, "say a port from 1 to 65535, as in 587");
    }
    return Integer.valueOf(text);
  }

  /** {@code mayor@example.org} or {@code The mayor <mayor@example.org>}. */
  static MailAddress address(String text) throws Unreadable {
    // A line break in an address would begin another header of the mail.
    if (CONTROL.matcher(text).find()) {
      throw shown(text, "a line break or another control character is no part of an address");
    }
    Matcher named = NAMED.matcher(text);
    String name = named.matches() ? named.group(1).replaceAll("^\"|\"$", "").strip() : "";
    String address = named.matches() ? named.group(2) : text;
    if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
      throw shown(text, "say one address as in mayor@example.org or The mayor <mayor@example.org>");
    }
    return new MailAddress(name, address);
  }

  /** A secret is named, never said; the message does not repeat what may be one. */
  static Secret secret(String text) throws Unreadable {
    Matcher reference = REFERENCE.matcher(text);
    if (!reference.matches()) {
      throw new Unreadable(
          "a secret stands in the profile itself",
          "say where it is, as in ${env:CASESTAT_SMTP_PASSWORD} or ${file:/run/secrets/smtp}");
    }
    return reference(reference);
  }

  /** The name of a user may be said, too. */
  static Secret user(String text) throws Unreadable {
    Matcher reference = REFERENCE.matcher(text);
    if (reference.matches()) {
      return reference(reference);
    }
    if (CONTROL.matcher(text).find() || text.startsWith("${")) {
      throw shown(text, "say a name, ${env:NAME} or ${file:/path}");
    }
    return new Secret(Secret.Origin.TEXT, text);
  }

  private static Secret reference(Matcher reference) throws Unreadable {
    String name = reference.group(2);
    if (reference.group(1).equals("env")) {
      if (!VARIABLE.matcher(name).matches()) {
        throw shown(name, "say the name of a variable, as in ${env:CASESTAT_SMTP_PASSWORD}");
      }
      return new Secret(Secret.Origin.ENV, name);
    }
    // A run may start anywhere, and a secret must not be sought where it happened to.
    if (!name.startsWith("/") || CONTROL.matcher(name).find()) {
      throw shown(name, "say a whole path, as in ${file:/run/secrets/smtp}");
    }
    return new Secret(Secret.Origin.FILE, name);
  }

  /** A file of an edition. */
  static String file(String text) throws Unreadable {
    if (!FILE.matcher(text).matches()) {
      throw shown(text, "say a file of an edition, as in workbook.xlsx");
    }
    return text;
  }

  /** {@code 8 MB}, in thousands as mail servers count. */
  static Long bytes(String text) throws Unreadable {
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      throw shown(text, "say it as in 8 MB or 500 KB");
    }
    long bytes =
        Long.parseLong(size.group(1)) * (size.group(2).startsWith("K") ? 1_000L : 1_000_000L);
    if (bytes > MOST_BYTES) {
      throw shown(text, "mails do not carry more than 100 MB, and few carry 20");
    }
    return bytes;
  }

  static String link(String text) throws Unreadable {
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if ((scheme.equals("https") || scheme.equals("http"))
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        return text.replaceAll("/+$", "");
      }
    } catch (URISyntaxException e) {
      // Told below, as any other text that is no address.
    }
    throw shown(text, "say where the dashboard is, as in https://311.example.org");
  }

  private static Unreadable shown(String text, String mend) {
    return Unreadable.word(CONTROL.matcher(text).replaceAll("\u2424"), mend);
  }
}
