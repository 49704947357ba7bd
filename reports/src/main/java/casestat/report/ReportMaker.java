package casestat.report;

import casestat.lake.Delivery;
import casestat.lake.Period;
import casestat.language.Language;
import casestat.metrics.Metric;
import casestat.profile.Mail;
import casestat.profile.ServiceProfile;
import casestat.report.html.Changes;
import casestat.report.html.EditionFile;
import casestat.report.html.Front;
import casestat.report.html.Ground;
import casestat.report.html.Judged;
import casestat.report.html.Meaning;
import casestat.report.html.ReportChart;
import casestat.report.html.ReportPage;
import casestat.report.html.ReportSpec;
import casestat.report.pdf.ReportPdf;
import casestat.report.site.Site;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the report and the static pages of a month say, from the figures of a run. */
public final class ReportMaker {
  /** In millimetres: A4 is 297 high, Letter 279. */
  private static final int LETTER_HEIGHT = 279;

  private final ServiceProfile profile;
  private final Shelf shelf;

  public ReportMaker(ServiceProfile profile, Shelf shelf) {
    this.profile = profile;
    this.shelf = shelf;
  }

  /**
   * @param pages of the profile, for the same month
   */
  public ReportSpec report(Period period, List<PageView> pages, Imprint imprint) {
    return new ReportSpec(
        shelf.formats(),
        front(period, imprint),
        pages.stream().map(this::page).toList(),
        changes(Signals.of(profile, shelf, period.month())),
        shelf.balances(period.month()),
        imprint.restated(),
        ground(pages));
  }

