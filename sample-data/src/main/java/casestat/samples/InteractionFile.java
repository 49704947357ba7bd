package casestat.samples;

import java.io.IOException;

/** Writes interactions as lines of JSON. */
final class InteractionFile {
  private final SampleFile file;

  InteractionFile(SampleFile file) {
    this.file = file;
  }

  void write(Interaction each) throws IOException {
    LineWriter line = file.line();
    line.text("{\"id\":\"i-").number(each.number(), 6);
    line.text("\",\"at\":\"").utc(each.at());
    line.text("\",\"channel\":\"").text(each.place().word());
    line.text("\",\"kind\":\"").text(each.kind().word());
    line.text("\",\"direction\":\"").text(each.inbound() ? "inbound" : "outbound");
    line.text("\",\"author_role\":\"").text(each.role().word());
    line.text("\",\"author\":\"").text(each.author()).text("\"");
    if (each.inReplyTo() > 0) {
      line.text(",\"in_reply_to\":\"i-").number(each.inReplyTo(), 6).text("\"");
    }
    if (each.conversation() > 0) {
      line.text(",\"conversation\":\"c-").number(each.conversation(), 6).text("\"");
    }
    if (each.caseNumber() > 0) {
      line.text(",\"case_id\":\"").caseId(each.caseNumber()).text("\"");
    }
    if (each.textLength() > 0) {
      line.text(",\"text_length\":").number(each.textLength(), 1);
    }
    if (each.reach().impressions() > 0) {
      line.text(",\"impressions\":").number(each.reach().impressions(), 1);
      line.text(",\"likes\":").number(each.reach().likes(), 1);
      line.text(",\"reposts\":").number(each.reach().reposts(), 1);
    }
    if (!each.page().isEmpty()) {
      line.text(",\"page\":\"").text(each.page()).text("\"");
    }
    line.text("}");
    file.end();
  }

  void writeLate(Interaction each) throws IOException {
    file.count("late line");
    write(each);
  }

  void writeBeforeItsParent(Interaction reply) throws IOException {
    file.count("reply before its parent");
    write(reply);
  }
}
