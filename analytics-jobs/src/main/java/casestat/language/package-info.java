/**
 * What people read, in their language and in the words of their service. Code speaks English;
 * {@code casestat/messages.es.yml} of each module says the same in Spanish.
 */
@NullMarked
package casestat.language;

import org.jspecify.annotations.NullMarked;
