package casestat.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom a request is from: what anybody can write into a header counts for nothing. */
class ProxyTest {

  /** The way of a request with such headers, over a real connection from 127.0.0.1. */
  private static String way(String headers, String... trusted) throws IOException {
    Proxy proxy = new Proxy(addresses(trusted));
    Javalin server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get("/", request -> request.result(proxy.of(request).toString()));
            });
    server.start("127.0.0.1", 0);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + headers + "\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return answer.substring(answer.indexOf("Way["), answer.indexOf(']') + 1);
    } finally {
      server.stop();
    }
  }

  private static Set<InetAddress> addresses(String... names) throws IOException {
    Set<InetAddress> all = new HashSet<>();
    for (String name : names) {
      all.add(InetAddress.getByName(name));
    }
    return all;
  }

  private static String from(String address) {
    return "Way[from=" + address + ", isSecure=false]";
  }

  @Test
  void withoutAProxyTheHeaderSaysNothing() throws IOException {
    assertThat(way("X-Forwarded-For: 203.0.113.7\r\n")).isEqualTo(from("127.0.0.1"));
    assertThat(way("X-Forwarded-For: 203.0.113.7\r\n", "10.0.0.5")).isEqualTo(from("127.0.0.1"));
  }

  @Test
  void aProxyOfOursSaysWhoAsks() throws IOException {
    assertThat(way("X-Forwarded-For: 203.0.113.7\r\n", "127.0.0.1")).isEqualTo(from("203.0.113.7"));
    assertThat(way("X-Forwarded-For: 203.0.113.7:4711\r\n", "127.0.0.1"))
        .isEqualTo(from("203.0.113.7"));
    assertThat(way("X-Forwarded-For: [2001:db8::7]:4711\r\n", "127.0.0.1"))
        .isEqualTo(from("2001:db8::7"));
    assertThat(way("", "127.0.0.1")).isEqualTo(from("127.0.0.1"));
  }

  @Test
  void whatTheSenderWroteBeforeCountsForNothing() throws IOException {
    assertThat(way("X-Forwarded-For: 198.51.100.1, 203.0.113.7\r\n", "127.0.0.1"))
        .isEqualTo(from("203.0.113.7"));
    assertThat(
            way("X-Forwarded-For: 198.51.100.1\r\nX-Forwarded-For: 203.0.113.7\r\n", "127.0.0.1"))
        .isEqualTo(from("203.0.113.7"));
    assertThat(
            way(
                "X-Forwarded-For: 198.51.100.1, 203.0.113.7, 10.0.0.5\r\n",
                "127.0.0.1",
                "10.0.0.5"))
        .isEqualTo(from("203.0.113.7"));
    assertThat(way("X-Forwarded-For: nonsense\r\n", "127.0.0.1")).isEqualTo(from("127.0.0.1"));
    assertThat(way("X-Forwarded-For: evil.example\r\n", "127.0.0.1")).isEqualTo(from("127.0.0.1"));
  }
}
