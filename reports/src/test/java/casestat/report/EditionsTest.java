package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.command.ExitCode;
import casestat.command.PeriodOption;
import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.command.Verb;
import casestat.lake.Figure;
import casestat.lake.LakeBusyException;
import casestat.lake.LakeLock;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.profile.EditionPeriod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The life of an edition: draft, published, restated, withdrawn; and what verify says of it. All
 * are made of one lake, which takes longer to make than the tests to run.
 */
class EditionsTest {
  private static final EditionPeriod OCTOBER = EditionPeriod.month(YearMonth.of(2026, 10));
  private static final Instant ISSUED = Instant.parse("2026-11-04T13:00:00Z");

  private static SmallLake small;

  /** Holds r1 and r2 of October, of other figures; who changes them takes a copy. */
  private static Path sealed;

  private Path published;
  private Editions editions;

  // One for all of them: each publishes into a folder of its own, and minds only what changes
  // there.
  @BeforeAll
  static void seal(@TempDir Path folder) {
    small = MadeUp.lake(folder.resolve("lake"));
    sealed = folder.resolve("published");
    maker(sealed).make(OCTOBER, Release.published(ISSUED));
    change();
    maker(sealed).make(OCTOBER, Release.published(ISSUED));
  }

  @BeforeEach
  void beginAnew(@TempDir Path folder) {
    published = folder.resolve("published");
    editions = new Editions(published, small.profile());
  }

  @Test
  void aDraftIsPublishedAsItWasLookedAt() {
    maker().make(OCTOBER, Release.DRAFT);
    Manifest draft = editions.draft(OCTOBER).orElseThrow().manifest();

    maker().publish(OCTOBER, ISSUED, new Approval("the director", "looked at"));

    Edition edition = editions.newest(OCTOBER).orElseThrow();
    assertThat(edition.state()).isEqualTo(EditionState.PUBLISHED);
    assertThat(edition.manifest().digest()).isEqualTo(draft.digest());
    assertThat(edition.manifest().issuedAt()).isEqualTo(ISSUED.toString());
    assertThat(edition.manifest().approval()).isEqualTo(new Approval("the director", "looked at"));
    assertThat(edition.manifest().tag()).isEqualTo("city311-2026-10-r1");
    assertThat(edition.manifest().inputs())
        .contains(new Manifest.Input("cases-d1.csv", "digest-d1"));
    assertThat(editions.draft(OCTOBER)).isEmpty();
  }

