package casestat.dashboard;

import casestat.language.Language;
import casestat.report.Selection;
import casestat.report.Signals;

/** A signal, and where its figure is. */
public record SignalLine(Signals.Signal signal, String href) {

  static SignalLine of(Visit visit, Signals.Signal signal, Selection all) {
    return new SignalLine(
        signal,
        visit.figureHref(
            signal.metric(),
            signal.dimension().isEmpty() ? all : all.with(signal.dimension(), signal.member())));
  }

  /** Why it is listed, as a sentence. */
  public String why() {
    return Language.capital(signal.usual().words()) + ".";
  }
}
