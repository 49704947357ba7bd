package casestat.dashboard;

/**
 * What became of the mails of one edition, or of one of them.
 *
 * @param to the recipient; empty where all of an edition are counted
 * @param fate in words
 * @param amount how many, as shown; empty for one mail
 * @param at when it became of it; empty where all are counted
 * @param words of the server; empty where all are counted
 */
public record MailLine(
    String edition, String to, String fate, String amount, String at, String words) {}
