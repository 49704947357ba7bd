@NullMarked
package casestat.social;

import org.jspecify.annotations.NullMarked;
