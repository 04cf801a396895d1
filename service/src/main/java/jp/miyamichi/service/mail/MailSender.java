package jp.miyamichi.service.mail;

/// Sends letters, one at a time, and waits until it is known what became of each: up to half a minute. May be called by
/// several threads at once.
public interface MailSender {

    Sent send(Letter letter);

    /// Whether letters go nowhere: people are to be told so, and what they would have read is with the operator.
    boolean isPractice();

    /// What became of a letter.
    enum Sent {
        /// A mail server has taken it. Whether it is read nobody knows.
        TAKEN,
        /// The server will never take it, for instance because there is no such mailbox.
        REFUSED,
        /// Nobody could be reached, or the server asks to try again: the same letter may be sent later.
        LATER
    }
}
