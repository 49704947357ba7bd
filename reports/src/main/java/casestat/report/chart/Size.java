package casestat.report.chart;

/** The sizes a chart is drawn at, in CSS pixels. Bars that list members grow downwards. */
public enum Size {
  WIDE(760, 300, 12f),
  NARROW(360, 260, 11f),
  /** A tile's small line: no axes, no words. */
  SPARK(160, 40, 9f);

  private final int width;
  private final int height;
  private final float text;

  Size(int width, int height, float text) {
    this.width = width;
    this.height = height;
    this.text = text;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  float text() {
    return text;
  }

  /** Tells the ids of two sizes of one chart on one page apart. */
  String suffix() {
    return switch (this) {
      case WIDE -> "w";
      case NARROW -> "n";
      case SPARK -> "s";
    };
  }
}