  @Test
  void withoutADraftNothingIsPublished() {
    assertThatThrownBy(() -> maker().publish(OCTOBER, ISSUED, Approval.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no draft of 2026-10")
        .hasMessageContaining("casestat report --period 2026-10");
  }

  @Test
  void aDraftOfOtherFiguresIsNotPublished() {
    maker().make(OCTOBER, Release.DRAFT);
    change();

    assertThatThrownBy(() -> maker().publish(OCTOBER, ISSUED, Approval.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("others than when its draft was made")
        .extracting(e -> ((Refusal) e).exitCode())
        .isEqualTo(ExitCode.USAGE);
    assertThat(editions.list()).isEmpty();
  }

  @Test
  void whatALaterRevisionReplacesIsRestated() {
    Editions both = new Editions(sealed, small.profile());

    assertThat(both.of(OCTOBER).stream().map(Edition::state))
        .containsExactly(EditionState.RESTATED, EditionState.PUBLISHED);
    assertThat(Verification.of(both.list())).isEmpty();
  }

  @Test
  void whatIsProvisionalSaysSoAndIsIssuedAgainWhenItIsNot() throws IOException {
    maker()
        .make(
            OCTOBER,
            new Release(ISSUED, List.of("events are complete to 29 October"), Approval.NONE));
    Edition first = editions.newest(OCTOBER).orElseThrow();

    maker().make(OCTOBER, Release.published(ISSUED));

    assertThat(first.manifest().provisional()).containsExactly("events are complete to 29 October");
    assertThat(figures(first).get(1)).endsWith(",p");
    Edition second = editions.newest(OCTOBER).orElseThrow();
    assertThat(second.name()).isEqualTo("r2");
    assertThat(figures(second).get(1)).endsWith(",");
  }

  @Test
  void whatIsWithdrawnStaysWithItsReason() throws IOException {
    copy("r1");
    Edition first = editions.newest(OCTOBER).orElseThrow();

    editions.withdraw(first, new Withdrawal(ISSUED.toString(), "the director", "wrong month"));

    Edition withdrawn = editions.edition(OCTOBER, "r1");
    assertThat(withdrawn.state()).isEqualTo(EditionState.WITHDRAWN);
    assertThat(withdrawn.withdrawal())
        .isEqualTo(new Withdrawal(ISSUED.toString(), "the director", "wrong month"));
    assertThat(withdrawn.files()).isEqualTo(first.files());
    assertThat(Verification.of(editions.list())).isEmpty();
  }

  @Test
  void whatWasWithdrawnIsPublishedAgainUnderTheNextNumber() {
    maker().make(OCTOBER, Release.published(ISSUED));
    editions.withdraw(editions.edition(OCTOBER, "r1"), new Withdrawal(ISSUED.toString(), "x", "y"));

    maker().make(OCTOBER, Release.published(ISSUED));

    assertThat(editions.of(OCTOBER).stream().map(Edition::state))
        .containsExactly(EditionState.WITHDRAWN, EditionState.PUBLISHED);
  }

  @Test
  void aFileThatWasChangedLostOrAddedIsToldByName() throws IOException {
    copy("r1");
    Path edition = editions.newest(OCTOBER).orElseThrow().folder();
    assertThat(edition.resolve("figures.csv").toFile().setWritable(true)).isTrue();
    byte[] figures = Files.readAllBytes(edition.resolve("figures.csv"));
    figures[figures.length - 4] ^= 1;
    Files.write(edition.resolve("figures.csv"), figures);
    Files.delete(edition.resolve("datapackage.json"));
    Files.writeString(edition.resolve("added.txt"), "more");

    assertThat(Verification.of(editions.list()))
        .containsExactly(
            "2026-10 r1: datapackage.json is gone",
            "2026-10 r1: figures.csv is not the file that was sealed",
            "2026-10 r1: added.txt was not there when it was sealed");
  }

  @Test
  void aManifestThatWasChangedIsToldByTheOneThatFollows() throws IOException {
    copy("r1");
    copy("r2");
    Path manifest = editions.edition(OCTOBER, "r1").folder().resolve(Manifest.NAME);
    assertThat(manifest.toFile().setWritable(true)).isTrue();
    Files.writeString(
        manifest, Files.readString(manifest).replace(ISSUED.toString(), "2026-11-03T13:00:00Z"));

    assertThat(Verification.of(editions.list()))
        .containsExactly(
            "2026-10 r2: the manifest of the revision before is not the one that it was made after");
  }

  @Test
  void aRevisionWithoutItsManifestIsToldByNameAndTheOtherIsRead() throws IOException {
    copy("r1");
    copy("r2");
    Files.delete(editions.edition(OCTOBER, "r1").folder().resolve(Manifest.NAME));

    assertThat(editions.list().stream().map(Edition::name)).containsExactly("r2");
    assertThat(editions.newest(OCTOBER).orElseThrow().name()).isEqualTo("r2");
    assertThat(editions.broken())
        .singleElement()
        .satisfies(broken -> assertThat(broken.name()).isEqualTo("r1"))
        .satisfies(broken -> assertThat(broken.why()).contains("r1/" + Manifest.NAME));
    assertThatThrownBy(() -> editions.edition(OCTOBER, "r1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("2026-10/r1")
        .extracting(e -> ((Refusal) e).exitCode())
        .isEqualTo(ExitCode.DATA);
  }

  @Test
  void verifyNamesEveryManifestThatIsBroken() throws IOException {
    copy("r1");
    copy("r2");
    for (String revision : List.of("r1", "r2")) {
      Path manifest = editions.edition(OCTOBER, revision).folder().resolve(Manifest.NAME);
      writable(manifest);
      Files.writeString(manifest, "{\"service\": ");
    }

    Answer answer = verb(new Verify(), "--profile", "city311", "--published", published.toString());

    assertThat(answer.code()).isEqualTo(ExitCode.DATA.code());
    assertThat(answer.out())
        .contains("2026-10 r1: ", "2026-10 r2: ", "r1/manifest.json cannot be read")
        .contains("2 editions, 0 files: 2 are wrong");
  }

  @Test
  void anOlderRevisionDoesNotStandInForTheNewestWhereThatIsBroken() throws IOException {
    copy("r1");
    copy("r2");
    Files.delete(editions.edition(OCTOBER, "r2").folder().resolve(Manifest.NAME));

    assertThat(editions.list().stream().map(Edition::state)).containsExactly(EditionState.RESTATED);
    assertThatThrownBy(() -> maker().make(OCTOBER, Release.published(ISSUED)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("2026-10/r2");
    assertThat(published.resolve("city311/2026-10/r3")).doesNotExist();
  }

  @Test
  void aManifestIsReadOnceUntilItIsAnother() throws IOException {
    copy("r1");
    Path manifest = editions.edition(OCTOBER, "r1").folder().resolve(Manifest.NAME);
    writable(manifest);
    FileTime written = Files.getLastModifiedTime(manifest);
    Files.writeString(manifest, "x".repeat((int) Files.size(manifest)));
    Files.setLastModifiedTime(manifest, written);

    // Whoever reads it again meets what is no manifest.
    assertThat(editions.list()).hasSize(1);
    assertThat(editions.find("2026-10", "r1")).isPresent();
    assertThat(new Editions(published, small.profile()).broken()).hasSize(1);

    Files.setLastModifiedTime(manifest, FileTime.fromMillis(written.toMillis() + 1_000));
    assertThat(editions.list()).isEmpty();
    assertThat(editions.broken()).hasSize(1);
  }

  @Test
  void whoHasReadThemSeesWhatComesAndWhatIsTakenBack() throws IOException {
    copy("r1");
    assertThat(editions.list().stream().map(Edition::state))
        .containsExactly(EditionState.PUBLISHED);

    copy("r2");
    Edition second = editions.newest(OCTOBER).orElseThrow();
    new Editions(published, small.profile())
        .withdraw(second, new Withdrawal(ISSUED.toString(), "x", "y"));

    assertThat(editions.list().stream().map(Edition::state))
        .containsExactly(EditionState.WITHDRAWN, EditionState.RESTATED);
  }

  @Test
  void ofTwoWhoMakeTheSameEditionOneWorks() {
    Editions other = new Editions(published, small.profile());
    try (LakeLock held = other.workshop(OCTOBER).lock("report")) {
      for (Release release : List.of(Release.DRAFT, Release.published(ISSUED))) {
        assertThatThrownBy(() -> maker().make(OCTOBER, release))
            .isInstanceOf(LakeBusyException.class)
            .hasMessageContaining("2026-10")
            .hasMessageContaining(
                "casestat report, process " + ProcessHandle.current().pid() + ", started")
            .satisfies(e -> assertThat(Verb.code((Exception) e)).isEqualTo(ExitCode.BUSY));
      }
    }

    assertThat(editions.list()).isEmpty();
    assertThat(maker().make(OCTOBER, Release.DRAFT)).isDirectory();
  }

  @Test
  void whileDocumentsAreDrawnOthersMayWriteToTheLake() {
    AtomicBoolean couldWrite = new AtomicBoolean();
    said(
        line -> {
          if (line.contains("writing the workbook")) {
            small.lake().lock("ingest").close();
            couldWrite.set(true);
          }
        },
        () -> maker().make(OCTOBER, Release.published(ISSUED)));

    assertThat(couldWrite).isTrue();
    assertThat(editions.newest(OCTOBER)).isPresent();
  }

  @Test
  void whoPublishesWhileAnotherWritesToTheLakeIsRefusedBeforeAnythingIsDrawn() {
    try (LakeLock held = small.lake().lock("ingest")) {
      assertThatThrownBy(() -> maker().make(OCTOBER, Release.published(ISSUED)))
          .isInstanceOf(LakeBusyException.class)
          .hasMessageContaining("casestat ingest");
    }
    assertThat(published.resolve("city311/2026-10").toFile().list()).containsExactly("maker.lock");
  }

  @Test
  void whatWasProvisionalWhenItWasLookedAtIsPublishedSo() {
    maker().make(OCTOBER, new Release(null, List.of("events are late"), Approval.NONE));

    maker().publish(OCTOBER, ISSUED, Approval.NONE);

    assertThat(editions.newest(OCTOBER).orElseThrow().manifest().provisional())
        .containsExactly("events are late");
  }

  @Test
  void whereNothingHasChangedItSaysWhichRevisionStandsAndTakesTheOldDraftAway() throws IOException {
    // As one leaves it who dies after the seal.
    maker().make(OCTOBER, Release.DRAFT);
    Path draft = published.resolve("city311/2026-10/draft");
    copy(draft, published.resolve("city311/2026-10/r1"));

    List<String> said = new ArrayList<>();
    said(said::add, () -> maker().publish(OCTOBER, ISSUED, Approval.NONE));

    assertThat(said)
        .anySatisfy(line -> assertThat(line).contains("nothing has changed: r1 of 2026-10 stands"))
        .noneSatisfy(line -> assertThat(line).contains("s  published: "));
    assertThat(draft).doesNotExist();
    assertThat(editions.list()).hasSize(1);
  }

  @Test
  void theSnapshotsOfAnEditionCanStillBeReadWhenTheLakeHasGoneOn() {
    Edition first = new Editions(sealed, small.profile()).edition(OCTOBER, "r1");

    assertThat(Verification.inLake(first, small.lake(), small.profile())).isEmpty();
  }

  @Test
  void whatIsNoPeriodIsRefusedWithTheThreeThatAre() {
    for (String wrong : List.of("2026-13", "2026-Q5", "FY26", "2026", "../2026-10", "")) {
      assertThatThrownBy(() -> PeriodOption.parse(wrong, small.profile().reporting()))
          .as(wrong)
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("write a month as 2026-10, a quarter as 2026-Q3")
          .hasMessageContaining("FY2026");
    }
  }

  @Test
  void figuresForMachinesAreThoseOfTheLake() throws IOException {
    Path edition = sealed.resolve("city311/2026-10/r2");
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      long figures =
          reader
              .ask(
                  "select count(*) from figures where grain = 'month' and period_start = ?",
                  List.of(Period.start(OCTOBER.key())),
                  row -> row.getLong(1))
              .get(0);
      assertThat(Files.readAllLines(edition.resolve("figures.csv"))).hasSize((int) figures + 1);
    }
    assertThat(edition.resolve("figures.parquet")).isNotEmptyFile();
    assertThat(Files.readString(edition.resolve("datapackage.json")))
        .contains("\"path\" : \"figures.csv\"");
  }

  /** One figure of October is another: one that does not add up from cases. */
  private static void change() {
    List<Period> periods;
    List<Figure> figures;
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      periods = reader.rows(Table.PERIODS);
      figures = reader.rows(Table.FIGURES).stream().map(EditionsTest::changed).toList();
    }
    small.figure(periods, figures);
  }

  private static Figure changed(Figure figure) {
    Long numerator = figure.numerator();
    boolean isIt =
        figure.metric().equals("resolution_time_median")
            && figure.dimension().equals("all")
            && figure.periodStart() == Period.start(OCTOBER.key());
    return isIt && numerator != null
        ? figure.with(numerator + 86_400, figure.denominator(), figure.cases())
        : figure;
  }

  private EditionMaker maker() {
    return maker(published);
  }

  private static EditionMaker maker(Path to) {
    return new EditionMaker(small.firstPage(), small.lake(), to, Progress.onStandardError());
  }

  /** Puts a copy of one of the sealed where this test publishes. */
  private void copy(String revision) throws IOException {
    Path from = sealed.resolve("city311/2026-10").resolve(revision);
    copy(from, published.resolve(sealed.relativize(from)));
  }

  private static void copy(Path folder, Path there) throws IOException {
    for (Path from : Durable.walk(folder)) {
      Path to = there.resolve(folder.relativize(from));
      if (Files.isDirectory(from)) {
        Files.createDirectories(to);
      } else {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void writable(Path file) {
    assertThat(file.toFile().setWritable(true)).isTrue();
  }

  /** What is said on standard error, line by line, as it is said. */
  private static void said(Consumer<String> line, Runnable doing) {
    PrintStream before = System.err;
    System.setErr(
        new PrintStream(before, true, StandardCharsets.UTF_8) {
          @Override
          public PrintStream printf(Locale locale, String format, @Nullable Object... arguments) {
            line.accept(String.format(locale, format, arguments));
            return super.printf(locale, format, arguments);
          }
        });
    try {
      doing.run();
    } finally {
      System.setErr(before);
    }
  }

  private record Answer(int code, String out) {}

  private static Answer verb(Callable<Integer> verb, String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      int code = Verb.run(verb, arguments);
      return new Answer(code, said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
    }
  }

  private static List<String> figures(Edition edition) throws IOException {
    return Files.readAllLines(edition.folder().resolve("figures.csv"), StandardCharsets.UTF_8);
  }
}
