package casestat.dashboard;

import casestat.report.Edition;
import casestat.report.Views;
import casestat.report.chart.Formats;
import java.time.Instant;
import java.util.List;

/** An edition on the page of editions. */
public record EditionBlock(String title, String asOf, String digest, List<Frame.Link> files) {

  static EditionBlock of(Edition edition, Times times) {
    int month = Integer.parseInt(edition.period().replace("-", ""));
    return new EditionBlock(
        Formats.month(Views.month(month)) + ", revision " + edition.revision(),
        times.of(Instant.parse(edition.manifest().asOf())),
        edition.manifest().profileDigest(),
        edition.files().stream()
            .map(
                file ->
                    new Frame.Link(
                        file,
                        "/editions/%s/%s/%s".formatted(edition.period(), edition.name(), file),
                        false))
            .toList());
  }
}
