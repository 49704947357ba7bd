package casestat.report.chart;

/** Something that happened in a month and may explain what follows: a storm, a new contract. */
public record Happening(String key, String text) {}
