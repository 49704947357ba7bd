package casestat.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain/folder-1.yml",
        "my city",
        "it's",
        "$HOME",
        "a;b",
        "*",
        "",
        "~",
        "\"x\"",
        "café\\n",
        "two\nlines"
      })
  void aShellReadsTheWordThatWasMeant(String word) throws IOException {
    Process shell =
        new ProcessBuilder("sh", "-c", "printf %s " + ShellWord.of(word))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();

    assertThat(new String(shell.getInputStream().readAllBytes(), UTF_8)).isEqualTo(word);
  }
}
