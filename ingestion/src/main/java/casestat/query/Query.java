package casestat.query;

import casestat.command.ExitCode;
import casestat.command.LakeOption;
import casestat.command.Verb;
import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeException;
import casestat.lake.LakeReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casestat query}: one question in SQL, over the newest consistent run. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description =
        "Asks the tables of a lake in SQL (DuckDB's), read-only. Times are UTC."
            + " Try: select table_name from information_schema.tables",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:our own fault, or the machine's", "2:wrong usage, or wrong SQL"})
public final class Query implements Callable<Integer> {

  @Mixin private final LakeOption lake = new LakeOption();

  @Option(
      names = "--format",
      description = "table, csv or json (default: ${DEFAULT-VALUE})",
      defaultValue = "table")
  private Format format = Format.TABLE;

  @Parameters(paramLabel = "SQL", description = "the question, as one argument")
  private String sql = "";

  /** How an answer is written. */
  public enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Override
  public Integer call() {
    Lake opened = lake.open();
    // Before the first analyze the landing can be asked all the same.
    Generation generation =
        opened
            .computed()
            .or(opened::landing)
            .orElseThrow(
                () ->
                    new LakeException(
                        "the lake %s is empty: run casestat ingest first"
                            .formatted(lake.folder())));
    PrintWriter out =
        new PrintWriter(
            new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
    try (LakeReader reader = LakeReader.of(opened, generation)) {
      Answer answer =
          switch (format) {
            case TABLE -> new TableAnswer(out);
            case CSV -> new CsvAnswer(out);
            case JSON -> new JsonAnswer(out);
          };
      reader.stream(sql, List.of(), answer);
      answer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCode.DONE.code();
  }

  public static void main(String[] arguments) {
    Verb.main(new Query(), arguments);
  }
}
