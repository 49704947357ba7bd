package casestat.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mail server with manners of its own towards each recipient. */
final class FakeServer implements AutoCloseable {
  /** How a recipient's mails are taken. */
  enum Manner {
    ACCEPTS,
    REFUSES,
    /** Later, please: until it is told to accept. */
    DEFERS,
    /** Takes the text, and is gone. */
    GONE_AFTER_TEXT,
    /** Takes the text, and says nothing any more. */
    SILENT_AFTER_TEXT,
    /** Hears the name, and says nothing any more. */
    SILENT_AT_ONCE,
    /** Is gone when it hears the name. */
    GONE_AT_ONCE,
    /** Hears the text, and will not have it. */
    REFUSES_THE_TEXT
  }

  private final ServerSocket socket;
  private final Map<String, Manner> manners = new HashMap<>();
  private final List<String> offers;
  private final List<String> accepted = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /**
   * @param offers extensions, such as {@code SIZE 300000}
   */
  FakeServer(String... offers) {
    this.offers = List.of(offers);
    try {
      socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "fake mail server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  synchronized void is(Manner manner, String recipient) {
    manners.put(recipient, manner);
  }

  /** Whose mails it has taken and said so, in order. */
  synchronized List<String> accepted() {
    return List.copyOf(accepted);
  }

  /** Every command it heard. */
  synchronized List<String> heard() {
    return List.copyOf(heard);
  }

  /** Every whole text it got, taken or not. */
  synchronized List<String> texts() {
    return List.copyOf(texts);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        converse(client);
      } catch (IOException e) {
        // The client hung up, or the test is over; the next one is served.
      }
    }
  }

  private void converse(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    say(out, "220 fake.example.org");
    String recipient = "";
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      synchronized (this) {
        heard.add(line);
      }
      String verb = line.split(" ", 2)[0];
      if (verb.equals("EHLO")) {
        say(out, "250-fake.example.org");
        for (String offer : offers) {
          say(out, "250-" + offer);
        }
        say(out, "250 HELP");
      } else if (verb.equals("RCPT")) {
        recipient = line.replaceAll(".*<(.*)>.*", "$1");
        switch (manner(recipient)) {
          case REFUSES -> say(out, "550 5.1.1 no such mailbox");
          case DEFERS -> say(out, "451 4.7.1 greylisted, come again");
          case GONE_AT_ONCE -> {
            return;
          }
          case SILENT_AT_ONCE -> {
            in.readLine();
            return;
          }
          default -> say(out, "250 2.1.5 fine");
        }
      } else if (verb.equals("DATA")) {
        say(out, "354 go on");
        String text = text(in);
        synchronized (this) {
          texts.add(text);
        }
        switch (manner(recipient)) {
          case GONE_AFTER_TEXT -> {
            return;
          }
          case SILENT_AFTER_TEXT -> {
            in.readLine();
            return;
          }
          case REFUSES_THE_TEXT -> say(out, "552 5.3.4 too large");
          default -> {
            int id;
            synchronized (this) {
              accepted.add(recipient);
              id = accepted.size();
            }
            say(out, "250 2.0.0 queued as F" + id);
          }
        }
      } else if (verb.equals("QUIT")) {
        say(out, "221 bye");
        return;
      } else {
        say(out, "250 fine");
      }
    }
  }

  private synchronized Manner manner(String recipient) {
    return manners.getOrDefault(recipient, Manner.ACCEPTS);
  }

  private static String text(BufferedReader in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals(".")) {
        return text.toString();
      }
      text.append(line).append('\n');
    }
    throw new IOException("the text has no end");
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
