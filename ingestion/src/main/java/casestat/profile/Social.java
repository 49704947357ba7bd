package casestat.profile;

import java.io.Serializable;
import java.time.Duration;

/**
 * What counts as a conversation and as an answer in time.
 *
 * @param answerWithin metric 44b of the catalogue: a conversation start answered later than this
 *     was not answered in time
 * @param silence after this long without a message, the next one starts a new conversation
 */
public record Social(Duration answerWithin, Duration silence) implements Serializable {}
