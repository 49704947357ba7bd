package casestat.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The font of every chart, from our own resources, so that text is as wide on a bare server as on a
 * desk.
 *
 * <p>Java refuses to open any font, even this one, on a machine without system fonts. Then the font
 * is unpacked and Java is told by our own fontconfig file that it is the only one there is.
 */
public final class ChartFonts {

  private static final String FOLDER = "/casestat/report/fonts/";
  private static final String REGULAR_FILE = "PublicSans-Regular.ttf";
  private static final String STRONG_FILE = "PublicSans-SemiBold.ttf";

  /** Where Java looks for the name of a fontconfig file. */
  private static final String SETTING = "sun.awt.fontconfig";

  /** Fractional and smooth: the widths of a browser. */
  static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private static final Font REGULAR;
  private static final Font STRONG;

  static {
    helpJavaWithoutFonts();
    REGULAR = load(REGULAR_FILE);
    STRONG = load(STRONG_FILE);
  }

  private ChartFonts() {}

  /** Makes sure that Java can measure text at all; others who touch fonts call it first. */
  public static void prepare() {
    CONTEXT.getTransform();
  }

  /** The file of the font, for documents that carry it with them; to be closed. */
  public static InputStream regularFile() {
    return open(REGULAR_FILE);
  }

  /** The file of the semi-bold font; to be closed. */
  public static InputStream strongFile() {
    return open(STRONG_FILE);
  }

  /** Whether a font of a drawing is the semi-bold one. */
  public static boolean isStrong(Font font) {
    return isStrong(font.getFamily());
  }

  public static Font regular(float size) {
    return REGULAR.deriveFont(size);
  }

  public static Font strong(float size) {
    return STRONG.deriveFont(size);
  }

  static boolean isStrong(String family) {
    return family.contains(STRONG.getFamily()) && !STRONG.getFamily().equals(REGULAR.getFamily());
  }

  /** In the unit of the font's size. */
  public static double width(Font font, String text) {
    return font.getStringBounds(text, CONTEXT).getWidth();
  }

  /** The text, or as much of its beginning as fits, with an ellipsis. */
  static String fit(Font font, String text, double width) {
    if (width(font, text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 1 && width(font, text.substring(0, end).strip() + "…") > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).strip() + "…";
  }

  private static Font load(String file) {
    try (InputStream in = open(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(file, e);
    }
  }

  // A first try that fails is forgotten by Java's font factory, so a second one may succeed.
  private static void helpJavaWithoutFonts() {
    try {
      load(REGULAR_FILE);
    } catch (InternalError | RuntimeException e) {
      if (System.getProperty(SETTING) != null) {
        throw e;
      }
      System.setProperty(SETTING, unpack().toString());
    }
  }

  private static Path unpack() {
    try {
      Path folder = Files.createTempDirectory("casestat-fonts");
      folder.toFile().deleteOnExit();
      for (String file : List.of(REGULAR_FILE, STRONG_FILE)) {
        try (InputStream in = open(file)) {
          Files.copy(in, temporary(folder.resolve(file)));
        }
      }
      Path settings = temporary(folder.resolve("fontconfig.properties"));
      try (InputStream in = open("fontconfig.properties")) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        String place = folder.toAbsolutePath().toString().replace("\\", "/");
        Files.writeString(settings, text.replace("@fonts@", place));
      }
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack the chart font", e);
    }
  }

  private static Path temporary(Path file) {
    file.toFile().deleteOnExit();
    return file;
  }

  private static InputStream open(String file) {
    InputStream in = ChartFonts.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new IllegalStateException("no resource " + FOLDER + file);
    }
    return in;
  }
}
