package casestat.report.slides;

/** One slide as plain data; a long one goes on over more than one. */
public sealed interface Slide permits Opening, Headlines, Picture, Listing, Tabled, Remarks {

  /** What stands at its head; its reader hears it first. */
  String title();
}
