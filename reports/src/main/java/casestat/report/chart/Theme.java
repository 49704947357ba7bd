package casestat.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How charts look. The palette is the UK Government Analysis Function's, chosen by them so that
 * neighbours differ in grey too. No text in turquoise or orange: too pale on white.
 */
public final class Theme {

  public static final Color BLUE = new Color(0x12436D);
  public static final Color TURQUOISE = new Color(0x28A197);
  public static final Color PINK = new Color(0x801650);
  public static final Color ORANGE = new Color(0xF46A25);
  public static final Color CHARCOAL = new Color(0x3D3D3D);
  public static final Color PURPLE = new Color(0xA285D1);

  public static final Color INK = new Color(0x0B0C0C);
  public static final Color QUIET = new Color(0x505A5F);
  public static final Color PAST = new Color(0x6F777B);
  public static final Color GRID = new Color(0xE3E5E6);
  public static final Color BAND = new Color(0xE7ECF0);
  public static final Color BAND_EDGE = new Color(0x9FB4C7);
  public static final Color PAPER = new Color(0xFFFFFF);

  /**
   * What is out of the ordinary, and bars that miss their goal. To the eye it is {@link #ORANGE}:
   * one bit apart, so that a style sheet can tell a signal from a series of that colour.
   */
  public static final Color SIGNAL = new Color(0xF46A26);

  /** The line of a goal: to the eye it is {@link #INK}, and by one bit it is not. */
  public static final Color GOAL_LINE = new Color(0x0B0C0D);

  /** From the least to the most, also without colour. */
  static final List<Color> SHADES =
      List.of(
          new Color(0xDCE6F0),
          new Color(0xAFC6DC),
          new Color(0x7FA2C4),
          new Color(0x4A77A6),
          new Color(0x0F3A5F));

  /** From the bottom of a stack to its top: dark and light in turn. */
  public static final List<Color> PARTS = List.of(BLUE, TURQUOISE, PINK, ORANGE, CHARCOAL, PURPLE);

  /** Of lines read together: the first two differ most. */
  public static final List<Color> LINES = List.of(BLUE, ORANGE, PINK, TURQUOISE);

  static final BasicStroke LINE = round(2f);
  static final BasicStroke HAIR = new BasicStroke(1f);
  static final BasicStroke RIM = new BasicStroke(1.5f);
  static final BasicStroke GOAL = new BasicStroke(1.5f);
  static final BasicStroke DASHES = dashed(1f, 4f, 3f);
  static final BasicStroke DOTS = dashed(1f, 2f, 3f);
  static final BasicStroke COMPARISON = dashed(1.5f, 5f, 3f);

  /**
   * What a style sheet calls a colour, to recolour a chart for dark pages and forced colours: the
   * class is {@code c-} and this for a fill, {@code s-} and this for a stroke.
   */
  static final Map<String, String> CLASSES = classes();

  private Theme() {}

  private static Map<String, String> classes() {
    Map<String, String> names = new HashMap<>();
    List<Color> palette = List.of(BLUE, TURQUOISE, PINK, ORANGE, CHARCOAL, PURPLE);
    for (int i = 0; i < palette.size(); i++) {
      names.put(hex(palette.get(i)), Integer.toString(i + 1));
    }
    for (int i = 0; i < SHADES.size(); i++) {
      names.put(hex(SHADES.get(i)), "shade-" + (i + 1));
    }
    // What nobody coloured is black.
    names.put(hex(Color.BLACK), "ink");
    names.put(hex(INK), "ink");
    names.put(hex(QUIET), "quiet");
    names.put(hex(PAST), "line");
    names.put(hex(GRID), "grid");
    names.put(hex(PAPER), "paper");
    names.put(hex(SIGNAL), "signal");
    names.put(hex(BAND), "band");
    names.put(hex(BAND_EDGE), "band-edge");
    names.put(hex(GOAL_LINE), "goal");
    return Map.copyOf(names);
  }

  static String hex(Color colour) {
    return String.format("#%06x", colour.getRGB() & 0xFFFFFF);
  }

  private static BasicStroke round(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static BasicStroke dashed(float width, float on, float off) {
    return new BasicStroke(
        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {on, off}, 0f);
  }
}
