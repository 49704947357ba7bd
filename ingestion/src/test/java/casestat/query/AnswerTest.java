package casestat.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AnswerTest {

  private static String empty(Function<PrintWriter, Answer> format) throws IOException {
    StringWriter text = new StringWriter();
    Answer answer = format.apply(new PrintWriter(text));
    answer.columns(List.of("case_id", "state"));
    answer.end();
    return text.toString();
  }

  @Test
  void anAnswerWithoutRowsNamesItsColumnsAllTheSame() throws IOException {
    assertThat(empty(CsvAnswer::new)).isEqualTo("case_id,state\r\n");
    assertThat(empty(TableAnswer::new)).isEqualToNormalizingNewlines("case_id  state\n(0 rows)\n");
  }
}
