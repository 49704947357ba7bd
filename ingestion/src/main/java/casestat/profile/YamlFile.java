package casestat.profile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A file of YAML 1.2 as a tree of nodes with their places, within limits that a profile keeps. */
final class YamlFile {
  // The longest profile we know has 300 lines. These stop files that were made to hurt.
  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_DEPTH = 20;
  private static final int MAX_ALIASES = 50;

  private static final String HINT = "mend the quotes, brackets or indentation near here";

  private final String name;
  private final Findings findings;

  /**
   * @param name for messages
   * @param findings where those of this file are added
   */
  YamlFile(String name, Findings findings) {
    this.name = name;
    this.findings = findings;
  }

  String name() {
    return name;
  }

  void mistake(int line, int column, String path, String wrong, String mend) {
    findings.add(new Mistake(name, line, column, path, wrong, mend));
  }

  void note(int line, int column, String path, String text) {
    findings.add(new Note(name, line, column, path, text));
  }

  /** Empty where the file as a whole cannot be read; the mistake says why. */
  Optional<YamlNode> read(byte[] bytes) {
    return text(bytes).flatMap(this::tree);
  }

  private Optional<String> text(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      mistake(0, 0, "", "larger than 1 MiB", "a profile is a page or two of text");
      return Optional.empty();
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      mistake(0, 0, "", "not UTF-8 text", "save it as UTF-8");
      return Optional.empty();
    }
    if (text.indexOf('\0') >= 0) {
      mistake(0, 0, "", "a binary file", "name a profile in YAML");
      return Optional.empty();
    }
    if (text.isBlank()) {
      mistake(0, 0, "", "the file is empty", "begin with \"profile: a_name\"");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private Optional<YamlNode> tree(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setUseMarks(true)
            .setCodePointLimit(MAX_BYTES)
            .setMaxAliasesForCollections(MAX_ALIASES)
            .build();
    try {
      if (!keepsLimits(new Parse(settings).parseString(text))) {
        return Optional.empty();
      }
      Optional<YamlNode> root =
          new Compose(settings)
              .composeString(text)
              .map(
                  node -> {
                    new YamlGraph(this).check(node);
                    return new YamlNode(this, "", node);
                  });
      if (root.isEmpty()) {
        mistake(0, 0, "", "nothing but comments", "begin with \"profile: a_name\"");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      notYaml(e);
    } catch (YamlEngineException e) {
      String problem = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      mistake(0, 0, "", "not YAML, " + problem, HINT);
    }
    return Optional.empty();
  }

  // Before the nodes are made: making them is where depth costs stack.
  private boolean keepsLimits(Iterable<Event> events) {
    int depth = 0;
    int aliases = 0;
    int documents = 0;
    for (Event event : events) {
      if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
        return refuse(event, "more than 20 levels deep", "a profile needs no more than 8");
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (event instanceof AliasEvent && ++aliases > MAX_ALIASES) {
        return refuse(event, "more than 50 aliases", "write the values out");
      }
      if (event instanceof DocumentStartEvent && ++documents > 1) {
        return refuse(event, "a second document begins", "one file holds one profile");
      }
    }
    return true;
  }

  private boolean refuse(Event event, String wrong, String mend) {
    Mark mark = event.getStartMark().orElseThrow();
    mistake(mark.getLine() + 1, mark.getColumn() + 1, "", wrong, mend);
    return false;
  }

  private void notYaml(MarkedYamlEngineException e) {
    Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
    String problem = String.valueOf(e.getProblem());
    boolean tab = problem.contains("'\\t(TAB)'") || problem.contains("\\t");
    mistake(
        mark == null ? 0 : mark.getLine() + 1,
        mark == null ? 0 : mark.getColumn() + 1,
        "",
        tab ? "a tab" : "not YAML, " + problem,
        tab ? "indent with spaces" : HINT);
  }
}
