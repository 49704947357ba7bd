package casestat.report.sheet;

import casestat.report.chart.Unit;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The few ways a cell looks. */
final class Styles {

  private static final byte[] BLUE = {0x12, 0x43, 0x6D};
  private static final byte[] QUIET = {0x50, 0x5A, 0x5F};
  private static final byte[] HEAD = {(byte) 0xE7, (byte) 0xEC, (byte) 0xF0};

  /** That of all cells without a style; every office program has it or one as wide. */
  private static final String FONT = "Calibri";

  private final XSSFWorkbook workbook;

  final CellStyle text;
  final CellStyle wrapped;

  /** Text that may follow a number: it keeps its distance. */
  final CellStyle indented;

  final CellStyle headerIndented;

  /** Text that begins like a formula: shown as it is, never calculated. */
  final CellStyle inert;

  final CellStyle title;
  final CellStyle quiet;
  final CellStyle header;
  final CellStyle headerRight;
  final CellStyle strong;
  final CellStyle strongWrapped;
  final CellStyle link;
  final CellStyle mark;
  final CellStyle whole;
  final CellStyle decimal;
  final CellStyle share;
  final CellStyle dateTime;
  final CellStyle date;
  final CellStyle duration;

  /** Of a difference of durations in hours, because no time may be below zero. */
  final CellStyle hours;

  /** The same in days, as Excel counts time. */
  final CellStyle days;

  private final Map<Unit, CellStyle> units = new EnumMap<>(Unit.class);

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    text = style("General");
    wrapped = style("General");
    wrapped.setWrapText(true);
    wrapped.setAlignment(HorizontalAlignment.LEFT);
    wrapped.setIndention((short) 1);
    indented = style("General");
    indented.setAlignment(HorizontalAlignment.LEFT);
    indented.setIndention((short) 1);
    inert = style("General");
    inert.setQuotePrefixed(true);
    title = fonted(18, true, BLUE);
    quiet = fonted(11, false, QUIET);
    strong = fonted(11, true, null);
    strongWrapped = fonted(11, true, null);
    strongWrapped.setWrapText(true);
    link = linked();
    header = headed(HorizontalAlignment.LEFT);
    headerIndented = headed(HorizontalAlignment.LEFT);
    headerIndented.setIndention((short) 1);
    headerRight = headed(HorizontalAlignment.RIGHT);
    mark = fonted(11, false, QUIET);
    mark.setAlignment(HorizontalAlignment.RIGHT);
    whole = style("#,##0");
    decimal = style("#,##0.00");
    share = style("0.0%");
    dateTime = style("yyyy-mm-dd hh:mm");
    dateTime.setAlignment(HorizontalAlignment.LEFT);
    dateTime.setIndention((short) 1);
    date = style("yyyy-mm-dd");
    date.setAlignment(HorizontalAlignment.LEFT);
    date.setIndention((short) 1);
    duration = style("[h]:mm");
    hours = style("#,##0.00\" h\"");
    days = style("#,##0.00\" d\"");
    units.put(Unit.CASES, whole);
    units.put(Unit.COUNT, whole);
    units.put(Unit.SHARE, share);
    units.put(Unit.NUMBER, style("#,##0.0"));
    units.put(Unit.DURATION_SECONDS, duration);
    units.put(Unit.BUSINESS_SECONDS, duration);
  }

  CellStyle of(Unit unit) {
    return units.getOrDefault(unit, decimal);
  }

  private XSSFCellStyle style(String format) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private CellStyle fonted(int size, boolean bold, byte @Nullable [] rgb) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) size);
    font.setBold(bold);
    if (rgb != null) {
      font.setColor(new XSSFColor(rgb));
    }
    XSSFCellStyle style = style("General");
    style.setFont(font);
    return style;
  }

  private CellStyle linked() {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setUnderline(XSSFFont.U_SINGLE);
    font.setColor(new XSSFColor(BLUE));
    XSSFCellStyle style = style("General");
    style.setFont(font);
    return style;
  }

  private CellStyle headed(HorizontalAlignment alignment) {
    XSSFCellStyle style = (XSSFCellStyle) fonted(11, true, BLUE);
    style.setFillForegroundColor(new XSSFColor(HEAD));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.THIN);
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    return style;
  }
}
