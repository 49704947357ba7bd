package casestat.samples;

/** What goes wrong in files of events. */
enum EventDirt implements Dirt {
  BAD_INSTANT("bad instant") {
    @Override
    public String spoil(String line) {
      return Cells.of(line).with(1, "2025-02-31T25:61:00Z").joined();
    }
  },
  MISSING_ID("missing id") {
    @Override
    public String spoil(String line) {
      return Cells.of(line).with(0, "").joined();
    }
  },
  UNKNOWN_EVENT("unknown event") {
    @Override
    public String spoil(String line) {
      return Cells.of(line).with(3, "teleported").joined();
    }
  },
  TOO_FEW_CELLS("too few cells") {
    @Override
    public String spoil(String line) {
      return Cells.of(line).first(6).joined();
    }
  },
  TOO_MANY_CELLS("too many cells") {
    @Override
    public String spoil(String line) {
      return line + ",,x";
    }
  },
  REPEATED_ROW("repeated row") {
    @Override
    public String spoil(String line) {
      return line;
    }
  },
  BLANK_LINE("blank line") {
    @Override
    public String spoil(String line) {
      return "";
    }
  };

  private final String word;

  EventDirt(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public boolean fits(String line) {
    return line.indexOf('"') < 0;
  }
}
