package casestat.report.pdf;

import casestat.report.html.Front;
import casestat.report.html.Xhtml;

/** What a PDF says of itself to machines: title, author, time, and that it is PDF/UA-1. */
final class Xmp {
  private Xmp() {}

  static String of(Front front) {
    String at = front.asOf().toString();
    Xhtml out = new Xhtml();
    out.open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/");
    out.open("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    out.open(
        "rdf:Description",
        "rdf:about",
        "",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:xmp",
        "http://ns.adobe.com/xap/1.0/",
        "xmlns:pdf",
        "http://ns.adobe.com/pdf/1.3/",
        "xmlns:pdfuaid",
        "http://www.aiim.org/pdfua/ns/id/");
    out.open("dc:title").open("rdf:Alt");
    out.line("rdf:li", front.title(), "xml:lang", "x-default").close().close();
    out.open("dc:creator").open("rdf:Seq").line("rdf:li", front.service()).close().close();
    out.open("dc:description").open("rdf:Alt");
    out.line("rdf:li", front.state(), "xml:lang", "x-default").close().close();
    out.line("xmp:CreateDate", at).line("xmp:ModifyDate", at);
    out.line("pdf:Producer", "casestat").line("pdfuaid:part", "1");
    out.close().close().close();
    return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        + out
        + "<?xpacket end=\"r\"?>";
  }
}
