package casestat.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A place where people log in, with tokens that are really signed. */
public final class FakeProvider implements AutoCloseable {
  private final HttpServer server;
  private final RSAKey key = key();

  /** With what tokens are signed, where that is another than what it says. */
  public volatile boolean signsWithAnotherKey;

  public volatile List<String> groups = List.of("analysts");
  public volatile List<String> departments = List.of("SAN");
  private final Map<String, String> nonces = new ConcurrentHashMap<>();

  public FakeProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", this::configuration);
    server.createContext("/keys", e -> send(e, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.start();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("k").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void configuration(HttpExchange exchange) throws IOException {
    send(
        exchange,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
        "jwks_uri":"%1$s/keys","response_types_supported":["code"],
        "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],
        "code_challenge_methods_supported":["S256"],
        "token_endpoint_auth_methods_supported":["client_secret_basic"]}
        """
            .formatted(issuer()));
  }

  /** Where a browser comes back to that was sent to this address. */
  public String logIn(String address) {
    Map<String, String> asked = parameters(address.substring(address.indexOf('?') + 1));
    if (!"S256".equals(asked.get("code_challenge_method"))) {
      throw new AssertionError("no PKCE in " + address);
    }
    nonces.put("code-1", asked.getOrDefault("nonce", ""));
    return asked.get("redirect_uri") + "?code=code-1&state=" + asked.get("state");
  }

  private static Map<String, String> parameters(String query) {
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  // The library that signs has no other dates.
  @SuppressWarnings("JavaUtilDate")
  private void token(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String code = parameters(body).getOrDefault("code", "");
    long now = System.currentTimeMillis();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject("0815")
            .audience("casestat")
            .issueTime(new Date(now))
            .expirationTime(new Date(now + 60_000))
            .claim("nonce", nonces.getOrDefault(code, ""))
            .claim("preferred_username", "olga")
            .claim("groups", groups)
            .claim("units", departments)
            .build();
    try {
      SignedJWT jwt =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims);
      jwt.sign(new RSASSASigner(signsWithAnotherKey ? key() : key));
      send(
          exchange,
          "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}"
              .formatted(jwt.serialize()));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void send(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
