package casestat.report.sheet;

import java.util.List;

/**
 * Cases that stand in files beside the workbook, because they are more than its sheets may hold.
 *
 * @param files their names
 * @param rows how many cases each of them holds
 * @param digest SHA-256 of the CSV file, in hexadecimal
 */
public record FiledCases(List<String> files, long rows, String digest) {
  public FiledCases {
    files = List.copyOf(files);
  }
}
