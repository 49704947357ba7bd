package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.command.ExitCode;
import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.lake.LakeReader;
import casestat.profile.EditionPeriod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.YearMonth;
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
  private static final EditionPeriod OCTOBER = EditionPeriod.month(YearMonth.of(2026, 10));
  private static final Release PUBLISHED = Release.published(SmallLake.NOVEMBER);

  private static final SmallLake SMALL = MadeUp.lake();

  /** To which more comes: whoever publishes from it publishes first what it holds then. */
  private static SmallLake growing;

  private static Path sealedIn;

  /** Published from {@link #SMALL} for all who only look at it. */
  private static Path sealed;

  @TempDir Path folder;
  private Path published;

  @BeforeAll
  static void seal(@TempDir Path shared) {
    growing = MadeUp.lake(shared.resolve("lake"));
    sealedIn = shared.resolve("published");
    sealed = maker(SMALL, sealedIn).make(OCTOBER, PUBLISHED);
  }

  @BeforeEach
  void beginAnew() {
    published = folder.resolve("published");
  }

  @Test
  void whatHasNotChangedIsNotPublishedAgain() {
    Map<String, byte[]> before = bytes(sealed);

    Path second = maker(SMALL, sealedIn).make(OCTOBER, PUBLISHED);

    assertThat(second).isEqualTo(sealed).endsWithRaw(Path.of("2026-10", "r1"));
    assertThat(editions(sealedIn).list()).hasSize(1);
    assertThat(bytes(second)).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void anotherRunOverTheSameCasesIsNoChange() {
    Path first = maker(growing, published).make(OCTOBER, PUBLISHED);
    growing.analyze("run-2", SmallLake.NOVEMBER);

    Path second = maker(growing, published).make(OCTOBER, PUBLISHED);

    assertThat(second).isEqualTo(first);
  }

  @Test
  void changedFiguresMakeTheNextRevisionAndLeaveTheOther() {
    Path first = maker(growing, published).make(OCTOBER, PUBLISHED);
    Map<String, byte[]> before = bytes(first);
    MadeUp more = MadeUp.cases("d2", 60);
    growing
        .deliver(
            "d2",
            more.cases().subList(1, 60),
            more.events(),
            MadeUp.rejects("d2", 1),
            SmallLake.NOVEMBER)
        .analyze("run-2", SmallLake.NOVEMBER);

    Path second = maker(growing, published).make(OCTOBER, PUBLISHED);

    assertThat(second).endsWithRaw(Path.of("2026-10", "r2"));
    assertThat(bytes(first)).usingRecursiveComparison().isEqualTo(before);
    assertThat(editions(published).newest(OCTOBER).orElseThrow().revision()).isEqualTo(2);
  }

  @Test
  void sameContentIsTheSameBytes() {
    Path there = maker(SMALL, published).make(OCTOBER, PUBLISHED);

    assertThat(bytes(there)).usingRecursiveComparison().isEqualTo(bytes(sealed));
  }

  @Test
  void theManifestKnowsEveryFileByItsHash() {
    Map<String, String> hashes = new TreeMap<>();
    bytes(sealed)
        .forEach(
            (name, content) -> {
              if (!name.equals(Manifest.NAME)) {
                hashes.put(name, hash(content));
              }
            });
    Manifest manifest = Manifest.read(sealed);
    assertThat(manifest.files())
        .isEqualTo(hashes)
        .containsKeys("workbook.xlsx", "report.pdf", "site/index.html", "figures.csv");
    assertThat(manifest.runId()).isEqualTo("run-1");
  }

  @Test
  void aDraftIsReplacedAndIsNoEdition() throws IOException {
    Path before = Files.createDirectories(published.resolve("city311/2026-10/draft"));
    Files.writeString(before.resolve("before.txt"), "what was looked at before");

    Path draft = maker(SMALL, published).make(OCTOBER, Release.DRAFT);

    assertThat(draft).isEqualTo(before);
    assertThat(draft.resolve("before.txt")).doesNotExist();
    assertThat(draft.resolve("workbook.xlsx")).isNotEmptyFile();
    assertThat(editions(published).list()).isEmpty();
  }

  @Test
  void whatADeadRunLeftIsSweptAway() throws IOException {
    Path left = published.resolve("city311/2026-10/.making-1");
    Files.createDirectories(left);

    maker(SMALL, published).make(OCTOBER, PUBLISHED);

    assertThat(left).doesNotExist();
  }

  @Test
  void aFileInThePlaceOfTheEditionsIsRefused() throws IOException {
    Files.writeString(published, "not a folder");

    assertThatThrownBy(() -> maker(SMALL, published).make(OCTOBER, Release.DRAFT))
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
    assertThatThrownBy(() -> maker(SMALL, Path.of("/proc/published")).make(OCTOBER, PUBLISHED))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("cannot write editions to /proc/published")
        .hasMessageContaining("--published")
        .extracting(e -> ((Refusal) e).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aMonthThatIsNotThereIsRefusedWithThoseThatAre() {
    EditionPeriod early = EditionPeriod.month(YearMonth.of(2019, 1));

    assertThatThrownBy(() -> maker(SMALL, published).make(early, PUBLISHED))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no figures for January 2019")
        .hasMessageContaining("August 2025 to October 2026");
  }

  @Test
  void aLakeWithNothingInItIsRefusedInWords() {
    SmallLake nothing = MadeUp.nothing(folder.resolve("nothing"));

    assertThatThrownBy(() -> maker(nothing, published).make(OCTOBER, Release.DRAFT))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no figures yet")
        .hasMessageContaining("ingest some");
    assertThat(published).doesNotExist();
  }

  @Test
  void aMonthThatIsNotOverIsRefused() {
    Instant yesterday = SmallLake.NOVEMBER.minusSeconds(86_400);
    MadeUp made = MadeUp.cases("d1", 20);
    SmallLake earlier =
        SmallLake.in(folder.resolve("lake"))
            .since(202609)
            .deliver("d1", made.cases(), made.events(), List.of(), yesterday)
            .analyze("run-1", yesterday);

    assertThatThrownBy(() -> maker(earlier, published).make(OCTOBER, PUBLISHED))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("October 2026 is not over");
  }

  @Test
  void theSnapshotsOfAnEditionKeepTheirTag() {
    Edition edition = editions(sealedIn).newest(OCTOBER).orElseThrow();

    try (LakeReader reader = LakeReader.ofNewestRun(SMALL.lake())) {
      assertThat(edition.manifest().snapshots()).isEqualTo(reader.generation().snapshots());
    }
    assertThat(SMALL.lake().tagged(edition.manifest().tag())).isPresent();
    assertThat(Verification.inLake(edition, SMALL.lake(), SMALL.profile())).isEmpty();
  }

  private static EditionMaker maker(SmallLake lake, Path to) {
    return new EditionMaker(lake.firstPage(), lake.lake(), to, Progress.onStandardError());
  }

  private static Editions editions(Path in) {
    return new Editions(in, SMALL.profile());
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
