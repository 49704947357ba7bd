package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.command.ExitCode;
import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.lake.LakeReader;
import casestat.report.EditionMaker.As;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EditionMakerTest {
  private static final int OCTOBER = 202610;

  @TempDir Path folder;
  private SmallLake small;
  private Path published;

  @BeforeEach
  void makeLake() {
    small = MadeUp.lake(folder.resolve("lake"));
    published = folder.resolve("published");
  }

  @Test
  void whatHasNotChangedIsNotPublishedAgain() {
    Path first = maker(published).make(OCTOBER, As.PUBLISHED);
    Map<String, byte[]> before = bytes(first);

    Path second = maker(published).make(OCTOBER, As.PUBLISHED);

    assertThat(second).isEqualTo(first).endsWithRaw(Path.of("2026-10", "r1"));
    assertThat(editions().list()).hasSize(1);
    assertThat(bytes(second)).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void anotherRunOverTheSameCasesIsNoChange() {
    Path first = maker(published).make(OCTOBER, As.PUBLISHED);
    small.analyze("run-2", SmallLake.NOVEMBER);

    Path second = maker(published).make(OCTOBER, As.PUBLISHED);

    assertThat(second).isEqualTo(first);
  }

  @Test
  void changedFiguresMakeTheNextRevisionAndLeaveTheOther() {
    Path first = maker(published).make(OCTOBER, As.PUBLISHED);
    Map<String, byte[]> before = bytes(first);
    MadeUp more = MadeUp.cases("d2", 60);
    small
        .deliver(
            "d2",
            more.cases().subList(1, 60),
            more.events(),
            MadeUp.rejects("d2", 1),
            SmallLake.NOVEMBER)
        .analyze("run-2", SmallLake.NOVEMBER);

    Path second = maker(published).make(OCTOBER, As.PUBLISHED);

    assertThat(second).endsWithRaw(Path.of("2026-10", "r2"));
    assertThat(bytes(first)).usingRecursiveComparison().isEqualTo(before);
    assertThat(editions().newest("2026-10").orElseThrow().revision()).isEqualTo(2);
  }

  @Test
  void sameContentIsTheSameBytes() {
    Path here = maker(published).make(OCTOBER, As.PUBLISHED);
    Path there = maker(folder.resolve("elsewhere")).make(OCTOBER, As.PUBLISHED);

    assertThat(bytes(here)).usingRecursiveComparison().isEqualTo(bytes(there));
  }

  @Test
  void theManifestKnowsEveryFileByItsHash() throws Exception {
    Path edition = maker(published).make(OCTOBER, As.PUBLISHED);

    Map<String, String> hashes = new TreeMap<>();
    bytes(edition)
        .forEach(
            (name, content) -> {
              if (!name.equals(Manifest.NAME)) {
                hashes.put(name, hash(content));
              }
            });
    Manifest manifest = Manifest.read(edition);
    assertThat(manifest.files())
        .isEqualTo(hashes)
        .containsKeys("workbook.xlsx", "report.pdf", "site/index.html", "figures.csv");
    assertThat(manifest.runId()).isEqualTo("run-1");
  }

  @Test
  void aDraftIsReplacedAndIsNoEdition() {
    maker(published).make(OCTOBER, As.DRAFT);
    Path draft = maker(published).make(OCTOBER, As.DRAFT);

    assertThat(draft).endsWithRaw(Path.of("2026-10", "draft"));
    assertThat(editions().list()).isEmpty();
  }

  @Test
  void whatADeadRunLeftIsSweptAway() throws IOException {
    Path left = published.resolve("city311/2026-10/.making-1");
    Files.createDirectories(left);

    maker(published).make(OCTOBER, As.PUBLISHED);

    assertThat(left).doesNotExist();
  }

  @Test
  void aFileInThePlaceOfTheEditionsIsRefused() throws IOException {
    Files.writeString(published, "not a folder");

    assertThatThrownBy(() -> maker(published).make(OCTOBER, As.DRAFT))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(published + " is a file")
        .hasMessageContaining("--published")
        .extracting(e -> ((Refusal) e).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  // The kernel's own folder is closed to everybody, also to the administrator who may run this.
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatCannotBeWrittenIsRefused() {
    assertThatThrownBy(() -> maker(Path.of("/proc/published")).make(OCTOBER, As.PUBLISHED))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("cannot write editions to /proc/published")
        .hasMessageContaining("--published")
        .extracting(e -> ((Refusal) e).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aMonthThatIsNotThereIsRefusedWithThoseThatAre() {
    assertThatThrownBy(() -> maker(published).make(201901, As.PUBLISHED))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no figures for Jan 2019")
        .hasMessageContaining("Aug 2025 to Oct 2026");
  }

  @Test
  void aLakeWithNothingInItIsRefusedInWords() {
    SmallLake nothing = MadeUp.nothing(folder.resolve("nothing"));
    EditionMaker maker =
        new EditionMaker(nothing.profile(), nothing.lake(), published, Progress.onStandardError());

    assertThatThrownBy(() -> maker.make(OCTOBER, As.DRAFT))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no figures yet")
        .hasMessageContaining("ingest some");
    assertThat(published).doesNotExist();
  }

  @Test
  void aMonthThatIsNotOverIsRefused() {
    small.analyze("run-2", SmallLake.NOVEMBER.minusSeconds(86_400));

    assertThatThrownBy(() -> maker(published).make(OCTOBER, As.PUBLISHED))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Oct 2026 is not over");
  }

  @Test
  void theSnapshotsOfAnEditionKeepTheirTag() {
    maker(published).make(OCTOBER, As.PUBLISHED);

    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      assertThat(editions().list().get(0).manifest().snapshots())
          .isEqualTo(reader.generation().snapshots());
    }
  }

  private EditionMaker maker(Path to) {
    return new EditionMaker(small.profile(), small.lake(), to, Progress.onStandardError());
  }

  private Editions editions() {
    return new Editions(published, "city311");
  }

  private static Map<String, byte[]> bytes(Path edition) {
    Map<String, byte[]> bytes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(edition)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      for (Path file : files) {
        bytes.put(edition.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
