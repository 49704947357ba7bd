package casestat.dashboard;

import casestat.language.Sentence;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Style sheet, fonts and icon. Their address holds a digest of their content, so that a browser may
 * keep them for ever and a new version is never mixed with an old one.
 */
final class Assets {
  private static final Map<String, String> RESOURCES =
      new TreeMap<>(
          Map.of(
              "casestat.css", "/casestat/report/casestat.css",
              "icon.svg", "/casestat/dashboard/icon.svg",
              "public-sans.ttf", "/casestat/report/fonts/PublicSans-Regular.ttf",
              "public-sans-semibold.ttf", "/casestat/report/fonts/PublicSans-SemiBold.ttf"));

  /** Where they are. */
  static final String FOLDER = "/assets/" + digest();

  private Assets() {}

  static void answer(Context request) {
    String name = request.pathParam("file");
    String resource = RESOURCES.get(name);
    if (resource == null) {
      throw Refused.notFound(Sentence.of("There is no such file."), List.of());
    }
    boolean isCurrent = FOLDER.equals("/assets/" + request.pathParam("digest"));
    request.header("Cache-Control", isCurrent ? "max-age=31536000, immutable" : "no-cache");
    request.contentType(type(name)).result(bytes(resource));
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> "font/ttf";
    };
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      RESOURCES.values().forEach(resource -> sha.update(bytes(resource)));
      return HexFormat.of().formatHex(sha.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
