package casestat.samples.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the deliveries of a service from its description. Same arguments, same bytes, whatever the
 * clock, the zone and the locale of the machine.
 */
public final class DeskGenerator {
  /** Good rows between two bad ones. */
  private static final int GOOD = 190;

  /** Every so many rows of a log come with the delivery after theirs. */
  private static final int LATE = 61;

  private final String service;
  private final Desk desk;
  private final List<Span> spans;
  private final Map<String, Integer> dirt = new TreeMap<>();

  /**
   * What became known between two local midnights.
   *
   * @param folder its name sorts in the order of delivery
   * @param name as in the names of its files
   * @param last day, inclusive
   */
  public record Span(String folder, String name, LocalDate first, LocalDate last) {}

  /**
   * @param service one that {@link #knows} is true of
   */
  public DeskGenerator(String service, List<Span> spans) {
    this.service = service;
    this.desk = DeskReader.read(service);
    this.spans = List.copyOf(spans);
  }

  /** Whether there is a description of the service. */
  public static boolean knows(String service) {
    return DeskReader.knows(service);
  }

  /** Writes {@code deliveries} and {@code dirt.csv} into the folder. */
  public void write(Path folder, long seed, long count, String compression) throws IOException {
    LocalDate first = spans.get(0).first();
    LocalDate last = spans.get(spans.size() - 1).last();
    DeskTime time = new DeskTime(desk, first, last);
    List<DeskCase> cases = new Stories(desk, time, seed, first, last).cases(count);
    Logs logs = new Logs(desk, time, seed);
    for (DeskFile file : desk.files()) {
      List<Row> rows =
          switch (file.rows()) {
            case CASES -> List.of();
            case EVENTS -> events(cases);
            case MESSAGES -> new Talks(desk, time, seed).rows(cases, first, last);
            case STEPS -> logs.steps(cases);
            case CALLS -> logs.calls(cases);
            case SURVEYS -> logs.surveys(cases);
            case COSTS -> logs.costs(first, last);
          };
      for (int i = 0; i < spans.size(); i++) {
        List<Row> delivered =
            file.rows() == DeskFile.Rows.CASES ? versions(cases, time, i) : of(rows, time, i, file);
        if (!delivered.isEmpty()) {
          boolean plain = i == spans.size() - 1;
          String name = spans.get(i).folder() + "/" + file.file() + "-" + spans.get(i).name();
          write(
              folder.resolve("deliveries"),
              name + file.extension() + (plain ? "" : compression),
              file,
              delivered,
              i);
        }
      }
    }
    StringBuilder ledger = new StringBuilder("file,kind,count\n");
    dirt.forEach((key, many) -> ledger.append(key).append(',').append(many).append('\n'));
    Files.writeString(folder.resolve("dirt.csv"), ledger);
  }

  private static List<Row> events(List<DeskCase> cases) {
    List<Row> rows = new ArrayList<>();
    for (DeskCase one : cases) {
      for (DeskEvent event : one.events()) {
        Map<String, Object> cells = new TreeMap<>();
        cells.put("id", one.id());
        cells.put("at", event.at());
        cells.put("seq", event.seq());
        cells.put("kind", event.kind());
        cells.put("state", event.state());
        cells.put("reason", event.reason());
        cells.put("office", event.office());
        cells.put("urgency", event.urgency());
        cells.put("matter", event.matter());
        cells.put("actor", event.actor());
        rows.add(new Row(event.at(), cells));
      }
    }
    return rows;
  }

  /** Cases to which something happened in a span, as they stood at its end. */
  private List<Row> versions(List<DeskCase> cases, DeskTime time, int span) {
    long from = time.midnight(spans.get(span).first());
    long until = time.midnight(spans.get(span).last().plusDays(1));
    List<Row> rows = new ArrayList<>();
    for (DeskCase one : cases) {
      if (one.events().stream().anyMatch(e -> e.at() >= from && e.at() < until)) {
        rows.add(new Row(one.openedAt(), one.row(until)));
      }
    }
    return rows;
  }

  private List<Row> of(List<Row> rows, DeskTime time, int span, DeskFile file) {
    boolean mayBeLate =
        file.rows() == DeskFile.Rows.EVENTS || file.rows() == DeskFile.Rows.MESSAGES;
    List<Row> delivered = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean late = mayBeLate && i % LATE == 0;
      int of = span(rows.get(i).at(), time);
      if (of == span && !(late && of < spans.size() - 1) || late && of == span - 1) {
        delivered.add(rows.get(i));
      }
    }
    return delivered;
  }

  // Where nothing is known of it by the end, none.
  private int span(long at, DeskTime time) {
    LocalDate day = time.day(at);
    for (int i = 0; i < spans.size(); i++) {
      if (!day.isAfter(spans.get(i).last())) {
        return i;
      }
    }
    return -2;
  }

  private void write(Path folder, String name, DeskFile file, List<Row> rows, int delivery)
      throws IOException {
    Sheet sheet = new Sheet(file, desk.zone());
    StringBuilder text = new StringBuilder();
    if (!sheet.header().isEmpty()) {
      text.append(sheet.header()).append('\n');
    }
    // Each file begins with another kind, so that small files differ in what is wrong with them.
    int turn = delivery;
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> cells = sheet.cells(rows.get(i));
      String line =
          file.form().equals("mastodon")
              ? Mastodon.line(rows.get(i).at(), rows.get(i).cells(), service)
              : sheet.line(cells);
      text.append(line).append('\n');
      if (i % GOOD == GOOD - 1 && file.rows() != DeskFile.Rows.COSTS) {
        String kind = DeskDirt.KINDS.get(turn % DeskDirt.KINDS.size());
        String bad = DeskDirt.line(kind, file, sheet, cells, line);
        if (bad != null) {
          text.append(bad).append('\n');
          dirt.merge(name + "," + kind, 1, Integer::sum);
        }
        turn++;
      }
    }
    write(folder.resolve(name), text.toString());
  }

  private static void write(Path path, String text) throws IOException {
    Path folder = path.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (OutputStream out = stream(path)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  // The stream of the JDK writes no time into its header: the same bytes every run.
  private static OutputStream stream(Path path) throws IOException {
    OutputStream file = Files.newOutputStream(path);
    if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
      return file;
    }
    return new GZIPOutputStream(file) {
      {
        def.setLevel(Deflater.BEST_COMPRESSION);
      }
    };
  }
}
