package casestat.access;

import casestat.access.AuditLog.Deed;
import casestat.access.Sessions.Session;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes before anything looks at it: it learns who asks, lets nobody further
 * who may not, and puts the headers on the answer. Logins and logouts are here too, because what a
 * cookie means is known here alone.
 */
public final class Gate {
  private static final String VISITOR = "visitor";
  private static final int FOR_THIS_BROWSER = -1;

  // A page elsewhere can have its name point to this machine, and would read as its owner.
  private static final Pattern THIS_MACHINE =
      Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

  private final Access access;
  private final List<String> roots;
  private final Sessions sessions;
  private final Limits limits;
  private final Tokens tokens = new Tokens();

  /**
   * @param roots what addresses of each language begin with
   */
  public Gate(Access access, List<String> roots) {
    this.access = access;
    this.roots = List.copyOf(roots);
    this.sessions = new Sessions(access.nanos());
    this.limits = new Limits(access.nanos());
  }

  /** Whoever makes a request. */
  private record Visitor(@Nullable Caller caller, Proxy.Way way, @Nullable Session session) {}

  public Access access() {
    return access;
  }

  /**
   * Before everything else.
   *
   * @throws Denied if this request goes no further
   */
  public void enter(Context request) {
    Proxy.Way way = access.proxy().of(request);
    Headers.put(request, way.isSecure(), access.embeds());
    request.attribute(VISITOR, new Visitor(null, way, null));
    requireMethod(request);
    requireHost(request);
    Visitor visitor = visitor(request, way);
    request.attribute(VISITOR, visitor);
    if (visitor.session() != null) {
      request.header("Cache-Control", "no-store");
    }
    limit(request, visitor);
    if (request.method().equals(HandlerType.POST)) {
      requireOwnForm(request, visitor);
    }
    if (visitor.caller() == null && !isOpen(request.path())) {
      sendToLogin(request);
    }
  }

  private void requireMethod(Context request) {
    HandlerType method = request.method();
    boolean isForm = isAt(request.path(), "/login") || isAt(request.path(), "/logout");
    if (!method.equals(HandlerType.GET)
        && !method.equals(HandlerType.HEAD)
        && !(method.equals(HandlerType.POST) && isForm && access.hasLogin())) {
      request.header("Allow", isForm && access.hasLogin() ? "GET, HEAD, POST" : "GET, HEAD");
      throw new Denied(Denied.Why.METHOD);
    }
  }

  private void requireHost(Context request) {
    String host = request.header("Host");
    if (access.isLocal()
        && host != null
        && !THIS_MACHINE.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
      throw new Denied(Denied.Why.HOST);
    }
  }

  private Visitor visitor(Context request, Proxy.Way way) {
    String id = access.hasLogin() ? request.cookie(cookie(way, "casestat")) : null;
    if (id != null) {
      Optional<Visitor> known =
          sessions
              .find(id)
              .flatMap(session -> still(session).map(caller -> new Visitor(caller, way, session)));
      if (known.isPresent()) {
        return known.get();
      }
      sessions.close(id);
    }
    @Nullable Caller caller =
        access.isLocal() ? Caller.LOCAL : access.isPublic() ? Caller.PUBLIC : null;
    return new Visitor(caller, way, null);
  }

  // A user who was taken out, or has another password, is out at once; others have the role and the
  // departments that the file gives them now.
  private Optional<Caller> still(Session session) {
    if (session.secret().isEmpty()) {
      return Optional.of(session.caller());
    }
    Users users = access.users();
    return users == null
        ? Optional.empty()
        : users
            .find(session.caller().name())
            .filter(user -> user.password().equals(session.secret()))
            .map(User::caller);
  }

  private void limit(Context request, Visitor visitor) {
    if (access.isLocal() || request.path().startsWith("/assets/")) {
      return;
    }
    Session session = visitor.session();
    String who =
        session == null
            ? "from " + Limits.place(visitor.way().from())
            : "user " + session.caller().name();
    requireRate(who, access.pages());
  }

