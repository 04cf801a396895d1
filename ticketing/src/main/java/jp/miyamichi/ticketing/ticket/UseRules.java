package jp.miyamichi.ticketing.ticket;

import java.time.Duration;
import java.time.Instant;
import jp.miyamichi.ticketing.ticket.UseDecision.Fails;
import jp.miyamichi.ticketing.ticket.UseDecision.Passes;
import jp.miyamichi.ticketing.ticket.UseDecision.Reason;

/// Decides whether a ticket passes once more, from its terms and what is known of its uses. Pure: a reader asks it
/// about what it saw, the office about what all readers saw.
public final class UseRules {

    /// How far the clock of a reader may be off: a ticket passes so much before its window and after it.
    public static final Duration CLOCK_SKEW_MAX = Duration.ofMinutes(2);

    /// How long after its last use a used-up ticket still passes an inspector: its ride may go on.
    public static final Duration RIDE_TIME_MAX = Duration.ofHours(2);

    private UseRules() {}

    /// @param kind [Pass.Kind#USE] where somebody boards, [Pass.Kind#LOOK] where an inspector looks; whether
    ///     it turns out to be [Pass.Kind#AGAIN] is decided here
    public static UseDecision decide(UseTerms terms, UseHistory history, Pass.Kind kind, int persons, Instant at) {
        var validity = terms.validity();
        if (at.isBefore(validity.from().minus(CLOCK_SKEW_MAX))) {
            return new Fails(Reason.NOT_YET);
        }
        var end = history.firstSeenAt().map(validity::endAfter).orElse(validity.until());
        if (!at.isBefore(end.plus(CLOCK_SKEW_MAX))) {
            return new Fails(Reason.EXPIRED);
        }
        if (persons > terms.persons()) {
            return new Fails(Reason.TOO_MANY_PERSONS);
        }
        return switch (kind) {
            case LOOK -> look(terms, history, at);
            case USE, AGAIN -> use(terms, history, persons, at);
        };
    }

    private static UseDecision look(UseTerms terms, UseHistory history, Instant at) {
        var rideIsOver = history.latest()
                .map(use -> !at.isBefore(use.began().plus(RIDE_TIME_MAX)))
                .orElse(false);
        return isUsedUp(terms, history) && rideIsOver ? new Fails(Reason.USED_UP) : new Passes(Pass.Kind.LOOK);
    }

    private static UseDecision use(UseTerms terms, UseHistory history, int persons, Instant at) {
        var goingOn = history.goingOn(at, terms);
        if (goingOn.isPresent()) {
            if (goingOn.get().persons() + persons <= terms.persons()) {
                return new Passes(Pass.Kind.USE);
            }
            return terms.reEntry() ? new Passes(Pass.Kind.AGAIN) : new Fails(Reason.PASSED_BACK);
        }
        return isUsedUp(terms, history) ? new Fails(Reason.USED_UP) : new Passes(Pass.Kind.USE);
    }

    private static boolean isUsedUp(UseTerms terms, UseHistory history) {
        var ridesMax = terms.validity().ridesMax();
        return ridesMax.isPresent() && history.uses() >= ridesMax.getAsInt();
    }
}
