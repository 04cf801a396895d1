package jp.miyamichi.ticketing.ticket.token;

import java.util.Optional;

/// What a reader makes of a text that may be a token.
public sealed interface TokenReading {

    /// It has the form of a token. Nothing of it is to be believed before its signature is checked.
    record Shown(TicketToken token, Optional<ShownCode> code) implements TokenReading {}

    /// It is no token.
    record NoToken(Problem problem) implements TokenReading {}

    enum Problem {
        /// Another kind of code altogether.
        NOT_OURS,
        TOO_LONG,
        /// Characters or groups that base45 does not have.
        NOT_BASE45,
        /// Ours, but of a later form: the reader needs an update.
        OTHER_VERSION,
        CUT_OFF,
        LEFT_OVER,
        /// A number, code or window that no ticket has.
        OUT_OF_RANGE
    }
}
