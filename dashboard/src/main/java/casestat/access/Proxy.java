package casestat.access;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a request comes from. What a header says of it counts only where one of our own proxies has
 * sent it: anybody can write one.
 *
 * @param trusted addresses of those proxies
 */
record Proxy(Set<InetAddress> trusted) {
  /** In numbers; some proxies add the port. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "([0-9.]{7,15})(?::\\d{1,5})?|\\[?([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:\\](?::\\d{1,5})?)?");

  Proxy {
    trusted = Set.copyOf(trusted);
  }

  /**
   * The way of a request.
   *
   * @param from an address in numbers
   * @param isSecure whether it was encrypted up to the proxy
   */
  record Way(String from, boolean isSecure) {}

  Way of(Context request) {
    String from = request.req().getRemoteAddr();
    if (!isTrusted(from)) {
      return new Way(from, request.req().isSecure());
    }
    List<String> protocols = values(request, "X-Forwarded-Proto");
    return new Way(
        first(values(request, "X-Forwarded-For"), from),
        !protocols.isEmpty() && "https".equalsIgnoreCase(protocols.get(protocols.size() - 1)));
  }

  /** Of every line of a header, in order: a proxy may add to the line, or a line. */
  private static List<String> values(Context request, String header) {
    return Collections.list(request.req().getHeaders(header)).stream()
        .flatMap(line -> Stream.of(line.split(",", -1)))
        .map(String::strip)
        .toList();
  }

  // Each proxy adds one at the end; what stands before the first that is none of ours the sender
  // may have made up.
  private String first(List<String> hops, String otherwise) {
    String known = otherwise;
    for (int i = hops.size() - 1; i >= 0; i--) {
      Matcher hop = ADDRESS.matcher(hops.get(i));
      if (!hop.matches()) {
        return known;
      }
      known = hop.group(1) == null ? hop.group(2) : hop.group(1);
      if (!isTrusted(known)) {
        return known;
      }
    }
    return known;
  }

  private boolean isTrusted(String address) {
    try {
      return !trusted.isEmpty() && trusted.contains(InetAddress.getByName(address));
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
