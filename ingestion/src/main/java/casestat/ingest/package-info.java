/**
 * The boundary: files become checked rows of the landing, or rejects with a reason.
 *
 * <p>Start with {@link casestat.ingest.Ingestion}; one class per source format and one per kind of
 * row stand beside it.
 */
@NullMarked
package casestat.ingest;

import org.jspecify.annotations.NullMarked;
