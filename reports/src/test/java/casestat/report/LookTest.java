package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casestat.profile.Profiles;
import casestat.profile.Skin;
import casestat.report.html.Look;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The colours of every skin, by day and by night, read out of the style sheets themselves. */
class LookTest {
  private static final Pattern ROOT = Pattern.compile(":root\\s*\\{([^}]*)\\}");
  private static final Pattern COLOUR = Pattern.compile("(--[a-z0-9-]+):\\s*([^;]+);");
  private static final String DARK = "@media screen and (prefers-color-scheme: dark)";

  /** What is read, and all that it may stand on. */
  private static final Map<String, List<String>> TEXTS =
      Map.ofEntries(
          Map.entry("--ink", List.of("--paper", "--wash", "--accent-wash", "--note-wash")),
          Map.entry("--quiet", List.of("--paper", "--wash", "--accent-wash")),
          Map.entry("--link", List.of("--paper", "--wash", "--accent-wash", "--note-wash")),
          Map.entry("--link-hover", List.of("--paper", "--wash", "--accent-wash")),
          Map.entry("--brand-ink", List.of("--brand")),
          Map.entry("--accent", List.of("--paper", "--accent-wash")),
          Map.entry("--accent-ink", List.of("--accent", "--accent-hover")),
          Map.entry("--good", List.of("--paper", "--good-wash", "--accent-wash")),
          Map.entry("--bad", List.of("--paper", "--bad-wash", "--accent-wash")),
          Map.entry("--focus-ink", List.of("--focus")),
          Map.entry("--paper", List.of("--ink")),
          Map.entry("--chart-ink", List.of("--paper", "--chart-band")),
          Map.entry("--chart-quiet", List.of("--paper", "--chart-band")),
          Map.entry("--chart-goal", List.of("--paper", "--chart-band")));

  /** What is seen and not read: marks of charts, edges of fields, the line around a focus. */
  private static final Map<String, List<String>> SHAPES =
      Map.of(
          "--chart-1", List.of("--paper"),
          "--chart-2", List.of("--paper"),
          "--chart-3", List.of("--paper"),
          "--chart-5", List.of("--paper"),
          "--chart-line", List.of("--paper"),
          "--edge", List.of("--paper", "--wash"),
          "--focus-ink", List.of("--focus"),
          "--brand-mark", List.of("--brand"));

  static Stream<String> skins() {
    return Skin.SHIPPED.stream();
  }

  @ParameterizedTest
  @MethodSource("skins")
  void everyTextCanBeReadOnWhateverItStandsOn(String skin) {
    for (Map<String, String> colours : List.of(colours(skin, false), colours(skin, true))) {
      contrast(skin, colours, TEXTS, 4.5);
    }
  }

  @ParameterizedTest
  @MethodSource("skins")
  void everyMarkAndEdgeCanBeSeen(String skin) {
    for (Map<String, String> colours : List.of(colours(skin, false), colours(skin, true))) {
      contrast(skin, colours, SHAPES, 3);
    }
  }

  private static void contrast(
      String skin, Map<String, String> colours, Map<String, List<String>> pairs, double least) {
    pairs.forEach(
        (text, grounds) ->
            grounds.forEach(
                ground ->
                    assertThat(ratio(colours, text, ground))
                        .as("%s: %s on %s", skin, text, ground)
                        .isGreaterThanOrEqualTo(least)));
  }

  @Test
  void contrastIsThatOfTheGuidelines() {
    Map<String, String> colours = Map.of("--a", "#ffffff", "--b", "#000000", "--c", "#12436d");

    assertThat(ratio(colours, "--a", "--b")).isCloseTo(21, within(0.001));
    assertThat(ratio(colours, "--c", "--a")).isCloseTo(10.3, within(0.1));
  }

  @Test
  void noColourStandsOutsideOfTheProperties() {
    String rules = ROOT.matcher(text(new Look(Skin.PLAIN), Look.STYLE)).replaceAll("");

    // Ink of a printer, and shadows, are black in every skin.
    assertThat(rules.replace("#000000", "").replaceAll("rgb\\(0 0 0 / [0-9]+%\\)", ""))
        .doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b(?=[^{}]*[;}])")
        .doesNotContain("rgb(", "hsl(");
  }

  @Test
  void everyServiceWearsItsOwnSkinAndEverySkinIsThere() {
    for (String service : Profiles.shipped()) {
      assertThat(Profiles.load(service).publication().skin()).isEqualTo(Skin.shipped(service));
    }
    for (String skin : Skin.SHIPPED) {
      Look look = new Look(Skin.shipped(skin));
      assertThat(text(look, Look.SKIN)).as(skin).contains("--brand:").contains(DARK);
      assertThat(text(look, Look.ICON)).as(skin).contains("<svg").doesNotContain("<script");
    }
    assertThat(Skin.SHIPPED.stream().map(skin -> new Look(Skin.shipped(skin)).digest()))
        .doesNotHaveDuplicates();
  }

  @Test
  void nothingIsFetchedFromElsewhereAndNothingLooksLikeAnotherGovernment() {
    Look look = new Look(Skin.PLAIN);
    for (String name : look.files().keySet()) {
      if (name.endsWith(".css") || name.endsWith(".js")) {
        String content = text(look, name);
        assertThat(content.replace("http://www.w3.org/2000/svg", ""))
            .as(name)
            .doesNotContain("url(http", "url(//", "@import", "GDS Transport", "/assets/", "crown");
      }
    }
    long bytes =
        look.files().entrySet().stream()
            .filter(file -> file.getKey().endsWith(".woff2"))
            .mapToLong(file -> file.getValue().length)
            .sum();
    // Of the 100 kB of a first visit, the page itself takes about half.
    assertThat(bytes).isLessThan(40_000);
  }

  /** Of one skin over the common sheet, by day or by night. */
  private static Map<String, String> colours(String skin, boolean isDark) {
    Look look = new Look(Skin.shipped(skin));
    Map<String, String> colours = new HashMap<>();
    for (String sheet : List.of(Look.STYLE, Look.SKIN)) {
      String[] parts = text(look, sheet).split(Pattern.quote(DARK), 2);
      colours.putAll(first(parts[0]));
    }
    if (isDark) {
      for (String sheet : List.of(Look.STYLE, Look.SKIN)) {
        colours.putAll(first(text(look, sheet).split(Pattern.quote(DARK), 2)[1]));
      }
    }
    return colours;
  }

  private static Map<String, String> first(String sheet) {
    Map<String, String> colours = new HashMap<>();
    Matcher root = ROOT.matcher(sheet);
    assertThat(root.find()).isTrue();
    Matcher colour = COLOUR.matcher(root.group(1));
    while (colour.find()) {
      colours.put(colour.group(1), colour.group(2).strip());
    }
    assertThat(colours).isNotEmpty();
    return colours;
  }

  private static String text(Look look, String name) {
    byte[] bytes = look.find(name);
    assertThat(bytes).as(name).isNotNull();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** WCAG 2.2, relative luminance and contrast ratio. */
  private static double ratio(Map<String, String> colours, String one, String other) {
    double a = luminance(colours, one);
    double b = luminance(colours, other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Map<String, String> colours, String name) {
    String hex = colours.get(name);
    assertThat(hex).as(name).isNotNull().matches("#[0-9a-f]{6}");
    return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  }

  private static double channel(String hex, int from) {
    double share = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
