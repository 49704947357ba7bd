/** Profiles as files: sound ones, and broken ones with every message word for word. */
@NullMarked
package casestat.profile;

import org.jspecify.annotations.NullMarked;
