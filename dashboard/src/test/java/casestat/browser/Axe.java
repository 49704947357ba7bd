package casestat.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What axe finds wrong with a page: WCAG 2.2 up to AA, and its best practices. */
final class Axe {
  // All that a change of colours alone can break.
  private static final String COLOURS = "{runOnly: ['color-contrast']}";

  private static final String SCRIPT = read();

  private Axe() {}

  private static String read() {
    try {
      return Files.readString(Equipment.AXE.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of all rules. */
  static List<String> violations(Page page) {
    return run(page, "{}");
  }

  /** Of the rules about colours only, for a page whose other rules were looked at before. */
  static List<String> ofColours(Page page) {
    return run(page, COLOURS);
  }

  private static List<String> run(Page page, String options) {
    // Evaluated by the debugger: a page's policy has no say in that.
    if (!(Boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(SCRIPT + "; 0");
    }
    String found =
        (String)
            page.evaluate(
                "async () => { const r = await axe.run(document, Object.assign({preload: false,"
                    + " resultTypes: ['violations']}, "
                    + options
                    + ")); return JSON.stringify(r.violations.map(v => ({id: v.id, nodes:"
                    + " v.nodes.map(n => n.target.join(' ') + ' ' + n.html.slice(0, 200) + ' '"
                    + " + (n.any[0] || n.all[0] || n.none[0] || {message: ''}).message)}))); }");
    List<String> violations = new ArrayList<>();
    JsonArray list = JsonParser.parseString(found).getAsJsonArray();
    for (JsonElement element : list) {
      JsonObject violation = element.getAsJsonObject();
      JsonArray nodes = violation.getAsJsonArray("nodes");
      violations.add(
          "%s, %d times, such as %s"
              .formatted(
                  violation.get("id").getAsString(), nodes.size(), nodes.get(0).getAsString()));
    }
    return violations;
  }
}
