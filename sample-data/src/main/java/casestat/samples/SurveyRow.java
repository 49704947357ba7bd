package casestat.samples;

/**
 * One survey about one resolution.
 *
 * @param answeredAt {@link CaseRow#NEVER} without an answer
 * @param score 1 to 5; 0 without an answer
 */
record SurveyRow(long caseNumber, int seq, long sentAt, long answeredAt, int score) {}
