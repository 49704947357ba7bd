package casestat.samples;

import java.io.IOException;

/** Writes versions of cases as rows of CSV. */
final class CaseFile {
  private final SampleFile file;

  CaseFile(SampleFile file) {
    this.file = file;
  }

  void write(CaseRow row) throws IOException {
    CaseHistory history = row.history();
    CaseEvent last = row.last();
    LineWriter line = file.line();
    line.caseId(history.arrival().number()).comma();
    line.local(history.arrival().openedAt()).comma().local(last.at()).comma();
    line.text(last.state().word()).comma().text(last.service().word()).comma();
    line.text(last.priority().word()).comma().text(last.department().word()).comma();
    line.text(history.district().word()).comma();
    line.text(history.arrival().channel().word()).comma();
    line.local(row.acknowledgedAt()).comma().local(row.firstRespondedAt()).comma();
    line.local(row.resolvedAt()).comma().local(row.closedAt()).comma();
    if (last.state() == State.DUPLICATE) {
      line.caseId(history.master());
    }
    line.comma().text(history.requester()).comma().cell(history.note());
    if (history.note().indexOf('\n') >= 0) {
      file.count("newline in a quoted cell");
    }
    file.end();
  }

  /** A version that a newer one, already delivered, has superseded. */
  void writeOlder(CaseRow row) throws IOException {
    file.count("older version");
    write(row);
  }
}
