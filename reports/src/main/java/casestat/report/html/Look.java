package casestat.report.html;

import casestat.profile.Skin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files that a page needs beside itself: style sheets, fonts, script and the mark of the
 * service. They come from the jar, and from the profile where it has a skin of its own.
 */
public final class Look {
  /** In the order in which they count. */
  public static final String STYLE = "casestat.css";

  public static final String SKIN = "skin.css";
  public static final String SCRIPT = "casestat.js";
  public static final String ICON = "icon.svg";

  private static final String FOLDER = "/casestat/report/";
  private static final Map<String, String> SHARED =
      Map.of(
          "govuk.css",
          "govuk.css",
          STYLE,
          STYLE,
          SCRIPT,
          SCRIPT,
          "public-sans.woff2",
          "fonts/public-sans.woff2",
          "public-sans-semibold.woff2",
          "fonts/public-sans-semibold.woff2");

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  public Look(Skin skin) {
    SHARED.forEach((name, resource) -> files.put(name, bytes(resource)));
    String shipped = "skins/" + (skin.isOwn() ? Skin.PLAIN.name() : skin.name());
    files.put(SKIN, skin.isOwn() ? utf8(skin.style()) : bytes(shipped + ".css"));
    files.put(ICON, skin.logo().isEmpty() ? bytes(shipped + ".svg") : utf8(skin.logo()));
  }

  /** By name; not to be changed. */
  public SortedMap<String, byte[]> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  /** The content of one; null where none is called so. */
  public byte @Nullable [] find(String name) {
    return files.get(name);
  }

  /** Tells this look from any other, in twelve hexadecimal digits. */
  public String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      files.values().forEach(sha::update);
      return HexFormat.of().formatHex(sha.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = Look.class.getResourceAsStream(FOLDER + resource)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
