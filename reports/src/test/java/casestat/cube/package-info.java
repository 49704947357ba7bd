/** What a cube answers is held against the reading engine. */
@NullMarked
package casestat.cube;

import org.jspecify.annotations.NullMarked;
