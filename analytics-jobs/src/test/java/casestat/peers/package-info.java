/**
 * The cases of other tools' own test suites, asked of casestat's calendar and clock: {@link
 * casestat.peers.PeersTest}. Where a tool decides otherwise, the {@link casestat.peers.Convention}
 * that reproduces its answer is coded here and named.
 */
@NullMarked
package casestat.peers;

import org.jspecify.annotations.NullMarked;
