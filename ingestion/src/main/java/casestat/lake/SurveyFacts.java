package casestat.lake;

import org.jspecify.annotations.Nullable;

/**
 * One row per survey, with the dimensions of the case it asks about.
 *
 * @param month in which it was sent, or answered where that is all that is known; the partition
 * @param sentOn local day as {@code yyyyMMdd}; null where the source tells of answers only
 * @param answeredOn null without an answer
 * @param resolvedOn the last day, up to the one on which it was sent or answered, on which the case
 *     was resolved; null where it was not, or is not known
 */
public record SurveyFacts(
    String surveyId,
    int month,
    @Nullable String caseId,
    String serviceType,
    String department,
    String channel,
    String area,
    @Nullable Integer sentOn,
    @Nullable Integer answeredOn,
    @Nullable Integer resolvedOn,
    Survey.@Nullable Answer answer) {}
