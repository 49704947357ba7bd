package casestat.report.site;

import casestat.report.chart.Formats;
import casestat.report.html.Changes;
import casestat.report.html.Grids;
import casestat.report.html.Ground;
import casestat.report.html.Meaning;
import casestat.report.html.ReportSpec;
import casestat.report.html.Xhtml;

/** What changed, what was published otherwise, and what the figures rest on. */
final class GroundPages {
  private final ReportSpec report;
  private final SiteFrame frame;
  private final Formats formats;

  GroundPages(ReportSpec report, SiteFrame frame) {
    this.report = report;
    this.frame = frame;
    this.formats = report.formats();
  }

  String changes() {
    Changes changes = report.changes();
    Xhtml out = new Xhtml();
    section(out, "signals", frame.say("More than chance"));
    out.line("p", changes.sentence());
    if (!changes.wholes().isEmpty()) {
      SiteFrame.table(out, Grids.wholes(formats, frame.say("Of everything"), changes.wholes()));
    }
    if (!changes.parts().isEmpty()) {
      SiteFrame.table(out, Grids.parts(formats, frame.say("Of the parts"), changes.parts()));
    }
    out.line("p", changes.rules(), "class", "note").close();
    if (!report.balances().isEmpty()) {
      section(out, "balance", frame.say("What came, what went, what is left"));
      SiteFrame.table(out, Grids.balance(formats, report.balances()));
      out.close();
    }
    return frame.page(SiteFrame.CHANGES, frame.say("What changed"), out);
  }

  String restated() {
    Xhtml out = new Xhtml();
    section(out, "restated", frame.say("What was published otherwise before"));
    if (report.restated().isEmpty()) {
      out.line("p", frame.say("No figure that was published before has changed."));
    } else {
      SiteFrame.table(out, Grids.restated(formats, report.restated()));
    }
    out.close();
    return frame.page(SiteFrame.RESTATED, frame.say("Restatements"), out);
  }

  String about() {
    Ground ground = report.ground();
    Xhtml out = new Xhtml();
    section(out, "definitions", frame.say("What they mean"));
    out.open("dl", "class", "definitions");
    ground.meanings().forEach(meaning -> meaning(out, meaning));
    out.close().close();
    section(out, "limits", frame.say("How to read it"));
    frame.blocks().lines(out, ground.limits(), "limits");
    frame.blocks().marks(out);
    out.close();
    section(out, "sources", frame.say("How new they are"));
    SiteFrame.table(out, Grids.sources(formats, ground.sources()));
    out.close();
    section(out, "deliveries", frame.say("What was delivered"));
    SiteFrame.table(out, Grids.deliveries(formats, ground.deliveries()));
    out.close();
    section(out, "left-out", frame.say("What was left out or flagged"));
    if (ground.leftOut().isEmpty()) {
      out.line("p", frame.say("Nothing was left out."));
    } else {
      frame.blocks().facts(out, ground.leftOut());
    }
    out.close();
    return frame.page(SiteFrame.ABOUT, frame.say("About these figures"), out);
  }

  private void meaning(Xhtml out, Meaning meaning) {
    out.open("div", "id", meaning.metric()).open("dt").text(meaning.label());
    if (!meaning.goal().isEmpty()) {
      String goal = frame.say("Goal {0}", meaning.goal());
      out.text(" ").line("span", goal, "class", "goal-mark");
    }
    out.close().open("dd").text(meaning.means() + " ");
    out.line("span", meaning.formula(), "class", "formula").close().close();
  }

  private static void section(Xhtml out, String id, String heading) {
    out.open("section", "class", "card", "aria-labelledby", "h-" + id, "id", id);
    out.line("h2", heading, "class", "govuk-heading-m", "id", "h-" + id);
  }
}
