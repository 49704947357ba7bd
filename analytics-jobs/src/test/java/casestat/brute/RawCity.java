package casestat.brute;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What the deliveries of the sample city say: good lines only, and of each thing the newest. */
final class RawCity {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

  private static final Set<String> STATUS_WORDS =
      Set.of(
          "Open",
          "In Progress",
          "On Hold",
          "Resolved",
          "Closed",
          "Cancelled",
          "Invalid",
          "Duplicate");

  private static final Set<String> EVENT_WORDS =
      Set.of(
          "submitted",
          "acknowledged",
          "assigned",
          "work_started",
          "replied",
          "on_hold",
          "off_hold",
          "resolved",
          "closed",
          "reopened",
          "cancelled",
          "invalid",
          "merged",
          "priority_changed",
          "reclassified");

  private static final Pattern JSON_TEXT = Pattern.compile("\"(\\w+)\":\"([^\"]*)\"");

  private final Map<String, CaseRow> cases = new TreeMap<>();
  private final Map<String, Set<LogEntry>> logs = new TreeMap<>();
  private final Map<String, Message> messages = new TreeMap<>();

  /** Of some files of the deliveries, in the order of their arrival. */
  static RawCity read(List<Path> files) throws IOException {
    RawCity city = new RawCity();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      String text = text(file);
      if (name.startsWith("cases")) {
        CsvText.rows(text).forEach(city::addCase);
      } else if (name.startsWith("events")) {
        CsvText.rows(text).forEach(city::addEntry);
      } else {
        text.lines().forEach(city::addMessage);
      }
    }
    return city;
  }

  Collection<CaseRow> cases() {
    return cases.values();
  }

  CaseRow caseOf(String id) {
    CaseRow row = cases.get(id);
    if (row == null) {
      throw new IllegalArgumentException(id + ": no such case");
    }
    return row;
  }

  /** What happened to a case, in order. */
  List<LogEntry> log(String caseId) {
    List<LogEntry> log = new ArrayList<>(logs.getOrDefault(caseId, Set.of()));
    log.sort(Comparator.comparing(LogEntry::at).thenComparing(LogEntry::seq));
    return log;
  }

  /** All messages, in order. */
  List<Message> messages() {
    List<Message> all = new ArrayList<>(messages.values());
    all.sort(Comparator.comparing(Message::at).thenComparing(Message::id));
    return all;
  }

  private void addCase(List<String> cells) {
    if (cells.size() != 16 || cells.get(0).isEmpty() || !STATUS_WORDS.contains(cells.get(3))) {
      return;
    }
    Instant opened;
    try {
      opened = instant(cells.get(1));
    } catch (DateTimeException e) {
      return;
    }
    LocalDateTime updated = LocalDateTime.parse(cells.get(2), LOCAL);
    CaseRow row =
        new CaseRow(
            cells.get(0),
            opened,
            updated,
            cells.get(3),
            cells.get(4),
            cells.get(5),
            cells.get(6),
            cells.get(7),
            cells.get(8),
            cells.get(10).isEmpty() ? null : instant(cells.get(10)),
            cells.get(11).isEmpty() ? null : instant(cells.get(11)),
            cells.get(12).isEmpty() ? null : instant(cells.get(12)));
    CaseRow known = cases.get(row.id());
    if (known != null && known.updated().equals(updated) && !known.equals(row)) {
      throw new IllegalStateException(row.id() + ": two versions of " + updated);
    }
    if (known == null || known.updated().isBefore(updated)) {
      cases.put(row.id(), row);
    }
  }

  private void addEntry(List<String> cells) {
    if (cells.size() != 10 || cells.get(0).isEmpty() || !EVENT_WORDS.contains(cells.get(3))) {
      return;
    }
    Instant at;
    try {
      at = Instant.parse(cells.get(1));
    } catch (DateTimeException e) {
      return;
    }
    LogEntry entry =
        new LogEntry(
            cells.get(0),
            at,
            Integer.parseInt(cells.get(2)),
            cells.get(3),
            cells.get(4),
            cells.get(5),
            cells.get(7),
            cells.get(8),
            cells.get(9));
    // A set: a repeated line changes nothing.
    logs.computeIfAbsent(entry.caseId(), absent -> new LinkedHashSet<>()).add(entry);
  }

  private void addMessage(String line) {
    if (!line.endsWith("}")) {
      return;
    }
    Map<String, String> fields = new HashMap<>();
    Matcher matcher = JSON_TEXT.matcher(line);
    while (matcher.find()) {
      fields.put(matcher.group(1), matcher.group(2));
    }
    String id = fields.getOrDefault("id", "");
    Instant at;
    try {
      at = Instant.parse(fields.getOrDefault("at", ""));
    } catch (DateTimeException e) {
      return;
    }
    if (id.isEmpty()) {
      return;
    }
    Message message =
        new Message(
            id,
            at,
            fields.getOrDefault("channel", ""),
            fields.getOrDefault("kind", ""),
            fields.getOrDefault("author_role", ""),
            fields.getOrDefault("conversation", ""),
            fields.getOrDefault("case_id", ""),
            fields.getOrDefault("edited_at", ""));
    Message known = messages.get(id);
    if (known == null || known.edited().compareTo(message.edited()) < 0) {
      messages.put(id, message);
    }
  }

  /** Of the two instants of an hour that comes twice, the first. */
  private static Instant instant(String local) {
    return LocalDateTime.parse(local, LOCAL).atZone(OfficeDays.ZONE).toInstant();
  }

  private static String text(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
