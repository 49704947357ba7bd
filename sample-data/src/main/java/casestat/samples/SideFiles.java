package casestat.samples;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What comes beside cases: surveys, how many people live where, and what a month cost. */
final class SideFiles implements Closeable {
  private static final String SURVEYS = "Survey ID,Request ID,Sent,Answered,Score,Updated";
  private static final int GROWTH = 53;

  private final Path folder;
  private final Recipe recipe;
  private final CityTime time;
  private final List<Delivery> deliveries;
  private final DirtLedger ledger;
  private final List<SampleFile> surveys = new ArrayList<>();

  SideFiles(
      Path folder,
      Recipe recipe,
      CityTime time,
      List<Delivery> deliveries,
      DirtLedger ledger,
      String compression)
      throws IOException {
    this.folder = folder;
    this.recipe = recipe;
    this.time = time;
    this.deliveries = List.copyOf(deliveries);
    this.ledger = ledger;
    // A benchmark has one delivery, and measures cases.
    if (deliveries.size() > 1) {
      for (Delivery delivery : deliveries) {
        surveys.add(open(delivery, "surveys-" + delivery.span() + ".csv" + compression, SURVEYS));
      }
      writePopulations();
      writeCosts();
    }
  }

  private SampleFile open(Delivery delivery, String name, String header) throws IOException {
    return SampleFile.open(
        folder, delivery.folder() + "/" + name, header, time, Spoiler.none(), ledger);
  }

  /** Once when it is sent, and again with its answer where that comes in a later delivery. */
  void write(SurveyRow row) throws IOException {
    for (int i = 0; i < surveys.size(); i++) {
      long until = deliveries.get(i).until();
      boolean sent = isIn(row.sentAt(), i);
      boolean answered = row.answeredAt() != CaseRow.NEVER && isIn(row.answeredAt(), i);
      if (sent || answered) {
        boolean known = row.answeredAt() != CaseRow.NEVER && row.answeredAt() < until;
        LineWriter line = surveys.get(i).line();
        line.text("S-").number(row.caseNumber(), 7).text("-").number(row.seq(), 1).comma();
        line.caseId(row.caseNumber()).comma().local(row.sentAt()).comma();
        line.local(known ? row.answeredAt() : CaseRow.NEVER).comma();
        if (known) {
          line.number(row.score(), 1);
        }
        line.comma().local(known ? row.answeredAt() : row.sentAt());
        surveys.get(i).end();
      }
    }
  }

  private boolean isIn(long at, int delivery) {
    long from = delivery == 0 ? Long.MIN_VALUE : deliveries.get(delivery).from();
    return at >= from && at < deliveries.get(delivery).until();
  }

  private void writePopulations() throws IOException {
    try (SampleFile file =
        open(deliveries.get(0), "populations.csv", "District,Census Year,Residents")) {
      for (int year : new int[] {recipe.from().getYear(), recipe.to().getYear()}) {
        for (District district : District.values()) {
          LineWriter line = file.line();
          line.cell(district.word()).comma().number(year, 4).comma();
          line.number(district.residents() + (long) GROWTH * (year - 2024), 1);
          file.end();
        }
      }
    }
  }

  // The first delivery brings its months, the last all that have ended since.
  private void writeCosts() throws IOException {
    YearMonth next = recipe.from();
    for (int i : new int[] {0, deliveries.size() - 1}) {
      Delivery delivery = deliveries.get(i);
      try (SampleFile file =
          open(delivery, "costs-" + delivery.span() + ".csv", "Month,Department,Amount")) {
        for (;
            Recipe.midnight(next.plusMonths(1).atDay(1)) <= delivery.until();
            next = next.plusMonths(1)) {
          long month = next.getYear() * 100L + next.getMonthValue();
          Dice dice = Dice.of(recipe.seed(), Dice.Purpose.COST, month);
          for (Department department : Department.values()) {
            LineWriter line = file.line();
            line.text(next.toString()).comma().cell(department.word()).comma();
            line.number((long) (department.budget() * dice.between(0.94, 1.08)), 1);
            line.text(".").number(dice.below(100), 2);
            file.end();
          }
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (SampleFile file : surveys) {
      file.close();
    }
  }
}
