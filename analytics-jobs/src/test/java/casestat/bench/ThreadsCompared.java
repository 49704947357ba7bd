package casestat.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares threads row by row: where each message hangs, what it is to whom, and each conversation
 * with its first answer. Ends with 1 if any row differs, because all of them must be equal.
 */
final class ThreadsCompared {
  private static final String ROOTS =
      """
      select count(*), count(*) filter (where o.id is null or p.id is null or o.root <> p.root)
      from read_parquet('%1$s/roots/*.parquet') o
      full join (
        select root, unnest(members, recursive := true) from '%2$s/threads.parquet') p using (id)
      """;

  private static final String MESSAGES =
      """
      select count(*),
        count(*) filter (where o.interaction_id is null or p.id is null or o.sort <> p.sort)
      from read_parquet('%1$s/messages/*.parquet') o
      full join (
        from (select unnest(members, recursive := true) from '%2$s/threads.parquet')
        where sort is not null) p
      on o.interaction_id = p.id
      """;

  private static final String CONVERSATIONS =
      """
      select count(*),
        count(*) filter (
          where o.conversation_id is null or p.conversation_id is null
            or o.started_second <> p.started_second
            or o.channel <> p.channel
            or o.case_id is distinct from p.case_id
            or o.response_seconds is distinct from p.answered_second - p.started_second
            or o.messages <> p.messages)
      from read_parquet('%1$s/conversations/*.parquet') o
      full join (
        select root || case when number = 1 then '' else '#' || number::bigint end
          as conversation_id, *
        from '%2$s/threads.parquet' where number > 0) p using (conversation_id)
      """;

  private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

  static {
    QUESTIONS.put("the thread of each interaction", ROOTS);
    QUESTIONS.put("who says what to whom", MESSAGES);
    QUESTIONS.put("conversations and their first answers", CONVERSATIONS);
  }

  private ThreadsCompared() {}

  /** Arguments: the folder of the product's results, that of DuckDB's. */
  public static void main(String[] arguments) throws SQLException {
    boolean isEqual = true;
    try (Duck duck = new Duck()) {
      duck.execute("set preserve_insertion_order = false");
      duck.execute("set memory_limit = '8GB'");
      duck.execute("set temp_directory = '%s'".formatted(Path.of(arguments[1], "spill")));
      System.out.printf("%-40s %12s %10s%n", "", "rows", "different");
      for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
        List<?> counts =
            duck.query(question.getValue().formatted(arguments[0], arguments[1]), List.of()).get(0);
        long rows = ((Number) counts.get(0)).longValue();
        long different = ((Number) counts.get(1)).longValue();
        System.out.printf(Locale.ROOT, "%-40s %,12d %,10d%n", question.getKey(), rows, different);
        isEqual &= rows > 0 && different == 0;
      }
    }
    System.exit(isEqual ? 0 : 1);
  }
}
