package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.access.Caller;
import casestat.report.Editions;
import casestat.report.MadeUp;
import casestat.report.SmallLake;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuresTest {
  @TempDir Path folder;
  private SmallLake small;

  @BeforeEach
  void makeALake() {
    small = MadeUp.lake(folder.resolve("made"));
  }

  @Test
  void whileTheFiguresCannotBeReadItIsNotReady() throws IOException {
    Path lake = small.lake().folder();
    Path away = lake.resolveSibling("away");
    try (Runs runs = runs();
        Measures measures = new Measures(runs, Caller.LOCAL)) {
      measures.start(0);

      assertThat(ready(measures)).isEqualTo("200 ready");
      Files.move(lake, away);
      assertThat(ready(measures)).startsWith("503 the newest figures cannot be read");
      Files.move(away, lake);
      assertThat(ready(measures)).isEqualTo("200 ready");
    }
  }

  @Test
  void aPublicSiteIsReadyWhenSomethingIsPublished() {
    try (Runs runs = runs();
        Measures measures = new Measures(runs, Caller.PUBLIC)) {
      measures.start(0);

      assertThat(ready(measures)).isEqualTo("503 nothing has been published yet");
    }
    BareEdition.publish(small, folder, "2026-10", 1);
    try (Runs runs = runs();
        Measures measures = new Measures(runs, Caller.PUBLIC)) {
      measures.start(0);

      assertThat(ready(measures)).isEqualTo("200 ready");
    }
  }

  private Runs runs() {
    return new Runs(small.lake(), small.profile(), new Editions(folder, small.profile()));
  }

  private static String ready(Measures measures) {
    HttpResponse<byte[]> answer = new Browser(measures.port()).open("/ready");
    return answer.statusCode() + " " + Browser.text(answer).strip();
  }
}
