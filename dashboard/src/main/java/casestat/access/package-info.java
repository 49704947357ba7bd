/**
 * Who asks, and what they may see: users and their passwords, logins elsewhere, sessions, limits,
 * and the log of who saw what. It knows no figures; what a caller sees of them is cut out by {@code
 * casestat.dashboard.Runs}.
 */
@NullMarked
package casestat.access;

import org.jspecify.annotations.NullMarked;
