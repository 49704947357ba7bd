/**
 * SQL over the tables of a lake, for analysts.
 *
 * <p>Start with {@link casestat.query.Query}.
 */
@NullMarked
package casestat.query;

import org.jspecify.annotations.NullMarked;
