package casestat.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads to whom editions are mailed. */
final class MailReader {
  private static final MailAddress NOBODY = new MailAddress("", "");
  private static final Secret NOTHING = new Secret(Secret.Origin.TEXT, "");
  private static final List<String> HERE = List.of("localhost", "127.0.0.1");

  private MailReader() {}

  static Mail read(YamlNode node) {
    Fields fields = node.fields(Shape.MAIL);
    Mail.Security security =
        fields.read("security", NameWords.oneOf(Mail.Security.class), Mail.Security.STARTTLS);
    String server = fields.read("server", MailWords::host, "");
    @Nullable Secret user = fields.readOrNull("user", MailWords::user, NOTHING);
    @Nullable Secret password = fields.readOrNull("password", MailWords::secret, NOTHING);
    if ((user == null) != (password == null)) {
      node.mistake(
          user == null ? "a password and no user" : "a user and no password", "say both, or none");
    }
    if (password != null && security == Mail.Security.PLAIN && !HERE.contains(server)) {
      node.mistake(
          "the password would travel in the clear", "say security: starttls or security: tls");
    }
    return new Mail(
        server,
        fields.read("port", MailWords::port, security.usualPort()),
        security,
        fields.read("from", MailWords::address, NOBODY),
        user,
        password,
        addresses(fields, "to"),
        addresses(fields, "operators"),
        fields.find("attach").map(n -> n.list(MailWords::file, "")).orElse(List.of()),
        fields.read("attachments_to", MailWords::bytes, Mail.USUAL_BYTES),
        fields.readOrNull("link", MailWords::link, ""));
  }

  private static List<MailAddress> addresses(Fields fields, String key) {
    List<MailAddress> addresses = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (YamlNode item : fields.list(key)) {
      MailAddress address = item.read(MailWords::address, NOBODY);
      // Two spellings of one mailbox would get two mails.
      if (!address.equals(NOBODY) && !seen.add(address.address().toLowerCase(Locale.ROOT))) {
        item.mistake("\"" + address.address() + "\" stands twice", "remove one");
      }
      addresses.add(address);
    }
    if (addresses.isEmpty()) {
      fields
          .find(key)
          .filter(YamlNode::isList)
          .ifPresent(list -> list.mistake("names nobody", "name one address at least"));
    }
    return addresses;
  }
}