  /** Writes {@code report.pdf} and {@code site/} into the folder of an edition. */
  void write(Path folder, ReportSpec report) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve("report.pdf")))) {
      ReportPdf.write(report, out);
    }
    Site.write(report, profile.publication().skin(), folder.resolve("site"));
  }

  /** What an edition holds beside its site. */
  List<EditionFile> files() {
    return List.of(
        new EditionFile("report.pdf", shelf.say("Report (PDF)")),
        new EditionFile("report.pptx", shelf.say("Slides (PPTX)")),
        new EditionFile("workbook.xlsx", shelf.say("Workbook (XLSX)")),
        new EditionFile("figures.csv", shelf.say("All figures (CSV)")),
        new EditionFile("manifest.json", shelf.say("What this edition is made of (JSON)")));
  }

  private Front front(Period period, Imprint imprint) {
    Freshness freshness = shelf.freshness();
    return new Front(
        shelf.title(),
        Language.capital(shelf.words().month(period.month())),
        imprint.state(),
        imprint.revision(),
        freshness.asOf(),
        local(freshness.asOf()),
        profile.zone().getId(),
        local(freshness.completeTo()),
        shelf.title(),
        imprint.contact(),
        imprint.nextUpdate(),
        archive(),
        freshness.lateFor(period.endsAt()).stream()
            .map(
                late ->
                    shelf.say(
                        "The source \"{0}\" has delivered up to {1} only; what came after is missing here.",
                        late.source(), local(late.completeTo())))
            .toList(),
        paper(),
        imprint.files());
  }

  private String archive() {
    Mail mail = profile.mail();
    return mail == null || mail.link() == null ? "" : mail.link() + "/editions";
  }

  // A language may be spoken anywhere; then the zone tells the country.
  private Front.Paper paper() {
    Locale locale = shelf.language().locale();
    String country =
        locale.getCountry().isEmpty()
            ? TimeZone.getRegion(TimeZone.getCanonicalID(profile.zone().getId()))
            : locale.getCountry();
    int height = LocaleData.getPaperSize(new ULocale(locale.getLanguage(), country)).getHeight();
    return height == LETTER_HEIGHT ? Front.Paper.LETTER : Front.Paper.A4;
  }

  private String local(@Nullable Instant at) {
    return at == null ? "–" : shelf.formats().dateTime(LocalDateTime.ofInstant(at, profile.zone()));
  }

  private ReportPage page(PageView page) {
    CardMaker cards = new CardMaker(shelf);
    return new ReportPage(
        page.page(),
        page.title(),
        page.headline(),
        Objects.requireNonNullElse(page.about(), ""),
        page.tiles().stream().map(cards::card).toList(),
        page.charts().stream().map(view -> chart(view, page.selection().month())).toList(),
        page.tables().stream().map(TableView::table).toList(),
        page.missing());
  }

  private ReportChart chart(ChartView view, int month) {
    return new ReportChart(
        view.chart(),
        view.chart().isOverMonths() ? "" : shelf.words().month(month),
        view.definition(),
        view.metrics().stream().map(Metric::metric).toList());
  }

  private Changes changes(Signals signals) {
    return new Changes(
        shelf.say(
            "{0} figures were looked at. If nothing but chance were at work, about {1} of them would be listed here; {2, plural, =0 {none is} one {# is} other {# are}}.",
            signals.looked(), signals.expected(), signals.found().size()),
        lines(signals, true),
        lines(signals, false),
        shelf.say(
            "The rules are those of the NHS \"Making Data Count\": beyond the limits, seven months that rise or fall, two of three near a limit, seven on one side of the mean. Figures that rest on too few cases are not looked at: ten, or ten beyond a percentile."));
  }

  private List<Changes.Change> lines(Signals signals, boolean wholes) {
    return signals.found().stream()
        .filter(signal -> signal.dimension().isEmpty() == wholes)
        .map(this::line)
        .toList();
  }

  private Changes.Change line(Signals.Signal signal) {
    Tile.Judgement judgement = signal.usual().judgement();
    String before = signal.before();
    return new Changes.Change(
        signal.metric().label(),
        signal.dimension().isEmpty()
            ? shelf.say("everything")
            : shelf.words().of(signal.dimension()) + " " + signal.member(),
        signal.value(),
        before == null ? "–" : before,
        new Judged(
            shelf.say(judgement.words().isEmpty() ? "different" : judgement.words()),
            CardMaker.tone(judgement)),
        signal.usual().words());
  }

  private Ground ground(List<PageView> pages) {
    return new Ground(
        shelf.freshness().sources().stream()
            .map(s -> new Ground.Source(s.source(), s.deliveries(), local(s.completeTo())))
            .toList(),
        ToldDeliveries.of(shelf).stream().map(this::received).toList(),
        shelf.leftOut().stream()
            .map(
                left ->
                    new Ground.Fact(
                        Language.capital(left.source()) + " " + left.reason(), left.amount()))
            .toList(),
        shelf.catalogue().all().stream().map(this::meaning).toList(),
        limits(profile, shelf, pages));
  }

  private Ground.Received received(Delivery delivery) {
    return new Ground.Received(
        delivery.file(),
        delivery.source(),
        Stream.of(
                delivery.rowsRead(),
                delivery.rowsKept(),
                delivery.rowsRepeated(),
                delivery.rowsSuperseded(),
                delivery.rowsRejected())
            .map(rows -> shelf.formats().count(rows.longValue()))
            .toList());
  }

  private Meaning meaning(Metric metric) {
    return new Meaning(
        metric.metric(),
        metric.label(),
        metric.means().strip(),
        metric.formula().strip(),
        Shown.goal(profile, metric, shelf.formats()));
  }

  /** What a reader should know of every figure. */
  static List<String> limits(ServiceProfile profile, Shelf shelf, List<PageView> pages) {
    List<String> limits = new ArrayList<>(PeriodNotes.of(profile, shelf, pages));
    limits.addAll(conventions(shelf));
    return limits;
  }

  /** How figures are made, whatever the period. */
  static List<String> conventions(Shelf shelf) {
    return List.of(
        shelf.say("Shares are numerator divided by denominator; both stand beside every share."),
        shelf.say("Percentiles are exact, by nearest rank."),
        shelf.say(
            "Times to respond and to resolve are wall time; promises are measured on the calendar"
                + " of their policy."));
  }
}
