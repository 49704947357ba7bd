package casestat.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * What axe finds wrong with a page, all that is folded away unfolded: WCAG 2.2 up to AA, and its
 * best practices.
 */
final class Axe {
  // All that a change of colours alone can break.
  private static final String COLOURS = "{runOnly: ['color-contrast']}";

  private static final String SCRIPT = read();

  // Of elements that are painted alike, on what is painted alike, contrast is asked of the first
  // and
  // the last: it is half of the work, and a page has thousands of cells of a few kinds.
  private static final String MARK =
      "() => { const numbers = new Map(), known = new Map(), first = new Map(), last ="
          + " new Map(); const kind = e => { if (!e) return 0; if (!known.has(e)) { const s ="
          + " getComputedStyle(e); const own = [kind(e.parentElement), s.color, s.fill,"
          + " s.backgroundColor, s.backgroundImage, s.opacity, s.filter, s.fontSize,"
          + " s.fontWeight, s.position, s.clipPath, s.textShadow,"
          + " e.checkVisibility()].join('|'); if (!numbers.has(own)) numbers.set(own,"
          + " numbers.size + 1); known.set(e, numbers.get(own)); } return known.get(e); };"
          + " const marked = []; for (const e of document.querySelectorAll('*')) { if"
          + " (e.matches('input, select, textarea, button')) marked.push(e); else if"
          + " ([...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) { const k ="
          + " kind(e); if (!first.has(k)) first.set(k, e); last.set(k, e); } } for (const e"
          + " of [...marked, ...first.values(), ...last.values()])"
          + " e.setAttribute('data-asked', ''); axe.configure({rules: [{id: 'color-contrast',"
          + " selector: '[data-asked]'}]}); }";
  private static final String UNMARK =
      "() => document.querySelectorAll('[data-asked]').forEach(e =>"
          + " e.removeAttribute('data-asked'))";

  // To axe all is hidden that is folded away, also what a style sheet shows all the same.
  private static final String UNFOLD =
      "() => document.querySelectorAll('details:not([open])').forEach(e => { e.open = true;"
          + " e.setAttribute('data-folded', ''); })";
  private static final String FOLD =
      "() => document.querySelectorAll('[data-folded]').forEach(e => { e.open = false;"
          + " e.removeAttribute('data-folded'); })";

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
    return run(page, "{rules: {'target-size': {enabled: true}}}");
  }

  /** Of the rules about colours only, for a page whose other rules were looked at before. */
  static List<String> ofColours(Page page) {
    return run(page, COLOURS);
  }

  /** So that every page that is opened from now on has it. */
  static void comeTo(BrowserContext visitor) {
    visitor.addInitScript(SCRIPT);
  }

  private static List<String> run(Page page, String options) {
    // Evaluated by the debugger: a page's policy has no say in that.
    if (!(Boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(SCRIPT + "; 0");
    }
    page.evaluate(UNFOLD);
    page.evaluate(MARK);
    String found =
        (String)
            page.evaluate(
                "async () => { const r = await axe.run(document, Object.assign({preload: false,"
                    + " resultTypes: ['violations']}, "
                    + options
                    + ")); return JSON.stringify(r.violations.map(v => ({id: v.id, nodes:"
                    + " v.nodes.map(n => n.target.join(' ') + ' ' + n.html.slice(0, 200) + ' '"
                    + " + (n.any[0] || n.all[0] || n.none[0] || {message: ''}).message)}))); }");
    page.evaluate(UNMARK);
    page.evaluate(FOLD);
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
