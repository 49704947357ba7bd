package casestat.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.jspecify.annotations.Nullable;

/**
 * The heads of a table that goes on are there for the eye: who hears a table hears its head once.
 * Those of later pages leave the tree of tags and become artifacts, as PDF/UA-1 (7.1) wants of all
 * that is not content.
 */
final class RepeatedHeads {
  private final PDDocument document;
  private final Map<COSDictionary, Set<Integer>> repeated = new HashMap<>();

  private RepeatedHeads(PDDocument document) {
    this.document = document;
  }

  /** Of all tables of a document that is laid out, and not yet saved. */
  static void hide(PDDocument document) throws IOException {
    RepeatedHeads heads = new RepeatedHeads(document);
    heads.leave(document.getDocumentCatalog().getStructureTreeRoot(), null, false);
    for (PDPage page : document.getPages()) {
      Set<Integer> marks = heads.repeated.get(page.getCOSObject());
      if (marks != null) {
        heads.rewrite(page, marks);
      }
    }
  }

  private void leave(PDStructureNode node, @Nullable PDPage above, boolean isHead) {
    PDPage page = above;
    if (node instanceof PDStructureElement element && element.getPage() != null) {
      page = element.getPage();
    }
    PDPage first = null;
    List<Object> kept = new ArrayList<>();
    List<Object> kids = node.getKids();
    for (Object kid : kids) {
      if (kid instanceof PDStructureElement child) {
        leave(child, page, isHead || child.getStructureType().equals("THead"));
        kept.add(kid);
        continue;
      }
      PDPage own = page;
      int mark = kid instanceof Integer id ? id : -1;
      if (kid instanceof PDMarkedContentReference reference) {
        own = reference.getPage() == null ? page : reference.getPage();
        mark = reference.getMCID();
      }
      first = first == null ? own : first;
      if (isHead && own != null && mark >= 0 && !own.equals(first)) {
        repeated.computeIfAbsent(own.getCOSObject(), any -> new HashSet<>()).add(mark);
      } else {
        kept.add(kid);
      }
    }
    if (kept.size() < kids.size()) {
      node.setKids(kept);
    }
  }

  private void rewrite(PDPage page, Set<Integer> marks) throws IOException {
    List<Object> tokens = new ArrayList<>();
    List<Object> operands = new ArrayList<>();
    PDFStreamParser parser = new PDFStreamParser(page);
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (!(token instanceof Operator operator)) {
        operands.add(token);
        continue;
      }
      boolean begins =
          operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ) && operands.size() == 2;
      if (begins && marks.contains(mark(page, operands.get(1)))) {
        tokens.add(COSName.ARTIFACT);
        tokens.add(Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT));
      } else {
        tokens.addAll(operands);
        tokens.add(operator);
      }
      operands.clear();
    }
    PDStream content = new PDStream(document);
    try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(tokens);
    }
    page.setContents(content);
  }

  /** The number of a sequence, which stands in it or among the resources of its page. */
  private static int mark(PDPage page, Object properties) {
    COSBase own = properties instanceof COSBase base ? base : null;
    if (own instanceof COSName name) {
      PDPropertyList named = page.getResources().getProperties(name);
      own = named == null ? null : named.getCOSObject();
    }
    return own instanceof COSDictionary dictionary ? dictionary.getInt(COSName.MCID, -1) : -1;
  }
}
