package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.command.ExitCode;
import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.lake.LakeReader;
import casestat.lake.Period;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EditionMakerTest {
  private static final int OCTOBER = 202610;

  private static SmallLake small;

  @TempDir Path folder;
  private Path published;

  // One for all that do not need one of their own: each publishes into another folder.
  @BeforeAll
  static void makeLake(@TempDir Path lake) {
    small = MadeUp.lake(lake.resolve("lake"));
  }

  @BeforeEach
  void beginAnew() {
    published = folder.resolve("published");
  }

  @Test
  void whatHasNotChangedIsNotPublishedAgain() {
    Path first =
        maker(published)
            .make(
                EditionPeriod.month(Period.yearMonth(OCTOBER)),
                Release.published(SmallLake.NOVEMBER));
    Map<String, byte[]> before = bytes(first);

    Path second =
        maker(published)
            .make(
                EditionPeriod.month(Period.yearMonth(OCTOBER)),
                Release.published(SmallLake.NOVEMBER));

    assertThat(second).isEqualTo(first).endsWithRaw(Path.of("2026-10", "r1"));
    assertThat(editions().list()).hasSize(1);
    assertThat(bytes(second)).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void anotherRunOverTheSameCasesIsNoChange() {
    Path first =
        maker(published)
            .make(
                EditionPeriod.month(Period.yearMonth(OCTOBER)),
                Release.published(SmallLake.NOVEMBER));
    small.analyze("run-2", SmallLake.NOVEMBER);

    Path second =
        maker(published)
            .make(
                EditionPeriod.month(Period.yearMonth(OCTOBER)),
                Release.published(SmallLake.NOVEMBER));

    assertThat(second).isEqualTo(first);
  }

  @Test
  void changedFiguresMakeTheNextRevisionAndLeaveTheOther() {
    Path first =
        maker(published)
            .make(
                EditionPeriod.month(Period.yearMonth(OCTOBER)),
                Release.published(SmallLake.NOVEMBER));
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

    Path second =
        maker(published)
            .make(
                EditionPeriod.month(Period.yearMonth(OCTOBER)),
                Release.published(SmallLake.NOVEMBER));

    assertThat(second).endsWithRaw(Path.of("2026-10", "r2"));
    assertThat(bytes(first)).usingRecursiveComparison().isEqualTo(before);
    assertThat(
            editions()
                .newest(EditionPeriod.month(Period.yearMonth(OCTOBER)))
                .orElseThrow()
                .revision())
        .isEqualTo(2);
  }

  @Test
  void sameContentIsTheSameBytes() {
    Path here =
        maker(published)
            .make(
                EditionPeriod.month(Period.yearMonth(OCTOBER)),
                Release.published(SmallLake.NOVEMBER));
    Path there =
        maker(folder.resolve("elsewhere"))
            .make(
                EditionPeriod.month(Period.yearMonth(OCTOBER)),
                Release.published(SmallLake.NOVEMBER));

    assertThat(bytes(here)).usingRecursiveComparison().isEqualTo(bytes(there));
  }

  @Test
  void theManifestKnowsEveryFileByItsHash() throws Exception {
    Path edition =
        maker(published)
            .make(
                EditionPeriod.month(Period.yearMonth(OCTOBER)),
                Release.published(SmallLake.NOVEMBER));

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
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      assertThat(manifest.runId()).isEqualTo(reader.generation().runId());
    }
  }

  @Test
  void aDraftIsReplacedAndIsNoEdition() {
    maker(published).make(EditionPeriod.month(Period.yearMonth(OCTOBER)), Release.DRAFT);
    Path draft =
        maker(published).make(EditionPeriod.month(Period.yearMonth(OCTOBER)), Release.DRAFT);

    assertThat(draft).endsWithRaw(Path.of("2026-10", "draft"));
    assertThat(editions().list()).isEmpty();
  }

  @Test
  void whatADeadRunLeftIsSweptAway() throws IOException {
    Path left = published.resolve("city311/2026-10/.making-1");
    Files.createDirectories(left);

    maker(published)
        .make(
            EditionPeriod.month(Period.yearMonth(OCTOBER)), Release.published(SmallLake.NOVEMBER));

    assertThat(left).doesNotExist();
  }

  @Test
  void aFileInThePlaceOfTheEditionsIsRefused() throws IOException {
    Files.writeString(published, "not a folder");

    assertThatThrownBy(
            () ->
                maker(published)
                    .make(EditionPeriod.month(Period.yearMonth(OCTOBER)), Release.DRAFT))
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
    assertThatThrownBy(
            () ->
                maker(Path.of("/proc/published"))
                    .make(
                        EditionPeriod.month(Period.yearMonth(OCTOBER)),
                        Release.published(SmallLake.NOVEMBER)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("cannot write editions to /proc/published")
        .hasMessageContaining("--published")
        .extracting(e -> ((Refusal) e).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aMonthThatIsNotThereIsRefusedWithThoseThatAre() {
    assertThatThrownBy(
            () ->
                maker(published)
                    .make(
                        EditionPeriod.month(Period.yearMonth(201901)),
                        Release.published(SmallLake.NOVEMBER)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no figures for January 2019")
        .hasMessageContaining("August 2025 to October 2026");
  }

  @Test
  void aLakeWithNothingInItIsRefusedInWords() {
    SmallLake nothing = MadeUp.nothing(folder.resolve("nothing"));
    EditionMaker maker =
        new EditionMaker(nothing.profile(), nothing.lake(), published, Progress.onStandardError());

    assertThatThrownBy(
            () -> maker.make(EditionPeriod.month(Period.yearMonth(OCTOBER)), Release.DRAFT))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no figures yet")
        .hasMessageContaining("ingest some");
    assertThat(published).doesNotExist();
  }

  @Test
  void aMonthThatIsNotOverIsRefused() {
    SmallLake earlier =
        MadeUp.lake(folder.resolve("lake"))
            .analyze("run-2", SmallLake.NOVEMBER.minusSeconds(86_400));
    EditionMaker maker =
        new EditionMaker(earlier.profile(), earlier.lake(), published, Progress.onStandardError());

    assertThatThrownBy(
            () ->
                maker.make(
                    EditionPeriod.month(Period.yearMonth(OCTOBER)),
                    Release.published(SmallLake.NOVEMBER)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("October 2026 is not over");
  }

  @Test
  void theSnapshotsOfAnEditionKeepTheirTag() {
    maker(published)
        .make(
            EditionPeriod.month(Period.yearMonth(OCTOBER)), Release.published(SmallLake.NOVEMBER));

    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      assertThat(editions().list().get(0).manifest().snapshots())
          .isEqualTo(reader.generation().snapshots());
    }
  }

  private EditionMaker maker(Path to) {
    return new EditionMaker(small.firstPage(), small.lake(), to, Progress.onStandardError());
  }

  private Editions editions() {
    return new Editions(published, small.profile());
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
