package casestat.profile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads which skin a profile wears: one that ships, or a style sheet beside the profile. */
final class SkinReader {
  private static final String SUFFIX = ".css";
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final String RULE =
      ":root\\s*\\{(\\s*--[a-z0-9-]+\\s*:\\s*#[0-9a-fA-F]{6}\\s*;)*\\s*\\}";

  /** Colours and no other word: a skin cannot hide a figure, nor fetch anything. */
  private static final Pattern COLOURS =
      Pattern.compile(
          "\\s*(%1$s\\s*|@media screen and \\(prefers-color-scheme: dark\\)\\s*\\{\\s*%1$s\\s*\\}\\s*)*"
              .formatted(RULE));

  private final ProfileFile file;

  SkinReader(ProfileFile file) {
    this.file = file;
  }

  Skin read(YamlNode node) {
    return node.read(this::skin, Skin.PLAIN);
  }

  private Skin skin(String text) throws Unreadable {
    if (!text.endsWith(SUFFIX)) {
      return Skin.shipped(NameWords.oneOf(Skin.SHIPPED).read(text));
    }
    String style =
        text(text)
            .orElseThrow(
                () ->
                    new Unreadable(
                        "no file \"" + text + '"',
                        "put it beside the profile, or name one that ships: "
                            + String.join(", ", Skin.SHIPPED)));
    if (!COLOURS.matcher(COMMENT.matcher(style).replaceAll("")).matches()) {
      throw new Unreadable(
          '"' + text + "\" says more than colours",
          "write :root { --brand: #12436d; } and the same within"
              + " @media screen and (prefers-color-scheme: dark) { }; six digits a colour");
    }
    String mark = text.substring(0, text.length() - SUFFIX.length()) + ".svg";
    return new Skin(Skin.OWN, style, text(mark).orElse(""));
  }

  private Optional<String> text(String name) {
    return file.unread(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
