@NullMarked
package casestat.propose;

import org.jspecify.annotations.NullMarked;
