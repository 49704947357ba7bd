package casestat.profile;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A metric that the service watches.
 *
 * @param metric id in the catalogue
 * @param goal in the unit of the metric (a fraction of 1, seconds, cases); null where none is set
 */
public record Goal(String metric, @Nullable Double goal) implements Serializable {}
