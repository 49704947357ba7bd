package casestat.dashboard;

import casestat.access.Doors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies. */
final class Person {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(Redirect.NEVER).cookieHandler(cookies).build();
  private final String address;

  Person(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  static Person loggedIn(int port, String name) {
    Person person = new Person(port);
    HttpResponse<String> answer = person.logIn(name, Doors.PASSWORD);
    if (answer.statusCode() != 303) {
      throw new IllegalStateException(name + " cannot log in: " + answer.statusCode());
    }
    return person;
  }

  HttpResponse<String> logIn(String name, String password, String... headers) {
    String token = token(open("/login").body());
    return post("/login", Map.of("token", token, "name", name, "password", password), headers);
  }

  static String token(String page) {
    Matcher token = TOKEN.matcher(page);
    return token.find() ? token.group(1) : "";
  }

  HttpResponse<String> open(String path, String... headers) {
    return send(HttpRequest.newBuilder(URI.create(address + path)), headers);
  }

  /** Follows redirects. */
  HttpResponse<String> arrive(String path) {
    HttpResponse<String> answer = open(path);
    for (int i = 0; i < 5 && answer.statusCode() / 100 == 3 && answer.statusCode() != 304; i++) {
      answer = open(answer.headers().firstValue("Location").orElseThrow());
    }
    return answer;
  }

  HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)),
        headers);
  }

  HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The value of a cookie; empty where there is none. */
  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(java.net.HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  void forgetCookies() {
    cookies.getCookieStore().removeAll();
  }
}