  private void requireRate(String who, Limits.Rate rate) {
    long seconds = limits.take(who, rate);
    if (seconds > 0) {
      throw new Denied(Denied.Why.OFTEN, seconds);
    }
  }

  private void requireOwnForm(Context request, Visitor visitor) {
    Session session = visitor.session();
    boolean isLogin = isAt(request.path(), "/login");
    String cookie =
        isLogin ? request.cookie(cookie(visitor.way(), "casestat-login")) : idOf(session);
    String token = request.formParam("token");
    if (!isFromHere(request) || cookie == null || token == null || !tokens.isOf(cookie, token)) {
      throw new Denied(Denied.Why.FORM);
    }
  }

  private static @Nullable String idOf(@Nullable Session session) {
    return session == null ? null : session.id();
  }

  // What a browser says of itself; a program says neither, and has no cookie of others.
  private static boolean isFromHere(Context request) {
    String site = request.header("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.header("Origin");
    if (origin == null) {
      return true;
    }
    try {
      return Objects.equals(URI.create(origin).getAuthority(), request.header("Host"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private boolean isOpen(String path) {
    return path.startsWith("/assets/")
        || path.equals("/health")
        || (access.hasLogin() && isAt(path, "/login"))
        || (access.hasElsewhere()
            && (path.equals("/login/elsewhere") || path.equals(OidcLogin.BACK)));
  }

  private boolean isAt(String path, String page) {
    return roots.stream().anyMatch(root -> path.equals(root + page));
  }

  private void sendToLogin(Context request) {
    String path = request.path();
    boolean isPage =
        !request.method().equals(HandlerType.POST)
            && !path.startsWith("/api/")
            && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    if (!isPage) {
      throw new Denied(Denied.Why.LOGIN);
    }
    String root =
        roots.stream()
            .filter(r -> !r.isEmpty() && (path + "/").startsWith(r + "/"))
            .findFirst()
            .orElse("");
    String query = request.queryString();
    String to = OwnPath.of(request.req().getRequestURI() + (query == null ? "" : "?" + query));
    request.redirect(
        root + "/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
    request.skipRemainingHandlers();
  }

  private static Visitor of(Context request) {
    Visitor visitor = request.attribute(VISITOR);
    return visitor == null ? new Visitor(null, new Proxy.Way("", false), null) : visitor;
  }

  /** Who asks; empty where nobody is logged in, and the pages are not for everybody. */
  public static Optional<Caller> caller(Context request) {
    return Optional.ofNullable(of(request).caller());
  }

  /** Whether somebody is logged in. */
  public static boolean isLoggedIn(Context request) {
    return of(request).session() != null;
  }

  /** What the form that logs out sends back; empty where nobody is logged in. */
  public String logoutToken(Context request) {
    Session session = of(request).session();
    return session == null ? "" : tokens.of(session.id());
  }

  /** What the form that logs in sends back. */
  public String loginToken(Context request) {
    return tokens.of(beforeLogin(request));
  }

  /** Known to this browser alone, from before the login to its end. */
  private String beforeLogin(Context request) {
    Proxy.Way way = of(request).way();
    String name = cookie(way, "casestat-login");
    String known = request.cookie(name);
    if (known != null && known.length() >= 43 && known.length() <= 100) {
      return known;
    }
    String made = Tokens.random();
    put(request, way, name, made, FOR_THIS_BROWSER);
    return made;
  }

  /**
   * Logs somebody in with a password.
   *
   * @return whether that is the user's password; a name that nobody has is told by nothing
   * @throws Denied if this name or address has tried too often
   */
  public boolean logIn(Context request, String name, String password) {
    Users users = access.users();
    if (users == null) {
      return false;
    }
    Visitor visitor = of(request);
    requireLoginRate(visitor);
    // What can be no name is tried by programs, each time another.
    boolean isName = UsersFile.NAME.matcher(name).matches();
    requireRate("login as " + (isName ? name : "?"), Limits.LOGINS_OF_NAME);
    Optional<User> user = users.verify(name, password);
    if (user.isEmpty()) {
      // A password typed into the wrong field must not stand in a log.
      String tried = users.find(name).isPresent() ? name : "somebody unknown";
      write(
          new Caller(tried, Role.PUBLIC, Caller.PUBLIC.departments()), request, Deed.LOGIN_FAILED);
      return false;
    }
    open(request, user.get().caller(), user.get().password());
    return true;
  }

  private void requireLoginRate(Visitor visitor) {
    requireRate("login from " + Limits.place(visitor.way().from()), Limits.LOGINS_OF_ADDRESS);
  }

  /**
   * Where to go to log in elsewhere; empty where nobody answers there.
   *
   * @throws Denied if this address has tried too often
   */
  public Optional<String> elsewhere(Context request) {
    requireLoginRate(of(request));
    return elsewhere()
        .begin(
            request, of(request).way(), beforeLogin(request), OwnPath.of(request.queryParam("to")));
  }

  /**
   * Somebody comes back from there.
   *
   * @return where to go on; empty where the login did not succeed
   * @throws Denied if this address has tried too often
   */
  public Optional<String> back(Context request) {
    requireLoginRate(of(request));
    Optional<OidcLogin.Known> known =
        elsewhere().end(request, of(request).way(), beforeLogin(request));
    known.ifPresentOrElse(
        somebody -> open(request, somebody.caller(), ""),
        () ->
            write(
                new Caller("somebody unknown", Role.PUBLIC, Caller.PUBLIC.departments()),
                request,
                Deed.LOGIN_FAILED));
    return known.map(OidcLogin.Known::to);
  }

  private OidcLogin elsewhere() {
    OidcLogin elsewhere = access.elsewhere();
    if (elsewhere == null) {
      throw new IllegalStateException("nobody logs in elsewhere");
    }
    return elsewhere;
  }

  private void open(Context request, Caller caller, String secret) {
    Visitor visitor = of(request);
    Session before = visitor.session();
    if (before != null) {
      sessions.close(before.id());
    }
    Session session = sessions.open(caller, secret);
    put(request, visitor.way(), cookie(visitor.way(), "casestat"), session.id(), FOR_THIS_BROWSER);
    put(request, visitor.way(), cookie(visitor.way(), "casestat-login"), "", 0);
    request.attribute(VISITOR, new Visitor(caller, visitor.way(), session));
    request.header("Cache-Control", "no-store");
    write(caller, request, Deed.LOGGED_IN);
  }

  /** Ends a session, here and in the browser. */
  public void logOut(Context request) {
    Visitor visitor = of(request);
    Session session = visitor.session();
    if (session != null) {
      sessions.close(session.id());
      put(request, visitor.way(), cookie(visitor.way(), "casestat"), "", 0);
      write(session.caller(), request, Deed.LOGGED_OUT);
      request.attribute(VISITOR, new Visitor(null, visitor.way(), null));
    }
  }

  // A name with this prefix a browser takes from an encrypted answer for all of this server only.
  private static String cookie(Proxy.Way way, String name) {
    return way.isSecure() ? "__Host-" + name : name;
  }

  private static void put(Context request, Proxy.Way way, String name, String value, int seconds) {
    request.cookie(new Cookie(name, value, "/", seconds, way.isSecure(), true, null, SameSite.LAX));
  }

  /**
   * Where somebody is sent after a login.
   *
   * @param asked as a request says it
   */
  public static String ownPath(@Nullable String asked) {
    return OwnPath.of(asked);
  }

  /** Writes down that cases were shown, if that is done here. */
  public void sawCases(Context request, String what) {
    write(caller(request).orElse(Caller.PUBLIC), request, Deed.SAW_CASES, what);
  }

  /** Writes down that a file was taken away, if that is done here. */
  public void tookFile(Context request, String what) {
    write(caller(request).orElse(Caller.PUBLIC), request, Deed.TOOK_FILE, what);
  }

  private void write(Caller who, Context request, Deed did) {
    write(who, request, did, "");
  }

  private void write(Caller who, Context request, Deed did, String what) {
    AuditLog audit = access.audit();
    if (audit != null) {
      audit.write(who, of(request).way().from(), did, what);
    }
  }
}
