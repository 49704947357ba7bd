/**
 * What people do with the pages, in a real browser: Debian's Chromium, driven by Playwright and
 * judged by axe and the Nu Html Checker. {@code .ci/test} installs all of them.
 */
@NullMarked
package casestat.browser;

import org.jspecify.annotations.NullMarked;
