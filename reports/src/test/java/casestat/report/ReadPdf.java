package casestat.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** A PDF read back: what its tags say, and the letters of each of its drawings. */
final class ReadPdf implements AutoCloseable {
  private final PDDocument document;
  private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();

  ReadPdf(byte[] bytes) throws IOException {
    document = Loader.loadPDF(bytes);
    for (PDPage page : document.getPages()) {
      PDFMarkedContentExtractor extractor = new Marks();
      extractor.processPage(page);
      Map<Integer, String> marked = new HashMap<>();
      for (PDMarkedContent content : extractor.getMarkedContents()) {
        if (content.getMCID() >= 0) {
          marked.merge(content.getMCID(), text(content), String::concat);
        }
      }
      texts.put(page, marked);
    }
  }

  PDDocument document() {
    return document;
  }

  private static String text(PDMarkedContent content) {
    StringBuilder text = new StringBuilder();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition letter) {
        text.append(letter.getUnicode());
      } else if (part instanceof PDMarkedContent inner) {
        text.append(text(inner));
      }
    }
    return text.toString();
  }

  /** Knows what a mark is also where its number stands among the resources of the page. */
  private static final class Marks extends PDFMarkedContentExtractor {
    Marks() throws IOException {}

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
      PDPropertyList named = properties == null ? getResources().getProperties(tag) : null;
      super.beginMarkedContentSequence(tag, named == null ? properties : named.getCOSObject());
    }
  }

  /** Every element of the tree of tags, parents first. */
  List<PDStructureElement> elements() {
    List<PDStructureElement> all = new ArrayList<>();
    collect(document.getDocumentCatalog().getStructureTreeRoot(), all);
    return all;
  }

  /** Those of a kind beneath another, itself not among them. */
  static List<PDStructureElement> beneath(PDStructureNode node, String kind) {
    List<PDStructureElement> all = new ArrayList<>();
    collect(node, all);
    return all.stream().filter(element -> element.getStructureType().equals(kind)).toList();
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> all) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        all.add(element);
        collect(element, all);
      }
    }
  }

  /** The letters that an element and those beneath it mark, without spaces. */
  String text(PDStructureElement element) {
    StringBuilder text = new StringBuilder();
    append(element, element.getPage(), text);
    return squeezed(text.toString());
  }

  private void append(PDStructureElement element, @Nullable PDPage above, StringBuilder text) {
    PDPage page = element.getPage() == null ? above : element.getPage();
    for (Object kid : element.getKids()) {
      if (kid instanceof PDStructureElement child) {
        append(child, page, text);
      } else if (kid instanceof PDMarkedContentReference reference) {
        PDPage own = reference.getPage() == null ? page : reference.getPage();
        text.append(texts.getOrDefault(own, Map.of()).getOrDefault(reference.getMCID(), ""));
      } else if (kid instanceof Integer id) {
        text.append(texts.getOrDefault(page, Map.of()).getOrDefault(id, ""));
      }
    }
  }

  /** Numbers of what is marked as content and belongs to no element of the tree. */
  List<Integer> unknown() {
    Map<PDPage, List<Integer>> left = new HashMap<>();
    texts.forEach((page, marked) -> left.put(page, new ArrayList<>(marked.keySet())));
    for (PDStructureElement element : elements()) {
      for (Object kid : element.getKids()) {
        if (kid instanceof Integer id && element.getPage() != null) {
          left.getOrDefault(element.getPage(), new ArrayList<>()).remove(id);
        } else if (kid instanceof PDMarkedContentReference reference) {
          PDPage page = reference.getPage() == null ? element.getPage() : reference.getPage();
          Integer id = reference.getMCID();
          left.getOrDefault(page, new ArrayList<>()).remove(id);
        }
      }
    }
    return left.values().stream().flatMap(List::stream).toList();
  }

  /** Lines break where the paper ends, so that no space can be relied on. */
  static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00A0\\u202F]+", "");
  }

  /** The rows of a table, a text a cell. */
  List<List<String>> rows(PDStructureElement table) {
    List<List<String>> rows = new ArrayList<>();
    for (PDStructureElement row : beneath(table, "TR")) {
      List<String> cells = new ArrayList<>();
      for (Object cell : row.getKids()) {
        if (cell instanceof PDStructureElement element) {
          cells.add(text(element));
        }
      }
      rows.add(cells);
    }
    return rows;
  }

  /**
   * Letters that were written at once.
   *
   * @param y from the head of the page, in points
   */
  record Run(String text, double x, double y, boolean isStrong) {}

  /** The letters of each drawing, in the order of the document. */
  List<List<Run>> drawings() throws IOException {
    Drawings drawings = new Drawings();
    drawings.getText(document);
    return drawings.all;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private static final class Drawings extends PDFTextStripper {
    private final List<List<Run>> all = new ArrayList<>();
    private final List<TextPosition> letters = new ArrayList<>();
    private @Nullable List<Run> drawing;

    @Override
    public void showForm(PDFormXObject form) throws IOException {
      boolean isOuter = drawing == null;
      if (isOuter) {
        drawing = new ArrayList<>();
        all.add(drawing);
      }
      super.showForm(form);
      if (isOuter) {
        drawing = null;
      }
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
      letters.clear();
      super.showTextString(string);
      take();
    }

    @Override
    public void showTextStrings(COSArray array) throws IOException {
      letters.clear();
      super.showTextStrings(array);
      take();
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
      letters.add(letter);
      super.processTextPosition(letter);
    }

    private void take() {
      if (drawing == null || letters.isEmpty()) {
        return;
      }
      StringBuilder text = new StringBuilder();
      letters.forEach(letter -> text.append(letter.getUnicode()));
      TextPosition first = letters.get(0);
      drawing.add(
          new Run(
              text.toString(),
              first.getXDirAdj(),
              first.getYDirAdj(),
              first.getFont().getName().contains("SemiBold")));
    }
  }
}
