package casestat.access;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from. What a header says of it counts only where one of our own proxies has
 * sent it: anybody can write one.
 *
 * @param trusted addresses of those proxies
 */
record Proxy(Set<InetAddress> trusted) {
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  Proxy {
    trusted = Set.copyOf(trusted);
  }

  /**
   * The way of a request.
   *
   * @param isSecure whether it was encrypted up to the proxy
   */
  record Way(String from, boolean isSecure) {}

  Way of(Context request) {
    String from = request.req().getRemoteAddr();
    if (!isTrusted(from)) {
      return new Way(from, request.req().isSecure());
    }
    return new Way(
        last(request.header("X-Forwarded-For"), from),
        "https".equalsIgnoreCase(request.header("X-Forwarded-Proto")));
  }

  // Each proxy adds one at the end; what stands before it the sender may have made up.
  private static String last(@Nullable String forwarded, String otherwise) {
    if (forwarded == null) {
      return otherwise;
    }
    String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    return ADDRESS.matcher(last).matches() ? last : otherwise;
  }

  private boolean isTrusted(String address) {
    try {
      return !trusted.isEmpty() && trusted.contains(InetAddress.getByName(address));
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
