package casestat.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateTest {
  private final Path folder;

  GenerateTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void sameSeedGivesSameBytesInAnyZoneAndLocale() throws IOException {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    generate("here", "--gzip");
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      // Writes its digits differently and its I without a dot.
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      generate("there", "--gzip");
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      generate("elsewhere", "--gzip");
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }

    assertThat(contents("there")).isEqualTo(contents("here"));
    assertThat(contents("elsewhere")).isEqualTo(contents("here"));
  }

  @Test
  void anotherSeedGivesOtherData() throws IOException {
    generate("one", "--single", "--seed", "1");
    generate("two", "--single", "--seed", "2");

    assertThat(contents("one")).isNotEqualTo(contents("two"));
  }

  @Test
  void aSingleDeliveryHasEveryCaseOnceAndNoDirt() throws IOException {
    generate("single", "--single");

    Path out = folder.resolve("single");
    assertThat(SampleText.rows(out.resolve("cases.csv")))
        .hasSize(600)
        .allMatch(Riverton::isGoodCase);
    assertThat(SampleText.rows(out.resolve("events.csv"))).allMatch(Riverton::isGoodEvent);
    assertThat(out.resolve("dirt.csv")).doesNotExist();
  }

  @Test
  void aBenchmarkHasAboutFourAndAHalfEventsPerCase() throws IOException {
    generate("rate", "--single", "--cases", "5000");

    Path out = folder.resolve("rate");
    assertThat(SampleText.rows(out.resolve("events.csv")).size() / 5000.0).isBetween(4.2, 4.8);
  }

  @Test
  void anUnknownServiceIsRefused() {
    assertThat(run("--service", "moon311", "--out", folder.toString())).isEqualTo(2);
  }

  @Test
  void monthsInTheWrongOrderAreRefused() {
    assertThat(run("--from", "2026-10", "--to", "2025-10", "--out", folder.toString()))
        .isEqualTo(2);
  }

  private void generate(String name, String... more) {
    List<String> arguments = new ArrayList<>(List.of(more));
    if (!arguments.contains("--cases")) {
      arguments.addAll(List.of("--cases", "600"));
    }
    arguments.addAll(List.of("--out", folder.resolve(name).toString()));
    assertThat(run(arguments.toArray(String[]::new))).isZero();
  }

  private static int run(String... arguments) {
    CommandLine line = Generate.commandLine();
    line.setErr(new PrintWriter(new StringWriter(), true));
    return line.execute(arguments);
  }

  private Map<String, String> contents(String name) throws IOException {
    Path root = folder.resolve(name);
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            root.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
