package casestat.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads pages as a visitor without script does. */
final class Browser {
  private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");
  private static final Pattern ROW = Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);

  private final HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
  private final String address;

  Browser(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  HttpResponse<byte[]> open(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  HttpResponse<byte[]> head(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path)).method("HEAD", BodyPublishers.noBody()));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Follows redirects to the page itself. */
  HttpResponse<byte[]> arrive(String path) {
    HttpResponse<byte[]> response = open(path);
    for (int i = 0; i < 5 && response.statusCode() / 100 == 3; i++) {
      response = open(response.headers().firstValue("Location").orElseThrow());
    }
    return response;
  }

  String text(String path) {
    return text(arrive(path));
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  static SortedSet<String> links(String page) {
    SortedSet<String> links = new TreeSet<>();
    Matcher link = LINK.matcher(page);
    while (link.find()) {
      links.add(plain(link.group(1)));
    }
    return links;
  }

  /** The rows of the first table after a heading, as plain text. */
  static List<List<String>> table(String page, String after) {
    int from = page.indexOf(after);
    if (from < 0) {
      throw new IllegalArgumentException("no " + after);
    }
    int begin = page.indexOf("<table", from);
    String table = page.substring(begin, page.indexOf("</table>", begin));
    List<List<String>> rows = new ArrayList<>();
    Matcher row = ROW.matcher(table);
    while (row.find()) {
      List<String> cells = new ArrayList<>();
      Matcher cell = CELL.matcher(row.group(1));
      while (cell.find()) {
        cells.add(plain(cell.group(1).replaceAll("<[^>]*>", "")));
      }
      rows.add(cells);
    }
    return rows;
  }

  /** Without what HTML writes otherwise. */
  static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .strip();
  }
}
