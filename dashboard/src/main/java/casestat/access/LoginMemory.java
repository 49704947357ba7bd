package casestat.access;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pac4j.core.context.WebContext;
import org.pac4j.core.context.session.SessionStore;

/** What pac4j remembers during one login: nothing of it outlives the login. */
final class LoginMemory implements SessionStore {
  private final Map<String, Object> values;

  LoginMemory(Map<String, Object> values) {
    this.values = values;
  }

  @Override
  public Optional<String> getSessionId(WebContext context, boolean createSession) {
    return Optional.of("login");
  }

  @Override
  public Optional<Object> get(WebContext context, String key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public void set(WebContext context, String key, @Nullable Object value) {
    if (value == null) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
  }

  @Override
  public boolean destroySession(WebContext context) {
    values.clear();
    return true;
  }

  @Override
  public Optional<Object> getTrackableSession(WebContext context) {
    return Optional.empty();
  }

  @Override
  public Optional<SessionStore> buildFromTrackableSession(WebContext context, Object session) {
    return Optional.empty();
  }

  // The session that follows has another id in any case.
  @Override
  public boolean renewSession(WebContext context) {
    return true;
  }
}
