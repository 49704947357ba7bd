package casestat.peers;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.outside.OutsideData;
import casestat.peers.Verdict.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What other tools expect of working time, by their own test suites. */
@Tag("peers")
class PeersTest {

  @Test
  void casestatAnswersAsItsPeersDoOrNamesWhyNot() {
    List<Path> files = OutsideData.files("business_time/cases", ".jsonl");
    List<PeerCase> cases = PeerCases.in(files);

    Ledger ledger = new Ledger(cases.stream().map(Verdict::on).toList());

    System.out.printf("%d files, %d cases%n%s", files.size(), cases.size(), ledger.report());
    assertThat(cases).as("cases in " + files).isNotEmpty();
    assertThat(ledger.of(Outcome.FAILED))
        .extracting(
            verdict -> verdict.asked().id() + " " + verdict.asked().op() + ": " + verdict.why())
        .isEmpty();
  }
}
