package casestat.mail;

/**
 * What a server made of a mail.
 *
 * @param state accepted, refused, unknown, or deferred, which a connection is too that was lost
 *     before anything could have arrived
 * @param words its own, or ours where it said none
 */
record Reply(Posting.State state, String words) {}
