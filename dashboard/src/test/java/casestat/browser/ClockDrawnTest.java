package casestat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The clocks of a case, as the eye sees them and as the table beneath has them. */
@Tag("browser")
class ClockDrawnTest {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

  // Of each clock: where its picture and its stretches lie, and what is written about them.
  private static final String DRAWN =
      "() => JSON.stringify([...document.querySelectorAll('.promise')].filter(p =>"
          + " p.querySelector('.clock')).map(p => { const box = e => { const r ="
          + " e.getBoundingClientRect(); return [r.left, r.width, r.height]; }; const due ="
          + " p.querySelector('line.due'); const ends = p.querySelectorAll('figcaption > span');"
          + " return { svg: box(p.querySelector('.clock svg')), rects:"
          + " [...p.querySelectorAll('.clock rect')].map(box), kinds:"
          + " [...p.querySelectorAll('.clock rect')].map(r => r.getAttribute('class')), due: due &&"
          + " box(due)[0], from: ends[0].textContent, to: ends[1].textContent, dueAt:"
          + " [...p.querySelectorAll('dt')].find(t => t.textContent ==="
          + " 'Due').nextElementSibling.textContent, rows: [...p.querySelectorAll('tbody"
          + " tr')].map(r => [r.cells[0].textContent, r.cells[1].textContent]) }; }))";

  @Test
  void everyStretchIsAsWideAsTheTableBeneathSays() {
    Town town = Town.of("city311");
    ZoneId zone = town.profile().zone();
    int stretches = 0;
    int marks = 0;
    Set<String> kinds = new TreeSet<>();
    try (BrowserContext visitor = Chromium.visitor()) {
      Page page = visitor.newPage();
      for (String id : List.of("d1-0003", "d1-0111", "d1-0222", "d1-0333")) {
        page.navigate(town.address() + "/cases/" + id);
        for (int width : List.of(1280, 390)) {
          page.setViewportSize(width, 900);
          for (JsonElement one :
              JsonParser.parseString((String) page.evaluate(DRAWN)).getAsJsonArray()) {
            JsonObject clock = one.getAsJsonObject();
            JsonArray svg = clock.getAsJsonArray("svg");
            JsonArray rows = clock.getAsJsonArray("rows");
            JsonArray rects = clock.getAsJsonArray("rects");
            double left = svg.get(0).getAsDouble();
            double wide = svg.get(1).getAsDouble();
            long from = second(clock.get("from"), zone);
            double pixels = wide / (second(clock.get("to"), zone) - from);
            // Times are written to the minute, and what is short is drawn a thousandth wide.
            double exact = 60 * pixels + wide / 1000 + 0.1;
            assertThat(wide).as(id).isGreaterThan(width / 2.0);
            assertThat(rects).as(id).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
              JsonArray row = rows.get(i).getAsJsonArray();
              JsonArray rect = rects.get(i).getAsJsonArray();
              long begins = second(row.get(0), zone);
              long ends = second(row.get(1), zone);
              assertThat(rect.get(0).getAsDouble() - left)
                  .as("%s, %d px: where %s is", id, width, row)
                  .isCloseTo((begins - from) * pixels, within(exact));
              assertThat(rect.get(1).getAsDouble())
                  .as("%s, %d px: how wide %s is", id, width, row)
                  .isCloseTo((ends - begins) * pixels, within(exact));
              stretches++;
            }
            clock.getAsJsonArray("kinds").forEach(kind -> kinds.add(kind.getAsString()));
            if (!clock.get("due").isJsonNull()) {
              assertThat(clock.get("due").getAsDouble() - left)
                  .as("%s, %d px: where it is due", id, width)
                  .isCloseTo((second(clock.get("dueAt"), zone) - from) * pixels, within(exact + 1));
              marks++;
            }
          }
        }
      }
    }

    assertThat(stretches).isGreaterThan(40);
    assertThat(marks).isGreaterThan(4);
    assertThat(kinds).contains("counted", "closed");
  }

  private static long second(JsonElement written, ZoneId zone) {
    return LocalDateTime.parse(written.getAsString(), TIME).atZone(zone).toEpochSecond();
  }
}
