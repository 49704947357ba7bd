package casestat.profile;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * From when on a running clock is at risk: a share of its target is used up, or less than some time
 * is left of it. One of the two is given.
 *
 * @param share a fraction of 1
 * @param left counted time
 */
public record Warning(@Nullable Double share, @Nullable Duration left) implements Serializable {}
