/** Tests of mail, with a real mail server and with one of bad manners. */
@NullMarked
package casestat.mail;

import org.jspecify.annotations.NullMarked;
