package casestat.dashboard;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Pages that were asked for lately, compressed as they were sent: the same address in the same run,
 * for somebody who may see the same, is the same bytes. Bounded by their size; the least lately
 * asked for go first. Those of a run that is gone are not asked for any more.
 */
final class KeptPages {
  private static final String HTML = "text/html";
  private static final String GZIP = "gzip";

  /** A name and a place in the map. */
  private static final int ENTRY_BYTES = 300;

  private final long mostBytes;
  private final Map<String, byte[]> pages = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  KeptPages(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * Answers a request with a page that is kept.
   *
   * @param tag of the run, and of whatever else decides what the address shows
   * @return false where there is none
   */
  boolean answer(Context request, String tag) {
    byte[] page = find(name(request, tag));
    if (page == null) {
      return false;
    }
    request.contentType(ContentType.TEXT_HTML);
    send(request, page);
    return true;
  }

  /** Keeps what has just been answered, if it is a page. */
  void keep(Context request, String tag) {
    String type = request.res().getContentType();
    InputStream answer = request.resultInputStream();
    if (request.statusCode() != 200
        || type == null
        || !type.toLowerCase(Locale.ROOT).startsWith(HTML)
        || !(answer instanceof ByteArrayInputStream whole)) {
      return;
    }
    byte[] page = compressed(whole.readAllBytes());
    put(name(request, tag), page);
    send(request, page);
  }

  // Compressed once, and not again by the server.
  private static void send(Context request, byte[] page) {
    request.disableCompression();
    if (takesGzip(request.header("Accept-Encoding"))) {
      request.header("Content-Encoding", GZIP);
      request.result(page);
    } else {
      request.result(plain(page));
    }
  }

  static boolean takesGzip(@Nullable String encodings) {
    if (encodings == null) {
      return false;
    }
    for (String one : encodings.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = one.strip().split(";", 2);
      if (parts[0].strip().equals(GZIP)) {
        return parts.length == 1 || !parts[1].replace(" ", "").matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  private static String name(Context request, String tag) {
    String query = request.queryString();
    return tag + " " + request.path() + (query == null ? "" : "?" + query);
  }

  private synchronized byte @Nullable [] find(String name) {
    return pages.get(name);
  }

  private synchronized void put(String name, byte[] page) {
    if (size(name, page) > mostBytes) {
      return;
    }
    byte[] before = pages.put(name, page);
    bytes += size(name, page) - (before == null ? 0 : size(name, before));
    var oldest = pages.entrySet().iterator();
    while (bytes > mostBytes) {
      Map.Entry<String, byte[]> one = oldest.next();
      bytes -= size(one.getKey(), one.getValue());
      oldest.remove();
    }
  }

  synchronized long bytes() {
    return bytes;
  }

  private static long size(String name, byte[] page) {
    return ENTRY_BYTES + 2L * name.length() + page.length;
  }

  private static byte[] compressed(byte[] page) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] plain(byte[] page) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(page))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
