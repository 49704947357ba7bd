package casestat.report.slides;

import casestat.report.chart.Theme;
import casestat.report.slides.Canvas.Style;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTable;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** A native table with a head, drawn cell by cell. */
final class Grid {
  private final Canvas canvas;
  private final XSLFTable table;
  private final double inset;

  /**
   * @param inset room to the left and right of a text
   */
  Grid(Canvas canvas, int rows, int columns, Rectangle2D place, double inset) {
    this.canvas = canvas;
    this.inset = inset;
    table = canvas.slide().createTable(rows, columns);
    table.setAnchor(place);
    CTTable xml = table.getCTTable();
    (xml.getTblPr() == null ? xml.addNewTblPr() : xml.getTblPr()).setFirstRow(true);
  }

  void width(int column, double points) {
    table.setColumnWidth(column, points);
  }

  void height(int row, double points) {
    table.setRowHeight(row, points);
  }

  void describe(String name, String text) {
    if (table.getXmlObject() instanceof CTGraphicalObjectFrame frame) {
      frame.getNvGraphicFramePr().getCNvPr().setName(name);
      frame.getNvGraphicFramePr().getCNvPr().setDescr(Canvas.clean(text));
    }
  }

  /**
   * @param text its first line is the value, others are what that rests on
   * @param fill white where there is none
   */
  void cell(int row, int column, String text, Style style, TextAlign align, Color fill) {
    XSLFTableCell cell = table.getCell(row, column);
    cell.setLeftInset(inset);
    cell.setRightInset(inset);
    cell.setTopInset(1);
    cell.setBottomInset(1);
    cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
    cell.setFillColor(fill);
    cell.setBorderColor(BorderEdge.bottom, Theme.GRID);
    cell.setBorderWidth(BorderEdge.bottom, 1);
    cell.clearText();
    Style quiet = new Style(style.size(), Theme.QUIET, Canvas.Weight.PLAIN, 0);
    List<String> lines = List.of(text.split("\n", -1));
    for (int i = 0; i < lines.size(); i++) {
      canvas.line(cell, lines.get(i), i == 0 ? style : quiet).setTextAlign(align);
    }
  }
}
