package casestat.access;

import casestat.access.Proxy.Way;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.pac4j.core.context.CallContext;
import org.pac4j.core.credentials.Credentials;
import org.pac4j.core.exception.TechnicalException;
import org.pac4j.core.exception.http.WithLocationAction;
import org.pac4j.core.http.callback.NoParameterCallbackUrlResolver;
import org.pac4j.core.profile.UserProfile;
import org.pac4j.oidc.client.OidcClient;
import org.pac4j.oidc.config.OidcConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logins by OpenID Connect: the code flow with PKCE, state and nonce, as pac4j does it. What it has
 * to remember from going to coming back is kept here for ten minutes, under the cookie that the
 * browser had before.
 */
final class OidcLogin {
  static final String BACK = "/login/back";

  private static final Logger LOG = LoggerFactory.getLogger(OidcLogin.class);
  private static final long KEPT = TimeUnit.MINUTES.toNanos(10);
  private static final int MOST = 2_000;
  private static final String TO = "casestat.to";

  private final OidcFile file;
  private final OidcClient client;
  private final LongSupplier nanos;
  private final Map<String, Under> under = new LinkedHashMap<>();

  /** A login that has begun. */
  private record Under(long since, Map<String, Object> values) {}

  /**
   * Somebody who has logged in.
   *
   * @param to where to go on
   */
  record Known(Caller caller, String to) {}

  OidcLogin(OidcFile file, LongSupplier nanos) {
    this.file = file;
    this.nanos = nanos;
    OidcConfiguration configuration = new OidcConfiguration();
    configuration.setClientId(file.clientId());
    configuration.setSecret(file.secret());
    configuration.setDiscoveryURI(file.issuer() + "/.well-known/openid-configuration");
    configuration.setScope("openid profile email");
    configuration.setUseNonce(true);
    configuration.setWithState(true);
    configuration.setAllowUnsignedIdTokens(false);
    configuration.setConnectTimeout(5_000);
    configuration.setReadTimeout(5_000);
    this.client = new OidcClient(configuration);
    this.client.setCallbackUrl(file.address() + BACK);
    // Our callback is for this one client: its address needs no name of it.
    this.client.setCallbackUrlResolver(new NoParameterCallbackUrlResolver());
  }

  /** Where to go; empty where nobody answers there. */
  Optional<String> begin(Context request, Way way, String cookie, String to) {
    Map<String, Object> values = fresh(cookie);
    values.put(TO, to);
    try {
      return client
          .getRedirectionAction(call(request, way, values))
          .filter(WithLocationAction.class::isInstance)
          .map(action -> ((WithLocationAction) action).getLocation());
    } catch (TechnicalException e) {
      LOG.warn("{} cannot be reached: {}", file.issuer(), e.getMessage());
      return Optional.empty();
    }
  }

  /** Who has come back; empty where the login did not succeed, or gives nobody a role. */
  Optional<Known> end(Context request, Way way, String cookie) {
    Map<String, Object> values = taken(cookie);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    try {
      CallContext call = call(request, way, values);
      Optional<Credentials> credentials =
          client.getCredentials(call).flatMap(given -> client.validateCredentials(call, given));
      return credentials
          .flatMap(valid -> client.getUserProfile(call, valid))
          .flatMap(profile -> known(profile, String.valueOf(values.get(TO))));
    } catch (TechnicalException e) {
      LOG.warn("a login at {} failed: {}", file.issuer(), e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private Optional<Known> known(UserProfile profile, String to) {
    Role role = file.role(texts(profile.getAttribute(file.roleClaim())));
    String said = profile.getAttribute(file.nameClaim()) instanceof String text ? text : "";
    String name = UsersFile.NAME.matcher(said).matches() ? said : profile.getId();
    SortedSet<String> departments =
        file.departmentClaim().isEmpty()
            ? new TreeSet<>()
            : file.departments(texts(profile.getAttribute(file.departmentClaim())));
    // Whoever should have departments and has none would see all of them.
    if (role == null || (!file.departmentClaim().isEmpty() && departments.isEmpty())) {
      LOG.warn("somebody logged in at {} whose groups have no role here", file.issuer());
      return Optional.empty();
    }
    return Optional.of(new Known(new Caller(name, role, departments), to));
  }

  private static List<String> texts(@Nullable Object claim) {
    List<String> texts = new ArrayList<>();
    if (claim instanceof Collection<?> all) {
      all.forEach(one -> texts.add(String.valueOf(one)));
    } else if (claim != null) {
      texts.add(String.valueOf(claim));
    }
    return texts;
  }

  private static CallContext call(Context request, Way way, Map<String, Object> values) {
    return new CallContext(new WebRequest(request, way), new LoginMemory(values));
  }

  private synchronized Map<String, Object> fresh(String cookie) {
    long now = nanos.getAsLong();
    under.values().removeIf(one -> now - one.since() > KEPT);
    while (under.size() >= MOST) {
      under.remove(under.keySet().iterator().next());
    }
    Under begun = new Under(now, new LinkedHashMap<>());
    under.put(cookie, begun);
    return begun.values();
  }

  /** What was kept for a browser, once. */
  private synchronized Map<String, Object> taken(String cookie) {
    Under begun = under.remove(cookie);
    return begun == null || nanos.getAsLong() - begun.since() > KEPT ? Map.of() : begun.values();
  }
}
