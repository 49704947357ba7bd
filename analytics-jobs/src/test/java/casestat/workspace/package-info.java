@NullMarked
package casestat.workspace;

import org.jspecify.annotations.NullMarked;
