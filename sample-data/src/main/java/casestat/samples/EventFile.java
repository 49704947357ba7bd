package casestat.samples;

import java.io.IOException;

/** Writes events as rows of CSV. */
final class EventFile {
  private final SampleFile file;

  EventFile(SampleFile file) {
    this.file = file;
  }

  void write(CaseHistory history, CaseEvent event) throws IOException {
    LineWriter line = file.line();
    line.caseId(history.arrival().number()).comma().utc(event.at()).comma();
    line.number(event.seq(), 1).comma().text(event.kind().word()).comma();
    line.text(event.state().word()).comma();
    if (event.kind() == EventKind.MERGED) {
      line.caseId(history.master());
    }
    line.text(event.reason()).comma().text(event.department().word()).comma();
    line.text(event.actor().word()).comma().text(event.priority().word()).comma();
    line.text(event.service().word());
    file.end();
  }

  /** An event that belongs into an earlier delivery. */
  void writeLate(CaseHistory history, CaseEvent event) throws IOException {
    file.count("late row");
    write(history, event);
  }

  /** An event whose successor in the case has already been written. */
  void writeOutOfOrder(CaseHistory history, CaseEvent event) throws IOException {
    file.count("row out of order");
    write(history, event);
  }
}
