package casestat.bench;

import casestat.samples.Dice;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes interactions of nobody, as profile {@code city311} reads them, in two files: threads of
 * all lengths with branches, answers by people and machines, silences, quotes, boosts, edits,
 * deletions and announcements with replies under them. Some parents are missing, some replies stand
 * before their parents or in the other file, and some look older than what they answer.
 *
 * <p>Most threads are short. One in {@link #THREADS_PER_LONG_ONE} is a chain of hundreds, each
 * message an answer to the one before: those decide how often a query that goes link by link has to
 * begin anew.
 */
final class MadeUpThreads implements AutoCloseable {
  private static final long FIRST = Instant.parse("2024-11-01T04:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("2026-11-01T04:00:00Z").getEpochSecond();
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int DAY = 24 * HOUR;
  private static final int THREADS_PER_LONG_ONE = 20_000;

  private final long wanted;
  private final List<BufferedWriter> files;
  private long written;
  private long messages;
  private long threads;

  private MadeUpThreads(long wanted, Path folder) throws IOException {
    this.wanted = wanted;
    this.files =
        List.of(
            Files.newBufferedWriter(folder.resolve("interactions-1.jsonl")),
            Files.newBufferedWriter(folder.resolve("interactions-2.jsonl")));
  }

  /** Arguments: how many interactions, folder. */
  public static void main(String[] arguments) throws IOException {
    long wanted = Long.parseLong(arguments[0]);
    try (MadeUpThreads made =
        new MadeUpThreads(wanted, Files.createDirectories(Path.of(arguments[1])))) {
      while (made.written < wanted) {
        made.write(made.new OneThread().lines());
      }
      System.out.printf(Locale.ROOT, "%,d interactions, %,d threads%n", made.written, made.threads);
    }
  }

  private void write(List<String> lines) throws IOException {
    Dice dice = Dice.of(1, Dice.Purpose.DISORDER, threads);
    if (dice.chance(0.05)) {
      Collections.reverse(lines);
    }
    int home = (int) (threads % 2);
    for (String line : lines) {
      if (written == wanted) {
        return;
      }
      written++;
      files.get(dice.chance(0.01) ? 1 - home : home).append(line).append('\n');
    }
  }

  @Override
  public void close() throws IOException {
    for (BufferedWriter file : files) {
      file.close();
    }
  }

  private enum Role {
    CITIZEN,
    AGENT,
    BOT;

    private final String word = name().toLowerCase(Locale.ROOT);
  }

  private record Said(long number, long at, Role role) {}

  /** What hangs together, from its first message on. */
  private final class OneThread {
    private final Dice dice;
    private final List<Said> said = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final String channel;
    private final @Nullable String stated;
    private final @Nullable String caseId;
    private long clock;

    OneThread() {
      threads++;
      this.dice = Dice.of(1, Dice.Purpose.TALK, threads);
      this.channel = dice.pick(new String[] {"x", "facebook", "mastodon"});
      // Only some platforms tell which thread a message is in.
      this.stated = channel.equals("x") ? "thread-" + threads : null;
      this.caseId = dice.chance(0.1) ? "R-%07d".formatted(dice.below(1_000_000)) : null;
      // By what has been written of what is wanted, so that files are in the order of time.
      this.clock = FIRST + (long) ((double) written / wanted * (LAST - FIRST)) + dice.below(DAY);
    }

    List<String> lines() {
      if (dice.chance(0.03)) {
        announcement();
      } else if (dice.chance(1.0 / THREADS_PER_LONG_ONE)) {
        say("post", Role.CITIZEN, null);
        goOn(200 + dice.below(600), 0);
      } else {
        say("post", Role.CITIZEN, null);
        goOn((int) dice.lognormal(2, 1.1), 0.25);
      }
      // The message that began it was never delivered.
      if (said.size() > 1 && dice.chance(0.02)) {
        lines.remove(0);
      }
      return lines;
    }

    private void announcement() {
      say("announcement", Role.AGENT, null);
      Said announcement = said.get(0);
      if (dice.chance(0.2)) {
        say("reply", Role.AGENT, announcement);
      }
      int askers = (int) dice.lognormal(4, 1.2);
      for (int i = 0; i < askers; i++) {
        pass();
        say("reply", Role.CITIZEN, announcement);
        goOn((int) dice.lognormal(1, 1), 0.25);
      }
    }

    /** Mostly to what was said last, else to anything before. */
    private void goOn(int more, double branching) {
      for (int i = 0; i < more; i++) {
        Said parent = said.get(dice.chance(branching) ? dice.below(said.size()) : said.size() - 1);
        Role role = next(parent.role());
        pass();
        // The service quotes whom it answers.
        say(role == Role.AGENT && dice.chance(0.05) ? "post" : "reply", role, parent);
      }
    }

    private Role next(Role before) {
      double draw = dice.unit();
      return switch (before) {
        case CITIZEN -> draw < 0.45 ? Role.AGENT : draw < 0.55 ? Role.BOT : Role.CITIZEN;
        case AGENT, BOT -> draw < 0.75 ? Role.CITIZEN : Role.AGENT;
      };
    }

    private void pass() {
      clock +=
          dice.chance(0.04)
              ? DAY + dice.below(9 * DAY)
              : 5 + (long) dice.lognormal(20 * MINUTE, 1.5);
    }

    private void say(String kind, Role role, @Nullable Said parent) {
      long at = parent != null && dice.chance(0.005) ? parent.at() - dice.below(HOUR) : clock;
      Said now = new Said(++messages, at, role);
      said.add(now);
      boolean isStated = dice.chance(0.9);
      String line = line(now.number(), at, kind, role, parent, isStated);
      lines.add(line + "}");
      if (dice.chance(0.02)) {
        lines.add(line + ",\"edited_at\":\"%s\"}".formatted(Instant.ofEpochSecond(at + MINUTE)));
      }
      if (dice.chance(0.015)) {
        lines.add(line(++messages, at + dice.below(DAY), "deletion", role, now, isStated) + "}");
      }
      if (dice.chance(0.03)) {
        long later = at + dice.below(DAY);
        lines.add(line(++messages, later, "repost", Role.CITIZEN, now, isStated) + "}");
      }
      // Delivered twice.
      if (dice.chance(0.002)) {
        lines.add(line + "}");
      }
    }

    private String line(
        long number, long at, String kind, Role role, @Nullable Said parent, boolean isStated) {
      StringBuilder line = new StringBuilder(320);
      line.append("{\"id\":\"").append(id(number));
      line.append("\",\"at\":\"").append(Instant.ofEpochSecond(at));
      line.append("\",\"channel\":\"").append(channel);
      line.append("\",\"kind\":\"").append(kind);
      line.append("\",\"direction\":\"").append(role == Role.CITIZEN ? "inbound" : "outbound");
      line.append("\",\"author_role\":\"").append(role.word);
      line.append("\",\"author\":\"");
      line.append(role == Role.CITIZEN ? "c" + threads : "s" + number % 40).append('"');
      if (parent != null) {
        line.append(",\"in_reply_to\":\"").append(id(parent.number())).append('"');
      }
      if (stated != null && isStated) {
        line.append(",\"conversation\":\"").append(stated).append('"');
      }
      if (caseId != null) {
        line.append(",\"case_id\":\"").append(caseId).append('"');
      }
      return line.toString();
    }

    // As long as those of platforms, and as much in the order of time.
    private String id(long number) {
      return "x:" + (1_700_000_000_000_000_000L + number * 1_009);
    }
  }
}
