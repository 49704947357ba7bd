package casestat.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.IntSummaryStatistics;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A whole page, as eyes that see no colours see it: Chromium itself paints it so. */
final class GreyPicture {
  private final BufferedImage picture;

  private GreyPicture(BufferedImage picture) {
    this.picture = picture;
  }

  /** From now on, the visitor's page is without colours. */
  static void takeColours(BrowserContext visitor, Page page) {
    CDPSession session = visitor.newCDPSession(page);
    JsonObject eyes = new JsonObject();
    eyes.addProperty("type", "achromatopsia");
    session.send("Emulation.setEmulatedVisionDeficiency", eyes);
  }

  /**
   * The viewport grows to all of the page, so that places of elements are places of the picture.
   */
  static void unroll(Page page) {
    Object height = page.evaluate("() => document.scrollingElement.scrollHeight");
    page.setViewportSize(1280, ((Number) height).intValue());
  }

  static GreyPicture of(Page page) throws IOException {
    return new GreyPicture(ImageIO.read(new ByteArrayInputStream(page.screenshot())));
  }

  /** The most by which a colour is left in a box: 0 where it is grey. */
  int colour(int left, int top, int width, int height) {
    int most = 0;
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        int rgb = picture.getRGB(x, y);
        IntSummaryStatistics parts =
            IntStream.of(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255).summaryStatistics();
        most = Math.max(most, parts.getMax() - parts.getMin());
      }
    }
    return most;
  }

  /** From black, 0, to white, 255. */
  int grey(int x, int y) {
    return picture.getRGB(x, y) & 255;
  }

  /** How much of a box is another grey than its upper left corner, of 1. */
  double ink(int left, int top, int width, int height) {
    int paper = grey(left, top);
    int inked = 0;
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        inked += Math.abs(grey(x, y) - paper) > 60 ? 1 : 0;
      }
    }
    return inked / (double) (width * height);
  }
}
