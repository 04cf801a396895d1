package jp.miyamichi.ticketing.ticket.validation;

import java.time.Duration;
import java.util.Optional;
import jp.miyamichi.ticketing.ticket.UseDecision;
import jp.miyamichi.ticketing.ticket.token.TokenClaims;

/// What a reader answers to what it was shown.
public sealed interface Verdict {

    /// It passes. What is to be told to the office is in `seen`.
    ///
    /// @param revocationsAreOld the reader should fetch a new list of revocations soon; the ticket passes anyway
    record Valid(TokenClaims claims, Validation seen, boolean revocationsAreOld) implements Verdict {}

    /// Its code is not the present one, but a phone whose clock is off by so much would show it: look again when
    /// the code has changed, in 30 seconds at most.
    ///
    /// @param off by how much it is early (negative) or late
    record ShowNext(TokenClaims claims, Duration off) implements Verdict {}

    /// It does not pass.
    ///
    /// @param claims what it claims, where that can be believed
    record Refused(Reason reason, Optional<TokenClaims> claims) implements Verdict {}

    enum Reason {
        NOT_YET,
        EXPIRED,
        WRONG_AREA,
        ALREADY_USED,
        TOO_MANY_PERSONS,
        /// The right has moved to another phone or card, was paid back, or is blocked.
        REVOKED,
        /// The code is more than two minutes away from the reader's clock: an old picture, or a clock to be set.
        CLOCK_OFF,
        /// The signature or the code is not ours.
        FORGED,
        /// A key the reader does not know, or no more: it must sync, or the token is too old.
        UNKNOWN_KEY,
        /// A card's token shown as a code, which only a card itself may carry; or the other way round.
        WRONG_BEARER,
        /// Not a ticket of ours.
        UNREADABLE;

        public static Reason of(UseDecision.Reason reason) {
            return switch (reason) {
                case NOT_YET -> NOT_YET;
                case EXPIRED -> EXPIRED;
                case PASSED_BACK, USED_UP -> ALREADY_USED;
                case TOO_MANY_PERSONS -> TOO_MANY_PERSONS;
            };
        }
    }
}
