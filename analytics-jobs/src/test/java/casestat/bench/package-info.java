/** The same job without the product, to compare with. Started by {@code casestat bench}. */
@NullMarked
package casestat.bench;

import org.jspecify.annotations.NullMarked;
