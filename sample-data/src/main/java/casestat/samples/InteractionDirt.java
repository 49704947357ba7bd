package casestat.samples;

import java.time.Instant;

/** What goes wrong in files of interactions. */
enum InteractionDirt implements Dirt {
  BROKEN_JSON("broken json") {
    @Override
    public String spoil(String line) {
      return line.substring(0, line.length() * 2 / 3);
    }
  },
  MISSING_ID("missing id") {
    @Override
    public String spoil(String line) {
      return "{" + line.substring(line.indexOf("\"at\""));
    }
  },
  BAD_INSTANT("bad instant") {
    @Override
    public String spoil(String line) {
      return line.replace("\"at\":\"" + at(line), "\"at\":\"yesterday, about noon");
    }
  },
  EDITED_POST("edited post") {
    @Override
    public boolean fits(String line) {
      return line.contains("\"kind\":\"post\"");
    }

    @Override
    public String spoil(String line) {
      Instant editedAt = Instant.parse(at(line)).plusSeconds(420);
      String longer = line.replace("\"text_length\":", "\"text_length\":1");
      return longer.substring(0, longer.length() - 1) + ",\"edited_at\":\"" + editedAt + "\"}";
    }
  },
  REPEATED_LINE("repeated line") {
    @Override
    public String spoil(String line) {
      return line;
    }
  };

  private final String word;

  InteractionDirt(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public boolean fits(String line) {
    return true;
  }

  private static String at(String line) {
    int start = line.indexOf("\"at\":\"") + 6;
    return line.substring(start, line.indexOf('"', start));
  }
}
