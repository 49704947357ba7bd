package casestat.samples;

/** Says where a case is, in words that a careless reader of CSV or a spreadsheet trips over. */
final class Notes {
  private static final String[] STREETS = {
    "1st",
    "2nd",
    "3rd",
    "5th",
    "8th",
    "Main",
    "Mill",
    "Dock",
    "Oak",
    "Elm",
    "Canal",
    "Station",
    "Market",
    "Bridge",
    "College",
    "Chestnut",
    "Lock",
    "Summit",
    "Foundry",
    "Wharf"
  };
  private static final String[] PLACES = {
    "the bus shelter",
    "the playground",
    "the library",
    "the school gate",
    "the parking lot",
    "the café",
    "the fire station",
    "the footbridge"
  };

  private Notes() {}

  static String any(Dice dice) {
    double draw = dice.unit();
    String street = dice.pick(STREETS);
    String place = dice.pick(PLACES);
    if (draw < 0.30) {
      return "";
    }
    if (draw < 0.55) {
      return "near " + place;
    }
    if (draw < 0.88) {
      return "corner of " + street + " and " + dice.pick(STREETS);
    }
    if (draw < 0.96) {
      return street + " St, by " + place;
    }
    if (draw < 0.972) {
      return "sign reads \"No Entry\", " + street + " St";
    }
    if (draw < 0.98) {
      return "behind " + place + ",\nring at the gate";
    }
    // Harmless, but a spreadsheet would take these for formulas.
    if (draw < 0.988) {
      return "=corner of " + street;
    }
    return draw < 0.994 ? "-2 doors from " + place : "@ " + place;
  }
}
