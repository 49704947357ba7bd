package casestat.access;

import casestat.command.Refusal;
import casestat.run.Today;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of a server that say who may see what. */
public final class AccessOptions {

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description = "who may log in with a password: see casestat user")
  private @Nullable Path users;

  @Option(
      names = "--oidc",
      paramLabel = "FILE",
      description = "where people log in by OpenID Connect, and what they may see then")
  private @Nullable Path oidc;

  @Option(
      names = "--public",
      description = "everybody sees published months, without cases and small groups")
  private boolean isPublic;

  @Option(
      names = "--behind-proxy",
      paramLabel = "ADDRESS",
      description =
          "believe X-Forwarded-For and X-Forwarded-Proto from this address; also several times")
  private List<String> proxies = List.of();

  @Option(
      names = "--audit",
      paramLabel = "FILE",
      description =
          "who logged in, saw cases, took files away (default where people log in: beside the lake,"
              + " with .audit.jsonl)")
  private @Nullable Path audit;

  @Option(
      names = "--embed-in",
      paramLabel = "ORIGIN",
      description = "pages of this origin may show embedded figures; also several times")
  private List<String> embeds = List.of();

  /**
   * @param host that the server will listen on
   * @param lake beside which the log stands
   * @throws Refusal if that would show everything to everybody
   */
  public Access access(String host, Path lake) {
    boolean hasLogin = users != null || oidc != null;
    if (!isThisMachine(host) && !hasLogin && !isPublic) {
      throw Refusal.usage(
          "on %s others could see every case without a login: say who may with --users FILE or"
              + " --oidc FILE, or --public for published months only, without cases and small"
              + " groups",
          host);
    }
    if (!proxies.isEmpty() && !hasLogin && !isPublic) {
      throw Refusal.usage(
          "behind a proxy everybody would be whoever sits at this machine: say who may see what with"
              + " --users FILE, --oidc FILE or --public");
    }
    if (audit != null && !hasLogin) {
      throw Refusal.usage(
          "--audit writes down what those see who log in: say who they are with --users FILE or"
              + " --oidc FILE, too");
    }
    Proxy proxy = proxy();
    List<String> origins = embeds.stream().map(AccessOptions::origin).toList();
    Users known = users == null ? null : new Users(users);
    OidcLogin elsewhere =
        oidc == null ? null : new OidcLogin(OidcFile.read(oidc, System::getenv), System::nanoTime);
    Path log = !hasLogin ? null : audit != null ? audit : beside(lake);
    return new Access(
        known,
        elsewhere,
        isPublic,
        proxy,
        log == null ? null : new AuditLog(log, Today.clock()),
        origins,
        Limits.PAGES,
        System::nanoTime);
  }

  private static Path beside(Path lake) {
    Path folder = lake.toAbsolutePath().normalize();
    return folder.resolveSibling(folder.getFileName() + ".audit.jsonl");
  }

  /** Whether only this machine can reach an address. */
  private static boolean isThisMachine(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!address.isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      throw Refusal.usage("no address is known of %s: name another with --host", host);
    }
  }

  private Proxy proxy() {
    Set<InetAddress> trusted = new HashSet<>();
    for (String address : proxies) {
      // A name could come to mean another machine.
      if (!address.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
        throw Refusal.usage("--behind-proxy %s is no address: write it in numbers", address);
      }
      try {
        trusted.add(InetAddress.getByName(address));
      } catch (UnknownHostException e) {
        throw Refusal.usage("--behind-proxy %s is no address: write it in numbers", address);
      }
    }
    return new Proxy(trusted);
  }

  private static String origin(String text) {
    try {
      URI uri = URI.create(text);
      boolean isOrigin =
          ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
              && uri.getHost() != null
              && text.equals(uri.getScheme() + "://" + uri.getAuthority())
              && text.matches("[a-z0-9.:/\\[\\]-]+");
      if (isOrigin) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      // It is told below.
    }
    throw Refusal.usage("--embed-in %s is no origin: write it as https://www.example.org", text);
  }
}
