package casestat.samples;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The open files of all deliveries. */
final class DeliveryFiles implements Closeable {
  // The delivery whose cases come with a byte order mark and the line ends of Windows.
  private static final int FOREIGN = 2;

  private final List<SampleFile> all = new ArrayList<>();
  private final List<CaseFile> cases = new ArrayList<>();
  private final List<EventFile> events = new ArrayList<>();
  private final List<InteractionFile> interactions = new ArrayList<>();
  private final Path folder;
  private final CityTime time;
  private final DirtLedger ledger;
  private final String compression;
  private final boolean tidy;

  private DeliveryFiles(
      Path folder, CityTime time, DirtLedger ledger, String compression, boolean tidy) {
    this.folder = folder;
    this.time = time;
    this.ledger = ledger;
    this.compression = compression;
    this.tidy = tidy;
  }

  /**
   * Opens the files of every delivery.
   *
   * @param compression {@code .gz} or empty
   */
  static DeliveryFiles open(
      Path folder, CityTime time, List<Delivery> deliveries, DirtLedger ledger, String compression)
      throws IOException {
    DeliveryFiles files =
        new DeliveryFiles(folder, time, ledger, compression, deliveries.size() == 1);
    for (int i = 0; i < deliveries.size(); i++) {
      boolean last = i > 0 && i == deliveries.size() - 1;
      files.cases.add(new CaseFile(files.file(SampleTable.CASES, deliveries.get(i), i, last)));
      files.events.add(new EventFile(files.file(SampleTable.EVENTS, deliveries.get(i), i, false)));
      files.interactions.add(
          new InteractionFile(files.file(SampleTable.INTERACTIONS, deliveries.get(i), i, false)));
    }
    return files;
  }

  CaseFile cases(int delivery) {
    return cases.get(delivery);
  }

  EventFile events(int delivery) {
    return events.get(delivery);
  }

  InteractionFile interactions(int delivery) {
    return interactions.get(delivery);
  }

  @Override
  public void close() throws IOException {
    for (SampleFile file : all) {
      file.close();
    }
  }

  private SampleFile file(SampleTable table, Delivery delivery, int index, boolean plain)
      throws IOException {
    String span = delivery.span().isEmpty() ? "" : "-" + delivery.span();
    String base = table.word() + span + table.extension() + (plain ? "" : compression);
    String name = delivery.folder().isEmpty() ? base : delivery.folder() + "/" + base;
    // Each file begins with another kind, so that small files differ in what is wrong with them.
    Spoiler spoiler =
        tidy ? Spoiler.none() : new Spoiler(table.dirt(), table.goodPerBad(), index * 2);
    SampleFile file =
        table == SampleTable.CASES && index == FOREIGN
            ? SampleFile.openForeign(folder, name, table.header(), time, spoiler, ledger)
            : SampleFile.open(folder, name, table.header(), time, spoiler, ledger);
    all.add(file);
    return file;
  }
}
