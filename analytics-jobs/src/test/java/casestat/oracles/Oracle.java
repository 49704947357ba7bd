package casestat.oracles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casestat.outside.OutsideData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Answers of another program, and how many of them were compared. */
public final class Oracle {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private int cases;
  private int numbers;

  public Oracle(String name) {
    this.name = name;
  }

  /** The objects of all such files of a folder, one a line. */
  public static List<JsonNode> lines(String folder, String ending) {
    List<JsonNode> lines = new ArrayList<>();
    for (Path file : OutsideData.files("statistics/" + folder, ending)) {
      try {
        for (String line : Files.readAllLines(file)) {
          if (!line.isBlank()) {
            lines.add(JSON.readTree(line));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(file.toString(), e);
      }
    }
    return lines;
  }

  static JsonNode json(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  public static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble(Double.NaN);
    }
    return numbers;
  }

  public void begin() {
    cases++;
  }

  /** To the digits that were published: 13 of them, or what is left of them beside 1. */
  public void same(String what, double ours, JsonNode published) {
    numbers++;
    if (published.isNull() || published.isMissingNode()) {
      assertThat(ours).as(what).isNaN();
      return;
    }
    double theirs = published.asDouble();
    assertThat(ours).as(what).isCloseTo(theirs, within(1e-10 * Math.max(1, Math.abs(theirs))));
  }

  public void same(String what, Object ours, Object theirs) {
    numbers++;
    assertThat(ours).as(what).isEqualTo(theirs);
  }

  public void report() {
    System.out.printf("%s: %d cases, %d answers, all the same%n", name, cases, numbers);
    assertThat(cases).as(name).isPositive();
    assertThat(numbers).as(name).isPositive();
  }
}
