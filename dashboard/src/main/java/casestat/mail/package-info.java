/**
 * Published editions as mails: one to each recipient, none twice, none lost.
 *
 * <p>Start with {@link casestat.mail.Mailing}, then {@link casestat.mail.Ledger}, which knows what
 * became of each mail, and {@link casestat.mail.LetterWriter} for what a mail says.
 */
@NullMarked
package casestat.mail;

import org.jspecify.annotations.NullMarked;
