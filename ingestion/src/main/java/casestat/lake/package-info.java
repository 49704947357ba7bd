/**
 * The tables: what one row of each is, what makes it unique, and how to read and write it.
 *
 * <p>Modules meet here and nowhere else. A row is a record and the record is the schema; there is
 * no second model of the domain and no mapper between the two. Start with {@link
 * casestat.lake.Table}, then {@link casestat.lake.Lake}.
 */
@NullMarked
package casestat.lake;

import org.jspecify.annotations.NullMarked;
