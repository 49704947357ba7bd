package casestat.samples;

/** What goes wrong in files of cases. Those with a wrong cell carry an id no good case has. */
enum CaseDirt implements Dirt {
  BAD_DATE("bad date") {
    @Override
    public String spoil(String line) {
      return Cells.of(stranger(line)).with(1, "31/02/2025").joined();
    }
  },
  MISSING_ID("missing id") {
    @Override
    public String spoil(String line) {
      return Cells.of(line).with(0, "").joined();
    }
  },
  MISSING_OPENED("missing opened") {
    @Override
    public String spoil(String line) {
      return Cells.of(stranger(line)).with(1, "").joined();
    }
  },
  UNKNOWN_STATUS("unknown status") {
    @Override
    public String spoil(String line) {
      return Cells.of(stranger(line)).with(3, "Pending Review").joined();
    }
  },
  TOO_FEW_CELLS("too few cells") {
    @Override
    public String spoil(String line) {
      return Cells.of(stranger(line)).first(11).joined();
    }
  },
  TOO_MANY_CELLS("too many cells") {
    @Override
    public String spoil(String line) {
      return stranger(line) + ",,see attachment";
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

  CaseDirt(String word) {
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

  private static String stranger(String line) {
    return "R-9" + line.substring(3);
  }
}
