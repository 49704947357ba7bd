package casestat.mail;

import casestat.report.Durable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with single editions, as far as the operators know: {@code lake.mail/faults.txt}.
 * They are told of each once; what has been mended is news when it comes again.
 */
final class Faults {
  private final Path file;

  /**
   * @param folder of the ledgers
   */
  Faults(Path folder) {
    this.file = folder.resolve("faults.txt");
  }

  /**
   * @param faults what, and why
   * @throws Trouble if no server takes it
   */
  void tell(Map<String, String> faults, OperatorMail operators, Place place) throws Trouble {
    List<String> known = known();
    Map<String, String> fresh = new LinkedHashMap<>(faults);
    fresh.entrySet().removeIf(fault -> known.contains(line(fault)));
    List<String> now = new ArrayList<>();
    boolean isTold = fresh.isEmpty() || operators.tellOfFaults(fresh, place);
    for (Map.Entry<String, String> fault : faults.entrySet()) {
      if (isTold || known.contains(line(fault))) {
        now.add(line(fault));
      }
    }
    if (!now.equals(known)) {
      Durable.write(file, String.join("\n", now) + "\n");
    }
  }

  private static String line(Map.Entry<String, String> fault) {
    return Plain.line(fault.getKey() + ": " + fault.getValue());
  }

  private List<String> known() {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().filter(line -> !line.isEmpty()).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
