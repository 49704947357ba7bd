package casestat.access;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pac4j.core.context.Cookie;
import org.pac4j.core.context.WebContext;

/** A request as pac4j reads it. */
final class WebRequest implements WebContext {
  private final Context request;
  private final Proxy.Way way;

  WebRequest(Context request, Proxy.Way way) {
    this.request = request;
    this.way = way;
  }

  @Override
  public Optional<String> getRequestParameter(String name) {
    return Optional.ofNullable(request.queryParam(name));
  }

  @Override
  public Map<String, String[]> getRequestParameters() {
    Map<String, String[]> all = new HashMap<>();
    request.queryParamMap().forEach((name, values) -> all.put(name, values.toArray(new String[0])));
    return all;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Optional getRequestAttribute(String name) {
    return Optional.ofNullable(request.attribute(name));
  }

  @Override
  public void setRequestAttribute(String name, @Nullable Object value) {
    request.attribute(name, value);
  }

  @Override
  public Optional<String> getRequestHeader(String name) {
    return Optional.ofNullable(request.header(name));
  }

  @Override
  public String getRequestMethod() {
    return request.method().name();
  }

  @Override
  public String getRemoteAddr() {
    return way.from();
  }

  @Override
  public void setResponseHeader(String name, String value) {
    request.header(name, value);
  }

  @Override
  public Optional<String> getResponseHeader(String name) {
    return Optional.ofNullable(request.res().getHeader(name));
  }

  @Override
  public void setResponseContentType(String content) {
    request.contentType(content);
  }

  @Override
  public String getServerName() {
    return request.req().getServerName();
  }

  @Override
  public int getServerPort() {
    return request.req().getServerPort();
  }

  @Override
  public String getScheme() {
    return way.isSecure() ? "https" : "http";
  }

  @Override
  public boolean isSecure() {
    return way.isSecure();
  }

  @Override
  public String getFullRequestURL() {
    return request.fullUrl();
  }

  @Override
  public Collection<Cookie> getRequestCookies() {
    return List.of();
  }

  @Override
  public void addResponseCookie(Cookie cookie) {
    throw new UnsupportedOperationException("logins elsewhere need no cookie of their own");
  }

  @Override
  public String getPath() {
    return request.path();
  }
}
