@NullMarked
package casestat.threads;

import org.jspecify.annotations.NullMarked;
