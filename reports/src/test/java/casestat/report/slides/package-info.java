/** Tests of slides. */
@NullMarked
package casestat.report.slides;

import org.jspecify.annotations.NullMarked;
