@NullMarked
package casestat.work;

import org.jspecify.annotations.NullMarked;
