package casestat.report.sheet;

/**
 * One line of the summary: a value of a figure, and how it is judged.
 *
 * @param figureId the chart whose sheet holds the value
 * @param key which row of it
 * @param series which series of it; empty where there is one
 * @param status in words: as usual, better than usual
 */
public record Tile(String name, String figureId, String key, String series, String status) {}
