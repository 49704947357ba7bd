package casestat.report.html;

/** Another file of the edition, by its name in the edition's folder, and what it is. */
public record EditionFile(String name, String words) {}
