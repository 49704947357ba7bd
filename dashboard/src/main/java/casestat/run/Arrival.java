package casestat.run;

import java.nio.file.Path;

/**
 * A file that was delivered and is not known to the lake.
 *
 * @param digest SHA-256 of its content; empty where it cannot be read
 */
record Arrival(Path file, String digest) {}
