package casestat.dashboard;

import casestat.language.Sentence;
import casestat.profile.ServiceProfile;
import casestat.profile.Skin;
import casestat.report.html.Look;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Style sheets, fonts, script and icon. Their address holds a digest of their content, so that a
 * browser may keep them for ever and a new version is never mixed with an old one.
 */
final class Assets {
  private static final Map<Skin, Assets> WORN = new ConcurrentHashMap<>();

  private final Look look;
  private final String folder;

  private Assets(Skin skin) {
    this.look = new Look(skin);
    this.folder = "/assets/" + look.digest();
  }

  /** Those that a service wears, read once. */
  static Assets of(ServiceProfile profile) {
    return WORN.computeIfAbsent(profile.publication().skin(), Assets::new);
  }

  /** Where they are. */
  String folder() {
    return folder;
  }

  void answer(Context request) {
    String name = request.pathParam("file");
    byte[] bytes = look.find(name);
    if (bytes == null) {
      throw Refused.notFound(Sentence.of("There is no such file."), List.of());
    }
    boolean isCurrent = folder.equals("/assets/" + request.pathParam("digest"));
    request.header("Cache-Control", isCurrent ? "max-age=31536000, immutable" : "no-cache");
    request.contentType(type(name)).result(bytes);
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> "font/woff2";
    };
  }
}
