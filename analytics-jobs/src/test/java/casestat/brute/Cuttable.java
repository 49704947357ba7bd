package casestat.brute;

/** Something that is counted, whole or by the members of a dimension. */
interface Cuttable {
  String member(String dimension);
}
